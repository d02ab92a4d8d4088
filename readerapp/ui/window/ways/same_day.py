"""The listing of a day, also when a newer one has come: for every way back to a list."""

from datetime import date

from readerapp.search.view import View
from readerapp.storage.store import Store


def on_day(view: View, day: date) -> View:
    """The listing of `day` in `view`, which stays when there is a newer one."""
    iso = day.isoformat()
    return view._replace(day=iso) if view.kind == "category" else View("day", iso)


def same_day(store: Store, view: View, day: date | None) -> View:
    """The view that leads back to what `view` showed, the listing of `day` or, with None, of none."""
    newest = store.newest_day(view.value if view.kind == "category" else None)
    return view if day in (None, newest) else on_day(view, day)
