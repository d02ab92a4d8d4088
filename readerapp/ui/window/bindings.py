"""What each action does, by its id, and which actions repeat by the number typed before them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from readerapp.text.language import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from readerapp.ui.window.verbs import Verbs

CHOSEN = (
    *("act.star", "act.star_next", "act.dismiss", "act.toggle_read", "act.mark_unread", "act.tag", "act.untag", "act.note"),
    *("act.more_like", "act.less_like", "act.select", "act.select_above", "act.select_below", "act.select_authors"),
    *("act.select_tags", "act.repeat", "open.pdf", "open.pdf_browser", "open.abs", "copy.bibtex", "copy.as"),
    *("copy.citekey", "copy.url", "paper.print", "paper.save", "paper.authors"),
)
"""Actions on the current paper or the selected ones. Without any, the bar says so."""
MOST_REPEATS = 100
"""A limit for actions that show another list or undo an act each time."""
STOPPING = ("nav.next_unread", "nav.prev_unread", "nav.prev_day", "nav.next_day", "nav.next_category", "nav.prev_category")
"""Motions that stop repeating once they change nothing."""
REPEATED = (
    *STOPPING,
    *("nav.page_or_next", "nav.page_back", "act.undo", "act.redo"),
)
"""The actions that a number before them repeats. Other motions take the number and go straight to their goal."""


def _toggle_full_screen(window: "QWidget") -> None:
    from readerapp.ui.window.desktop.front import toggle_full_screen  # noqa: PLC0415 - a start does without

    toggle_full_screen(window)


def _searched(do: "Verbs", could: bool) -> None:
    if not could:
        do.desk.bar.say(tr("There is nothing to search yet."))


def _set_up(do: "Verbs") -> None:
    from readerapp.ui.window.ways.setting_up import set_up  # noqa: PLC0415 - once in a lifetime

    set_up(do)


VERBS: dict[str, Callable[["Verbs"], object]] = {
    "nav.next": lambda do: do.moving.next(do.number or 1),
    "nav.prev": lambda do: do.moving.previous(do.number or 1),
    "nav.next_unread": lambda do: do.moving.next_undecided(),
    "nav.prev_unread": lambda do: do.moving.previous_undecided(),
    "nav.page_or_next": lambda do: do.moving.page_or_next(),
    "nav.page_back": lambda do: do.moving.page_back(),
    "nav.first": lambda do: do.moving.first(do.number),
    "nav.last": lambda do: do.moving.last(do.number),
    "nav.prev_day": lambda do: do.moving.previous_day(),
    "nav.next_day": lambda do: do.moving.next_day(),
    "nav.next_category": lambda do: do.moving.next_category(),
    "nav.prev_category": lambda do: do.moving.previous_category(),
    "nav.back": lambda do: do.visited.back(),
    "nav.next_pane": lambda do: do.panes.next(),
    "nav.close_or_back": lambda do: do.panes.close_or_back(),
    "search.focus": lambda do: _searched(do, do.panes.search()),
    "search.library": lambda do: _searched(do, do.panes.search_library()),
    "search.save": lambda do: do.saved.save(),
    "fetch.refresh": lambda do: do.fetching.refresh(),
    "fetch.refresh_all": lambda do: do.fetching.refresh_all(),
    "fetch.complete": lambda do: do.fetching.complete_papers(),
    "fetch.follow": lambda do: do.overlays.choose_categories(),
    "act.star": lambda do: do.triaging.star(),
    "act.star_next": lambda do: do.triaging.star_and_go_on(),
    "act.dismiss": lambda do: do.triaging.dismiss(),
    "triage.passes": lambda do: do.passes.go_on(),
    "act.toggle_read": lambda do: do.triaging.toggle_read(),
    "act.mark_unread": lambda do: do.triaging.mark_unread(),
    "act.mark_all_read": lambda do: do.triaging.mark_all_read(),
    "act.tag": lambda do: do.overlays.tag(),
    "act.untag": lambda do: do.overlays.untag(),
    "act.note": lambda do: do.overlays.note(),
    "act.more_like": lambda do: do.interest.more(),
    "act.less_like": lambda do: do.interest.less(),
    "act.select": lambda do: do.triaging.selection.select_current(),
    "act.select_all": lambda do: do.triaging.selection.select_all(),
    "act.select_range": lambda do: do.selecting.to_here(),
    "act.select_above": lambda do: do.selecting.upwards(),
    "act.select_below": lambda do: do.selecting.downwards(),
    "act.select_authors": lambda do: do.selecting.same_authors(),
    "act.select_tags": lambda do: do.selecting.same_tags(),
    "act.undo": lambda do: do.triaging.undo(),
    "act.redo": lambda do: do.triaging.redo(),
    "act.repeat": lambda do: do.repeating.repeat(),
    "act.history": lambda do: do.overlays.history(),
    "view.toggle_hidden": lambda do: do.browsing.toggle_hidden(),
    "view.by_interest": lambda do: do.interest.sort(),
    "view.newest_first": lambda do: do.interest.sort_by("newest"),
    "view.by_category": lambda do: do.interest.sort_by("category"),
    "view.statistics": lambda do: do.overlays.statistics(),
    "interest.liked": lambda do: do.overlays.liked(do.interest.like),
    "interest.forget": lambda do: do.interest.forget(),
    "view.toggle_muted": lambda do: do.muting.toggle(),
    "rules.edit": lambda do: do.rule_overlays.rules(),
    "rules.new": lambda do: do.rule_overlays.new(),
    "open.pdf": lambda do: do.pdfs.open(),
    "open.pdf_browser": lambda do: do.handover.open_pdf(),
    "open.pdf_download": lambda do: do.pdfs.take_along(),
    "open.pdf_download_list": lambda do: do.pdfs.take_list_along(),
    "open.abs": lambda do: do.handover.open_abstract_page(),
    "open.pdf_kept": lambda do: do.pdfs.tell_what_is_kept(),
    "copy.bibtex": lambda do: do.handover.copy_bibtex(),
    "copy.as": lambda do: do.handover.copy_as(),
    "copy.citekey": lambda do: do.handover.copy_citation_key(),
    "copy.url": lambda do: do.handover.copy_address(),
    "export.bibtex": lambda do: do.exports.export_bibtex(),
    "export.menu": lambda do: do.exports.export(),
    "export.zotero": lambda do: do.zotero.save(),
    "paper.print": lambda do: do.exports.print_page(),
    "paper.save": lambda do: do.exports.save_page(),
    "file.open": lambda do: do.intake.open_listing(),
    "file.recent": lambda do: do.overlays.submenu("file.recent"),
    "file.paste": lambda do: do.intake.paste_listing(),
    "view.today": lambda do: do.browsing.show("today"),
    "view.unread": lambda do: do.browsing.show("undecided"),
    "view.starred": lambda do: do.browsing.show("starred"),
    "view.all": lambda do: do.browsing.show("all"),
    "view.dismissed": lambda do: do.browsing.show("dismissed"),
    "paper.authors": lambda do: do.going.open_authors(),
    "app.palette": lambda do: do.going.open(),
    "app.backup": lambda do: do.backups.back_up(),
    "app.restore": lambda do: do.backups.restore(),
    "app.help": lambda do: do.overlays.keys(),
    "app.guide": lambda do: do.overlays.guide(),
    "app.set_up": _set_up,
    "app.news": lambda do: do.overlays.news(),
    "app.about": lambda do: do.overlays.about(),
    "app.preferences": lambda do: do.overlays.settings(),
    "app.menu": lambda do: do.overlays.menu(),
    "app.context_menu": lambda do: do.menus.open_by_key(),
    "app.zoom_in": lambda do: do.zoom.larger(),
    "app.zoom_out": lambda do: do.zoom.smaller(),
    "app.zoom_reset": lambda do: do.zoom.normal(),
    "app.full_screen": lambda do: _toggle_full_screen(do.desk.window),
    "app.quit": lambda do: do.desk.window.close(),
}
"""By action id. tests/ui/window/test_verbs.py compares the ids with those of the table."""
