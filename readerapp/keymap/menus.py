"""The menus: which actions are grouped together, and in which order. A line separates groups."""

from collections.abc import Mapping

from readerapp.keymap.actions import ACTIONS, BY_ID, Action

MENU_GROUPS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "File": (
        ("fetch.refresh", "fetch.refresh_all", "fetch.follow"),
        ("file.open", "file.recent", "export.bibtex", "export.menu", "export.zotero"),
        ("paper.print", "paper.save"),
        ("app.backup", "app.restore"),
        ("interest.liked", "interest.forget"),
        ("open.pdf_kept", "app.preferences"),
        ("app.quit",),
    ),
    "Edit": (
        ("act.undo", "act.redo", "act.history"),
        ("act.repeat", "file.paste"),
        ("act.select_all", "act.select_range", "act.select_above", "act.select_below"),
        ("act.select_authors", "act.select_tags"),
        ("search.focus", "search.library", "search.save"),
        ("rules.new", "rules.edit"),
    ),
    "Paper": (
        ("open.pdf", "open.pdf_browser", "open.abs"),
        ("act.star", "act.star_next", "act.dismiss", "triage.passes"),
        ("act.toggle_read", "act.mark_unread", "act.mark_all_read"),
        ("act.tag", "act.untag", "act.note", "act.select"),
        ("act.more_like", "act.less_like"),
        ("copy.bibtex", "copy.as", "copy.citekey", "copy.url"),
        ("open.pdf_download", "open.pdf_download_list", "fetch.complete"),
    ),
    "Go": (
        ("app.palette", "paper.authors", "nav.back"),
        ("nav.next", "nav.prev", "nav.next_unread", "nav.prev_unread"),
        ("nav.page_or_next", "nav.page_back", "nav.first", "nav.last"),
        ("nav.prev_day", "nav.next_day", "nav.prev_category", "nav.next_category"),
        ("view.today", "view.unread", "view.starred", "view.all", "view.dismissed"),
    ),
    "View": (
        ("nav.next_pane", "nav.close_or_back"),
        ("view.by_interest", "view.newest_first", "view.by_category"),
        ("view.toggle_hidden", "view.toggle_muted"),
        ("view.statistics",),
        ("app.zoom_in", "app.zoom_out", "app.zoom_reset"),
        ("app.full_screen",),
    ),
    "Help": (("app.guide", "app.help", "app.set_up"), ("app.news", "app.about")),
}
"""The actions of each menu, by id."""
OF_A_PAPER = (
    ("open.pdf", "open.abs"),
    ("act.star", "act.dismiss", "act.toggle_read"),
    ("act.tag", "act.note"),
    ("act.more_like", "act.less_like"),
    ("copy.bibtex", "copy.as", "copy.citekey", "copy.url"),
    ("act.select",),
)
"""The context menu of a paper."""
OF_A_SELECTION = (
    ("act.star", "act.dismiss", "act.toggle_read"),
    ("act.tag",),
    ("act.more_like", "act.less_like"),
    ("copy.bibtex", "copy.as", "copy.citekey", "copy.url"),
    ("open.pdf_download",),
)
"""The context menu of selected papers: what works on several."""


def groups(menu: str) -> list[list[Action]]:
    """The actions of a menu, group by group. An action that MENU_GROUPS does not place comes last."""
    placed = [[BY_ID[name] for name in group] for group in MENU_GROUPS[menu]]
    known = {name for group in MENU_GROUPS[menu] for name in group}
    rest = [action for action in ACTIONS if action.menu == menu and action.id not in known]
    return [*placed, rest] if rest else placed
