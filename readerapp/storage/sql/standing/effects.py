"""How many papers in a list are muted, and what a rule would have done. Private to the library."""

import sqlite3
from datetime import date

from readerapp.rules.rule import Effect
from readerapp.search.query import Query
from readerapp.storage.records import Muted
from readerapp.storage.sql.search import condition_sql
from readerapp.storage.sql.transaction import from_milliseconds
from readerapp.text.language import tr
from readerapp.text.words import day_words

_STARS_NAMED = 50


def muted_among(connection: sqlite3.Connection, query: Query, day: date | None, category: str | None) -> Muted:
    """How many matching papers (of a listing day, if given) are muted, and by how many rules."""
    condition, values = condition_sql(connection, query, "muted.paper")
    where, of_day = "", tuple[object, ...]()
    if day is not None:
        where = "paper IN (SELECT paper FROM announcements WHERE date = ? AND (? IS NULL OR category = ?)) AND"
        of_day = (day.isoformat(), category, category)
    papers = f"SELECT paper FROM muted WHERE {where} ({condition})"  # noqa: S608
    row = connection.execute(
        f"SELECT count(DISTINCT paper), count(DISTINCT rule) FROM ruled WHERE mutes AND paper IN ({papers})",  # noqa: S608
        (*of_day, *values),
    ).fetchone()
    return Muted(*row)


def effect(connection: sqlite3.Connection, query: Query, since: date, today: date) -> Effect:
    """What a rule with this search would have done with the papers announced since a day."""
    condition, values = condition_sql(connection, query, "said.paper")
    announced = "SELECT paper, min(date) AS day FROM announcements WHERE date >= ? GROUP BY paper"
    papers = connection.execute(f"SELECT count(*) FROM ({announced})", (since.isoformat(),)).fetchone()[0]  # noqa: S608
    rows = connection.execute(
        f"""
        SELECT day, said.paper, coalesce(starred, 0)
        FROM ({announced}) AS said LEFT JOIN triage ON triage.paper = said.paper WHERE ({condition})
        ORDER BY day DESC
        """,  # noqa: S608
        (since.isoformat(), *values),
    ).fetchall()
    days: dict[str, list[int]] = {
        day: [0, 0] for (day,) in connection.execute(
            "SELECT DISTINCT date FROM announcements WHERE date >= ? ORDER BY date", (since.isoformat(),)
        )
    }  # fmt: skip
    for day, _, star in rows:
        days[day][0] += 1
        days[day][1] += star
    stars = [paper for _, paper, star in rows if star]
    told = tuple(_told(connection, paper, today) for paper in stars[:_STARS_NAMED])
    per_day = tuple((date.fromisoformat(day), found, starred) for day, (found, starred) in days.items())
    return Effect(since, papers, len(rows), per_day, told)


def _told(connection: sqlite3.Connection, paper: int, today: date) -> tuple[str, str]:
    """The title of a starred paper, and what the user did with it: "starred 3 May, in “thesis”"."""
    (title,) = connection.execute(
        "SELECT coalesce(title_plain, title_text, title) FROM papers WHERE key = ?", (paper,)
    ).fetchone()
    row = connection.execute(
        """
        SELECT max(moment) FROM act_papers CROSS JOIN acts ON id = act
        WHERE paper = ? AND verb IN ('star', 'rule-star') AND undone = 0
        """,
        (paper,),
    ).fetchone()
    starred = tr("starred")
    if row[0]:
        day = from_milliseconds(row[0]).astimezone().date()
        starred = tr("starred {day}", day=day_words(day, today, short=True))
    tags = [tag for (tag,) in connection.execute("SELECT tag FROM tagged WHERE paper = ? ORDER BY tag", (paper,))]
    if tags:
        starred = tr("{starred}, in {tags}", starred=starred, tags=", ".join(tr("“{text}”", text=tag) for tag in tags[:2]))
    return title, starred
