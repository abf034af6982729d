"""INSERT … SELECT: the first county's rows again for each county that comes, under its own keys."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models

from reports.models import (
    Agency,
    ComparableSentence,
    ComparableText,
    LedgerEntry,
    MeasuredText,
    ReadingTally,
    Report,
    SearchedReport,
    Snapshot,
)
from reports.models.tables import models_of
from reports.statute import format_for
from tests.bench.likeness_at_scale import without_indexes
from tests.bench.searched_reports import index_made_last
from tests.load.growth.first_county import UNITS, YEARS, FirstCounty

REPORTS = UNITS * len(YEARS)
_KEYED = (Agency, Report, ComparableText)
_COMMON = 4
"""Every fourth sentence stands in all counties alike; the others have keys of their own."""


def grow(first: FirstCounty, begin: int, end: int) -> None:
    """Fill the counties from number ``begin`` until before ``end``; 0 is the first itself."""
    with connection.cursor() as cursor, index_made_last(cursor), without_indexes():
        cursor.execute("SET synchronous_commit = off")
        for model, which, changed in _tables(first):
            _copy(cursor, model, which, changed, (begin, end - 1))
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def _tables(first: FirstCounty) -> Iterator[tuple[type[models.Model], str, Mapping[str, str]]]:
    """A model, which of its rows are the first county's, and what is another's in a copy."""
    unit, report, text = (f"n * {many}" for many in (UNITS, REPORTS, REPORTS))
    county, name = first.county.pk, first.county.short_name
    named = f"replace(name, '{name}', '第' || n || '县')"
    # A code begins with a letter and has no 0 or 1.
    code = f"'k' || translate(lpad((id + {unit})::varchar, 7, '0'), '01', 'ab')"
    yield (
        Agency,
        f"id BETWEEN {first.unit} AND {first.unit + UNITS - 1}",
        {
            "id": f"id + {unit}",
            "parent_id": "parent_id + n",
            "name": named,
            "public_code": code,
        },
    )
    reports = f"BETWEEN {first.report} AND {first.report + REPORTS - 1}"
    yield Report, f"id {reports}", {"id": f"id + {report}", "agency_id": f"agency_id + {unit}"}
    of_report = {"report_id": f"report_id + {report}"}
    tables = {model for year in YEARS for model in models_of(format_for(year))}
    for model in (*sorted(tables, key=str), LedgerEntry, Snapshot, ReadingTally):
        yield model, f"report_id {reports}", of_report
    of_unit = {"agency_id": f"agency_id + {unit}"}
    texts = {"id": f"id + {text}", **of_report, **of_unit}
    yield ComparableText, f"report_id {reports}", texts
    of_text = f"text_id BETWEEN {first.text} AND {first.text + REPORTS - 1}"
    yield MeasuredText, of_text, {"text_id": f"text_id + {text}"}
    yield (
        ComparableSentence,
        of_text,
        {
            "text_id": f"text_id + {text}",
            "standing": f"standing + (n::bigint << 32) + {text}",
            **{f"key_{band}": _key(band) for band in range(1, 9)},
        },
    )
    tokens = f"replace(tokens, 'c{county}', 'c' || ({county} + n))"
    own = {"county_id": "county_id + n", "tokens": tokens}
    yield SearchedReport, f"report_id {reports}", {**of_report, **of_unit, **own}


def _key(band: int) -> str:
    """Another key in each county, unless the sentence is one of those that all have."""
    return f"CASE WHEN id % {_COMMON} = 0 THEN key_{band} ELSE key_{band} # (n * 7919) END"


def _copy(
    cursor: Any,
    model: type[models.Model],
    which: str,
    changed: Mapping[str, str],
    numbers: tuple[int, int],
) -> None:
    own = [one.column for one in model._meta.concrete_fields]
    columns = [one for one in own if model in _KEYED or one != "id"]
    taken = ", ".join(changed.get(one, one) for one in columns)
    table = model._meta.db_table
    cursor.execute(
        f"INSERT INTO {table} ({', '.join(columns)}) SELECT {taken} "
        f"FROM {table}, generate_series({numbers[0]}, {numbers[1]}) n WHERE {which}"
    )
    if model in _KEYED:
        for statement in connection.ops.sequence_reset_sql(no_style(), [model]):
            cursor.execute(statement)
