"""A county of any size with approved reports, written by the database itself from a hundred."""

import random
from collections.abc import Mapping

from django.core.management.color import no_style
from django.db import connection, models

from reports.models import Account, Agency, Report, Role, State
from reports.models.tables import Row, models_of
from reports.statute import format_for
from tests import factories
from tests.aggregation.counties import unit
from tests.board.counties import YEAR, in_state
from tests.workflow.rollup.summed_county import keep_all

A_HUNDRED = 100
_TIMES = "WITH RECURSIVE times(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM times WHERE n < %s)"


def county_of(number: int) -> tuple[Agency, Account]:
    """A county of so many hundreds of units, and its reviewer."""
    name = f"汇总{number}县"
    county = Agency.objects.create(name=f"{name}人民政府", short_name=name, level="county")
    by = factories.appointed(f"sums{number}", "李慧", county, Role.REVIEWER)
    reports = _a_hundred(county, by)
    copies = number // A_HUNDRED - 1
    if copies:
        first = Agency.objects.filter(parent=county).order_by("pk")[0]
        last = f"agency_id BETWEEN {first.pk} AND {first.pk + A_HUNDRED - 1}"
        code = f"CAST(10000000 + id + n * {A_HUNDRED} AS VARCHAR(8))"
        named = {"name": "name || '·' || n", "public_code": code}
        _multiply(Agency, f"parent_id = {county.pk}", copies, named)
        _multiply(Report, last, copies, {"agency_id": f"agency_id + n * {A_HUNDRED}"})
        rows = f"report_id BETWEEN {reports[0].pk} AND {reports[-1].pk}"
        for model in models_of(format_for(YEAR)):
            _multiply(model, rows, copies, {"report_id": f"report_id + n * {A_HUNDRED}"})
        _analyse()
    return county, by


def added_bare(county: int) -> int:
    """Add every column of the county's approved rows up, with nothing but the join; the rows."""
    rows = 0
    with connection.cursor() as cursor:
        for model in models_of(format_for(YEAR)):
            kept = {one.column for one in model._meta.concrete_fields} - {"id", "report_id", "line"}
            sums = ", ".join(f"SUM(own.{column})" for column in sorted(kept))
            by = "own.line" if any(one.name == "line" for one in model._meta.fields) else "r.year"
            cursor.execute(
                f"SELECT {by}, {sums} FROM {model._meta.db_table} own "
                "JOIN reports_report r ON r.id = own.report_id "
                "JOIN reports_agency a ON a.id = r.agency_id "
                "WHERE a.parent_id = %s AND r.year = %s AND r.is_in_force AND r.state = %s "
                f"GROUP BY {by}",
                [county, YEAR, State.APPROVED.value],
            )
            rows += len(cursor.fetchall())
    return rows


def _a_hundred(county: Agency, by: Account) -> list[Report]:
    """Units and reports with keys that follow one another, and nothing behind them."""
    units = Agency.objects.bulk_create(
        Agency(
            name=f"{county.short_name}{n}镇", short_name=f"{n}镇", level="township", parent=county
        )
        for n in range(A_HUNDRED)
    )
    reports = Report.objects.bulk_create(in_state(one, State.APPROVED, by) for one in units)
    chance = random.Random(county.name)
    keep_all(reports, [unit(format_for(YEAR), chance) for _ in reports])
    return reports


def _multiply(
    model: type[models.Model] | type[Row], which: str, copies: int, changes: Mapping[str, str]
) -> None:
    """INSERT … SELECT: the chosen rows so many times again; keys go on where the hundred end."""
    own = [one.column for one in model._meta.concrete_fields if not one.primary_key]
    keyed = model in (Agency, Report)
    columns = ["id", *own] if keyed else own
    said = {"id": f"id + n * {A_HUNDRED}"} | dict(changes)
    into, taken = ", ".join(columns), ", ".join(said.get(one, one) for one in columns)
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({into}) {_TIMES} "
            f"SELECT {taken} FROM {table}, times WHERE {which}",
            [copies],
        )
        for one in connection.ops.sequence_reset_sql(no_style(), [model]) if keyed else ():
            cursor.execute(one)


def _analyse() -> None:
    """As a database does by itself some time after many rows have come."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
