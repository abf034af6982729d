"""The board: who sees it, what it says of each unit, and how many queries that takes."""

import datetime
from urllib.parse import unquote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from reports.board.rows import UnitLine
from reports.models import Account, Agency, CountyYear, Report, Role, State, Waiver
from tests.board.counties import NOW, ON_THE_WAY, YEAR, in_state, peopled
from tests.factories import AccountFactory, AgencyFactory, appointed

BOARD = f"/进度/{YEAR}/"


def lines(client: Client, query: str = "") -> dict[str, UnitLine]:
    """What the board says of each unit, by the unit's short name."""
    return {line.short_name: line for line in client.get(BOARD + query).context["page"]}


def tiles(client: Client, query: str = "") -> dict[str, int]:
    return {one.key: one.number for one in client.get(BOARD + query).context["tiles"]}


@pytest.mark.parametrize(("person", "status"), [("li", 200), ("sun", 200), ("wang", 404)])
@pytest.mark.parametrize("page", ["", "导出/"])
def test_the_county_sees_the_board_and_a_clerk_does_not(
    request: pytest.FixtureRequest, client: Client, person: str, status: int, page: str
) -> None:
    client.force_login(request.getfixturevalue(person))
    assert client.get(BOARD + page).status_code == status


@pytest.mark.parametrize("page", ["/进度/", BOARD, f"{BOARD}导出/"])
def test_an_operator_sees_no_board(client: Client, db: None, page: str) -> None:
    client.force_login(AccountFactory(is_superuser=True, is_staff=True))
    assert client.get(page).status_code == 404


@pytest.mark.parametrize("page", ["", "导出/"])
def test_a_foreign_county_is_not_there(reviewer: Client, page: str) -> None:
    foreign = AgencyFactory(name="临山县人民政府", short_name="临山县")
    assert reviewer.get(f"{BOARD}{page}?county={foreign.pk}").status_code == 404
    assert reviewer.get(f"{BOARD}{page}?county=x").status_code == 404


def test_a_foreign_countys_units_are_not_listed(reviewer: Client, units: list[Agency]) -> None:
    foreign = AgencyFactory(name="临山县人民政府", short_name="临山县")
    other = AgencyFactory(name="临山县红石镇人民政府", short_name="红石镇", parent=foreign)
    assert other.short_name not in lines(reviewer)
    assert len(lines(reviewer)) == len(units)


def test_a_county_under_a_city_sees_its_own_units_and_dates(
    reviewer: Client, county: Agency, units: list[Agency]
) -> None:
    day = datetime.date(2025, 1, 12)
    CountyYear.objects.update_or_create(county=county, year=YEAR, defaults={"submit_by": day})
    before = lines(reviewer)
    Agency.objects.filter(pk=county.pk).update(parent=AgencyFactory(name="临江市人民政府"))
    assert lines(reviewer) == before
    assert len(before) == len(units)
    assert day in {line.due for line in before.values()}


def test_who_has_two_counties_chooses_one(client: Client, county: Agency) -> None:
    second = AgencyFactory(name="临山县人民政府", short_name="临山县")
    account = appointed("qian", "钱明", county, Role.REVIEWER)
    account.appointments.create(agency=second, role=Role.ADMINISTRATOR)
    account.appointments.create(agency=second, role=Role.REVIEWER)
    client.force_login(account)
    page = client.get(f"{BOARD}?county={second.pk}")
    assert page.context["asked"].county == second
    assert len(page.context["asked"].counties) == 2
    assert client.get(f"/进度/?county={second.pk}&year=2023").url.endswith(
        f"/2023/?county={second.pk}"
    )


def test_the_board_without_a_year_is_the_one_now_written(reviewer: Client) -> None:
    assert unquote(reviewer.get("/进度/").url) == BOARD


@pytest.mark.parametrize("year", [1999, 2026, 99999])
def test_a_year_without_reports_is_not_there(reviewer: Client, year: int) -> None:
    assert reviewer.get(f"/进度/{year}/").status_code == 404


def test_every_unit_is_counted_once(reviewer: Client, units: list[Agency]) -> None:
    counted = tiles(reviewer)
    assert counted["all"] == len(units) == 16
    assert {counted[state] for state in ("none", *ON_THE_WAY)} == {2}


@pytest.mark.parametrize(
    ("place", "state", "days"),
    [
        *((0, "none", -5), (1, "draft", -5), (2, "awaiting", -5), (3, "submitted", 2)),
        *((4, "reviewing", 2), (5, "returned", 2), (6, "approved", 11), (7, "published", None)),
    ],
)
def test_the_date_that_binds_depends_on_the_state(
    reviewer: Client, units: list[Agency], place: int, state: str, days: int | None
) -> None:
    line = lines(reviewer)[f"第{place}镇"]
    assert (line.state, line.days_left) == (state, days)


def test_of_what_was_sent_the_last_findings_and_open_remarks_are_counted(
    reviewer: Client, units: list[Agency]
) -> None:
    for place in (3, 4, 5, 6, 7):
        line = lines(reviewer)[f"第{place}镇"]
        assert (line.findings, line.remarks) == (2, 2)
        assert line.sent_at == NOW


def test_of_a_draft_the_county_learns_nothing_but_that_it_is_there(
    reviewer: Client, units: list[Agency]
) -> None:
    for place in (1, 2):
        line = lines(reviewer)[f"第{place}镇"]
        assert (line.sent_at, line.findings, line.remarks, line.is_readable) == (None,) * 3 + (
            False,
        )
        assert line.active_at == NOW - datetime.timedelta(hours=1)


def test_a_waiver_since_the_last_step_closes_a_finding(
    reviewer: Client, units: list[Agency], li: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = Report.objects.get(agency=units[4])
    for operands, minutes in (("1", -5), ("2", 5)):
        made = Waiver.objects.create(
            report=report, check_code="X01", operands=operands, message="…", reason="属实", by=li
        )
        Waiver.objects.filter(pk=made.pk).update(at=NOW + datetime.timedelta(minutes=minutes))
    assert lines(reviewer)["第4镇"].findings == 1
    assert lines(reviewer)["第3镇"].findings == 2


def test_the_address_of_what_is_published_stays_while_it_is_corrected(
    reviewer: Client, units: list[Agency], li: Account
) -> None:
    published = Report.objects.get(agency=units[7])
    Report.objects.filter(pk=published.pk).update(is_current=False)
    begun = {"version": 2, "correction_reason": "表二笔误", "is_in_force": False}
    in_state(units[7], State.DRAFT, li, **begun).save()
    line = lines(reviewer)["第7镇"]
    assert (line.state, line.correction, line.days_left) == ("published", "更正中", None)
    assert line.address == published.public_address


def test_a_unit_that_is_no_more_is_listed_only_with_a_report(
    reviewer: Client, units: list[Agency]
) -> None:
    Agency.objects.filter(pk__in=[units[0].pk, units[1].pk]).update(closed_on=NOW.date())
    assert "第0镇" not in lines(reviewer)
    assert "第1镇" in lines(reviewer)


def test_nobody_is_late_where_no_date_was_set(reviewer: Client, units: list[Agency]) -> None:
    CountyYear.objects.update(submit_by=None, review_by=None, publish_by=None)
    assert tiles(reviewer)["late"] == 0
    assert lines(reviewer)["第6镇"].days_left == 11, "a report has a date of its own"
    assert "还没有设定期限" in reviewer.get(BOARD).content.decode()


def test_only_the_part_that_changes_is_sent_to_a_page_that_is_open(
    reviewer: Client, units: list[Agency]
) -> None:
    part = reviewer.get(BOARD, headers={"X-Part": "board"}).content.decode()
    assert part.lstrip().startswith("<nav")
    assert "第3镇" in part
    assert "csrf" not in part


@pytest.mark.parametrize("number", [3, 100, 1000])
def test_the_queries_do_not_grow_with_the_county(
    reviewer: Client, county: Agency, li: Account, number: int
) -> None:
    peopled(county, number, li)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert reviewer.get(BOARD).status_code == 200
    assert len(asked) <= 9


def test_a_hundred_units_a_page(reviewer: Client, county: Agency, li: Account) -> None:
    peopled(county, 130, li)
    first, second = (reviewer.get(f"{BOARD}?page={number}").context["page"] for number in (1, 2))
    assert (len(first), len(second)) == (100, 30)
    assert not {one.unit for one in first} & {one.unit for one in second}
    assert reviewer.get(f"{BOARD}?page=99").context["page"].number == 2
