"""Which kept texts hold some words, as the database finds them? Each engine by its own index.

The index narrows: by year, county, kind, and the pieces of the words. Whether a word stands there
as a whole is then asked of the text itself, in the order in which results are shown, until there
are enough: so that both engines find the same, and a word that stands everywhere costs little.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

from django.db import DatabaseError, connection, transaction

from reports.models import SearchedReport

A_BATCH: Final = 1001
_PATIENCE_MS: Final = 3000

_INDEX: Final = {
    "sqlite": "report_id IN (SELECT rowid FROM reports_search_index"
    " WHERE reports_search_index MATCH %s)",
    "postgresql": "array_to_tsvector(string_to_array(tokens, ' ')) @@ CAST(%s AS tsquery)",
}
_HOLDS: Final = {
    "sqlite": "instr((SELECT {} FROM {} t WHERE t.report_id = one.report_id), %s) > 0",
    "postgresql": "strpos(one.{}, %s) > 0",
}
_CARRIED: Final = {"sqlite": "", "postgresql": ", text, unit_text"}
"""PostgreSQL carries no texts, but where they lie; SQLite looks each of them up."""
_ALL: Final = {"sqlite": "LIMIT -1 OFFSET 0", "postgresql": "OFFSET 0"}
"""Keeps the texts from being read before the order is there."""
_JOINED: Final = {"sqlite": (" AND ", '"'), "postgresql": (" & ", "'")}


class TookTooLong(Exception):
    """The database would have had to read too many texts for these words."""


def matching(
    pieces: Sequence[str], words: Sequence[str], unit_words: Sequence[str]
) -> Iterator[list[int]]:
    """The reports whose index has all pieces (at least one) and whose texts hold the words.

    In the order of county and unit, in batches; ask for the next one only where it is needed.
    """
    after: tuple[int, int] = (0, 0)
    while rows := _batch(pieces, words, unit_words, after):
        yield [report for report, _, _ in rows]
        if len(rows) < A_BATCH:
            return
        after = rows[-1][1:]


def _batch(
    pieces: Sequence[str], words: Sequence[str], unit_words: Sequence[str], after: tuple[int, int]
) -> list[Any]:
    vendor = connection.vendor
    table = SearchedReport._meta.db_table
    columns = [*("text" for _ in words), *("unit_text" for _ in unit_words)]
    held = " AND ".join(_HOLDS[vendor].format(one, table) for one in columns) or "1 = 1"
    statement = f"""
        SELECT report_id, county_id, agency_id FROM (
          SELECT report_id, county_id, agency_id{_CARRIED[vendor]} FROM {table}
          WHERE {_INDEX[vendor]} AND (county_id, agency_id) > (%s, %s)
          ORDER BY county_id, agency_id {_ALL[vendor]}
        ) AS one WHERE {held} ORDER BY county_id, agency_id LIMIT {A_BATCH}
    """
    given: list[str | int] = [_asked_index(pieces), *after, *words, *unit_words]
    asking = _by_index_alone if vendor == "postgresql" else connection.cursor
    with asking() as cursor:
        cursor.execute(statement, given)
        return list(cursor.fetchall())


def _asked_index(pieces: Sequence[str]) -> str:
    """The pieces as the index takes them: letters and digits in quotation marks."""
    joined, quote = _JOINED[connection.vendor]
    return joined.join(f"{quote}{one}{quote}" for one in pieces)


@contextmanager
def _by_index_alone() -> Iterator[Any]:
    """A cursor of PostgreSQL that reads no whole table, and gives up in time (TookTooLong)."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off;"
            f"SET LOCAL jit = off; SET LOCAL statement_timeout = {_PATIENCE_MS}"
        )
        try:
            yield cursor
        except DatabaseError as failure:
            if getattr(failure.__cause__, "sqlstate", "") == "57014":
                raise TookTooLong from failure
            raise
