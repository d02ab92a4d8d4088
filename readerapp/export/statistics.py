"""Statistics as a table for a spreadsheet: comma-separated values (RFC 4180), a row for each day, category and author."""

import csv
import io

from readerapp.days.statistics import Statistics
from readerapp.export.table import as_text

COLUMNS = ("what", "name", "fetched", "decided", "starred", "minutes")


def write(told: Statistics) -> str:
    """The table, with a header line; cells that do not apply are empty."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for day in told.days:
        writer.writerow(("day", day.day.isoformat(), day.fetched, day.decided, day.starred, day.minutes))
    for category in told.categories:
        writer.writerow(("category", as_text(category.name), "", category.decided, category.starred, ""))
    for author in told.authors:
        writer.writerow(("author", as_text(author.name), "", "", author.starred, ""))
    return out.getvalue()
