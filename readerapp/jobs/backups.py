"""Backups in the folder beside the library: made once a day, kept by age, and found again."""

import shutil
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from readerapp.errors import BackupError
from readerapp.jobs.pdfs import MB, kept_beside
from readerapp.storage import backup
from readerapp.storage.backup import Backup, GoesOn
from readerapp.system import clock
from readerapp.text.language import number, tr

ENDING = ".zip"
FILES = f"*{ENDING}"
"""The glob for names of backups."""

_MOMENT = "%Y-%m-%d-%H%M%S"
_DAILY, _WEEKLY, _MONTHLY = timedelta(days=7), timedelta(days=31), timedelta(days=366)
_ALWAYS = 3
"""So many are kept however old they are, for somebody who comes back after years."""
_ROOM_LEFT = 500 * MB
"""Bytes that an automatic backup leaves free on the disk."""


class KeptBackup(NamedTuple):
    """A backup in the folder; `made` is in UTC, `size` in bytes."""

    path: Path
    made: datetime
    size: int


def folder_of(library: Path) -> Path:
    """The folder of a library's backups, beside its file."""
    return library.with_name("backups")


def new_name(library: Path) -> str:
    """The name of a backup made now: `library-2026-01-06-171500.zip`, in UTC."""
    return f"{library.stem}-{clock.now():{_MOMENT}}{ENDING}"


def back_up(library: Path, target: Path, with_pdfs: bool = False, goes_on: GoesOn = lambda: True) -> Backup:
    """Back a library up to the file `target`, `with_pdfs` or without; see storage.backup.back_up, also for what is raised."""
    pdfs = [one.path for one in kept_beside(library, 0).kept()] if with_pdfs else []
    return backup.back_up(library, target, pdfs, goes_on)


def back_up_here(library: Path, space: int, with_pdfs: bool = False, goes_on: GoesOn = lambda: True) -> Backup:
    """Make a backup in the folder, and remove those that are no longer worth keeping. `space`: the MB they may take."""
    made = back_up(library, folder_of(library) / new_name(library), with_pdfs, goes_on)
    thin(library, space)
    return made


def back_up_if_due(library: Path, space: int, goes_on: GoesOn = lambda: True) -> Backup | None:
    """Make the daily backup, unless there is one. Raises what `back_up` raises."""
    if not is_due(library):
        return None
    needed = 2 * library.stat().st_size + _ROOM_LEFT
    free = shutil.disk_usage(library.parent).free
    if free < needed:
        raise BackupError(
            tr("Today’s backup"),
            tr(
                "was not made: {free} MB are free on the disk of the library, and {needed} MB are needed. Free some space.",
                free=number(free // MB),
                needed=number(needed // MB),
            ),
        )
    return back_up_here(library, space, goes_on=goes_on)


def is_due(library: Path) -> bool:
    """Whether there is a library but no backup from today, by this computer's calendar."""
    today = clock.now().astimezone().date()
    return library.is_file() and all(one.made.astimezone().date() != today for one in kept(library))


def kept(library: Path) -> list[KeptBackup]:
    """The backups of a library in its folder, newest first. Files with other names are not ours."""
    found = []
    with suppress(OSError):
        for path in folder_of(library).glob(f"{library.stem}-{FILES}"):
            made = _moment(path.name.removeprefix(f"{library.stem}-").removesuffix(ENDING))
            if made:
                found.append(KeptBackup(path, made, path.stat().st_size))
    return sorted(found, key=lambda one: one.made, reverse=True)


def _moment(text: str) -> datetime | None:
    try:
        return datetime.strptime(text, _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        return None


def thin(library: Path, space: int) -> None:
    """Remove the backups that are no longer worth keeping, and the oldest of the rest beyond `space` MB; never the newest."""
    backups = kept(library)
    worth = worth_keeping([one.made for one in backups], clock.now())
    left = space * MB
    for place, one in enumerate(backups):
        left -= one.size if one.made in worth else 0
        if one.made not in worth or (place and left < 0):
            # One that cannot be removed now will be next time.
            with suppress(OSError):
                one.path.unlink()


def worth_keeping(made: Iterable[datetime], now: datetime) -> set[datetime]:
    """Which of the backups made at these times to keep: all from the last day, the last one of each day for a week, of each
    week for a month and of each month for a year, and always the newest three. Days are in this computer's time zone.
    """
    newest_first = sorted(made, reverse=True)
    worth = set(newest_first[:_ALWAYS])
    worth.update(one for one in newest_first if now - one < timedelta(days=1))
    for longest, span in (
        (_DAILY, lambda local: local.date()),
        (_WEEKLY, lambda local: local.isocalendar()[:2]),
        (_MONTHLY, lambda local: (local.year, local.month)),
    ):
        worth.update(_last_of_each(newest_first, span, now - longest))
    return worth


def _last_of_each(newest_first: Sequence[datetime], span: Callable[[datetime], object], since: datetime) -> list[datetime]:
    last: dict[object, datetime] = {}
    for one in newest_first:
        if one >= since:
            last.setdefault(span(one.astimezone()), one)
    return list(last.values())
