"""How the state of a listing day is shown: a badge in the sidebar, a banner above the list."""

from collections.abc import Sequence
from typing import NamedTuple

from readerapp.arxiv.calendar import announced_at
from readerapp.days.report import DayReport, DayState
from readerapp.days.sentences import clock_time, explanation, heading, sentence
from readerapp.text.language import tr
from readerapp.text.words import and_more
from readerapp.ui.widgets.notice import Notice

_BADGES = {
    DayState.FAILED: ("circle-alert", "bad"),
    DayState.PARTIAL: ("circle-dashed", "warn"),
    DayState.STALE: ("history", "warn"),
    DayState.DUE: ("clock", "text_3"),
    DayState.COMPLETE: ("circle-check", "ok"),
    DayState.NONE: ("calendar-off", "text_3"),
}
"""The icon and role of each state, the most urgent first."""
_FEW, _LINES = 3, 12
"""How many of many categories are named: in a banner, and in a day's tooltip."""
_GROUNDS = {"warn": "warn_bg", "bad": "bad_bg"}
_UNKNOWN = ("calendar-days", "text_3")


class DayMark(NamedTuple):
    """How a day is marked in the sidebar."""

    icon: str
    role: str
    words: str
    """Shown instead of a count; empty if papers can be counted."""
    tooltip: str


def badge(report: DayReport) -> tuple[str, str]:
    """Icon and role of a day."""
    return _BADGES[report.state]


def of_most_interest(reports: Sequence[DayReport]) -> DayReport | None:
    """Of the reports of one day in several categories, the one that most needs attention."""
    order = list(_BADGES)
    return min(reports, key=lambda report: (order.index(report.state), report.category), default=None)


def unfinished(reports: Sequence[DayReport]) -> list[DayReport]:
    """The incomplete ones among the reports of one day: first the one of most interest, the rest by category.

    Banner and bar name the same first one.
    """
    found = sorted((one for one in reports if not (one.settled or is_from_a_file(one))), key=lambda one: one.category)
    first = of_most_interest(found)
    return sorted(found, key=lambda one: one is not first)


def is_from_a_file(report: DayReport) -> bool:
    """Whether the day is known only from an imported listing, which readerapp has not tried to complete."""
    return report.state is DayState.PARTIAL and not report.missing and report.retry_at is None


def mark(reports: Sequence[DayReport]) -> DayMark:
    """The mark of a day, from its reports."""
    report = of_most_interest([one for one in reports if not is_from_a_file(one)])
    if report is None:
        return DayMark(*_UNKNOWN, "", "")
    words = {
        DayState.NONE: tr("no listing"),
        DayState.DUE: tr("due {time}", time=clock_time(announced_at(report.day))),
    }
    if len(reports) > _LINES:
        # A tooltip as high as the screen would help nobody.
        reports = sorted(reports, key=lambda one: list(_BADGES).index(one.state))[:_LINES]
    told = [f"{one.category}: {sentence(one)}" if len(reports) > 1 else sentence(one) for one in reports]
    return DayMark(*badge(report), words.get(report.state, ""), "\n".join(told))


def notice(reports: Sequence[DayReport]) -> Notice | None:
    """The banner for a day, without a button; None if it needs none."""
    report = of_most_interest([one for one in reports if not is_from_a_file(one)])
    if report is None or report.state in (DayState.COMPLETE, DayState.NONE):
        return None
    icon, role = badge(report)
    where = f"{report.category}: " if len(reports) > 1 else ""
    others = [one.category for one in unfinished(reports)[1:]]
    names = ", ".join(others) if len(others) <= _FEW + 1 else and_more(", ".join(others[:_FEW]), len(others) - _FEW)
    told = (
        tr("{explanation} Also incomplete: {others}.", explanation=explanation(report), others=names)
        if others
        else explanation(report)
    )
    return Notice(icon, role, _GROUNDS.get(role, "window"), where + heading(report), told.strip())
