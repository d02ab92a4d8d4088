"""The listing of a day even if a newer one has come, for all that leads back to a list."""

from datetime import date

from readerapp.search.view import View
from readerapp.storage.store import Store


def on_day(view: View, day: date) -> View:
    """`view` fixed to the listing of `day`, even if there is a newer one."""
    iso = day.isoformat()
    return view._replace(day=iso) if view.kind == "category" else View("day", iso)


def same_day(store: Store, view: View, day: date | None) -> View:
    """The view that shows what `view` showed: the listing of `day`, or None if it was no listing."""
    newest = store.newest_day(view.value if view.kind == "category" else None)
    return view if day in (None, newest) else on_day(view, day)
