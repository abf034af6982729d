"""The first page of a large site: all counties by name once one has published; none counted."""

from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from reports.models import Account, Agency, CountySettings, Report, State, Withdrawal
from reports.portal import published
from reports.portal.listed_counties import listed_counties
from reports.portal.views import published as view
from tests.board.counties import in_state

_NUMBERS = count(1)


def _body(above: Agency | None, is_open: bool = True) -> Agency:
    number = next(_NUMBERS)
    made = Agency.objects.create(
        name=f"第{number}县人民政府", short_name=f"第{number}县", level="county", parent=above
    )
    if not is_open:
        CountySettings.objects.create(county=made, public_page=False)
    return made


def _report(body: Agency, by: Account, state: State = State.PUBLISHED, **more: object) -> Report:
    (made,) = Report.objects.bulk_create([in_state(body, state, by, **more)])
    return made


def _take_down(report: Report, by: Account) -> None:
    Withdrawal.objects.create(
        report=report, kind="wrong", reason="数字写错。", by=by, at=timezone.now()
    )


@pytest.fixture
def cities(county: Agency, li: Account) -> list[Agency]:
    """Two cities, one of them closed; counties with everything a county can have or lack."""
    cities = [_body(None), _body(None, is_open=False)]
    for city in cities:
        for is_open in (True, False):
            for own in (None, State.APPROVED, State.PUBLISHED):
                for state in (None, State.APPROVED, State.PUBLISHED):
                    one = _body(city, is_open)
                    if own:
                        _report(one, li, own, sum_number=1)
                    unit = _body(one)
                    if state:
                        _report(unit, li, state)
    _take_down(_report(_body(_body(cities[0])), li), li)
    _take_down(_report(_body(cities[0]), li, sum_number=1), li)
    _report(_body(None), li)
    return cities


def test_the_counties_listed_are_those_of_which_reports_are_counted(cities: list[Agency]) -> None:
    counted = {one.county.pk for one in published.counties()}
    assert {one.pk for one in listed_counties()} == counted
    assert len(counted) > 6


def test_many_counties_stand_by_name_under_their_city_and_none_is_counted(
    client: Client, cities: list[Agency], li: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(view, "MOST_WITH_YEARS", 3)
    new = _body(cities[0])
    unit = _body(new)
    assert f"/{new.public_code}/" not in client.get("/公开/").content.decode()
    report = _report(unit, li)
    with CaptureQueriesContext(connection) as asked:
        page = client.get("/公开/").content.decode()
    assert len(asked) <= 2
    assert f"/{new.public_code}/" in page
    assert page.index(cities[0].short_name) < page.index(new.short_name)
    assert "个单位" not in page
    _take_down(report, li)
    assert f"/{new.public_code}/" not in client.get("/公开/").content.decode()


def test_reports_are_looked_up_by_their_unit_and_never_read_one_after_the_other(
    cities: list[Agency],
) -> None:
    assert _reads_reports_by_their_unit(listed_counties)
    assert not _reads_reports_by_their_unit(published.counties)


def _reads_reports_by_their_unit(work: Callable[[], object]) -> bool:
    with CaptureQueriesContext(connection) as asked:
        work()
    return all(way for one in asked for way in _ways_to_reports(one["sql"]))


def _ways_to_reports(statement: str) -> list[bool]:
    """Whether each way to rows of reports is by unit; in PostgreSQL as if tables were large."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"EXPLAIN QUERY PLAN {statement}")
            ways = [row[3] for row in cursor.fetchall()]
            own = [one for one in ways if " U0 " in f"{one} " or "reports_report " in f"{one} "]
            return ["(agency_id=?" in one or "own_reports" in one for one in own]
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off")
        cursor.execute(f"EXPLAIN (FORMAT JSON) {statement}")
        (plan,) = cursor.fetchone()
    own = [one for one in _nodes(plan[0]["Plan"]) if one.get("Relation Name") == "reports_report"]
    return [
        "agency_id =" in one.get("Index Cond", "") or one.get("Index Name") == "own_reports"
        for one in own
    ]


def _nodes(plan: dict[str, Any]) -> list[dict[str, Any]]:
    return [plan, *(one for part in plan.get("Plans", []) for one in _nodes(part))]
