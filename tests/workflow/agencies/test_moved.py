"""A county that moves to another city stays in the sums of the years past, and says so in 结转."""

from decimal import Decimal

import pytest

from reports.aggregation.carried_columns import CarriedCause, CarriedLine
from reports.models import Account, Agency, FormerParent, Report, Role, State, clock
from reports.statute import format_for
from reports.workflow.agencies.change_county import change_county
from reports.workflow.agencies.particulars import Particulars, particulars_of
from reports.workflow.due import due_year
from reports.workflow.rollup.carried_material import carried_of
from reports.workflow.rollup.sum_material import SumMaterial
from reports.workflow.rollup.summed_bodies import bodies_of
from reports.workflow.rollup.whole_sum import whole_sum
from tests.board.counties import in_state
from tests.factories import AccountFactory, AgencyFactory, appointed
from tests.figures import zeros
from tests.workflow.rollup.summed_county import keep_all

pytestmark = pytest.mark.django_db
OUT, IN = "requests.carried_out", "requests.carried_in"


@pytest.fixture
def year() -> int:
    return due_year(clock.today())


@pytest.fixture
def operator(db: None) -> Account:
    return AccountFactory(is_superuser=True, is_staff=True)


def city(name: str) -> Agency:
    return AgencyFactory(name=f"{name}市人民政府", short_name=f"{name}市", level="city")


def reports(body: Agency, year: int, line: str, number: int, by: Account) -> Report:
    report = in_state(body, State.APPROVED, by, year=year)
    report.save()
    cells = {f"{line}.natural_person": number, f"{line}.total": number}
    keep_all([report], [zeros(format_for(year)) | cells])
    return report


@pytest.fixture
def moved(operator: Account, year: int) -> tuple[Agency, Agency, Agency]:
    """From one city to another, after both years' reports were in: 2 cases were left over."""
    first, second = city("临江"), city("安江")
    stays, goes = (
        AgencyFactory(name=f"{one}县人民政府", short_name=f"{one}县", level="county", parent=first)
        for one in ("临水", "远山")
    )
    for body, number in ((stays, 1), (goes, 2)):
        appointed(f"head{body.pk}", "孙丽", body, Role.ADMINISTRATOR)
        reports(body, year - 1, OUT, number, operator)
        reports(body, year, IN, number, operator)
    reports(first, year - 1, OUT, 3, operator)
    reports(second, year - 1, OUT, 0, operator)
    change_county(goes.pk, goes.name, Particulars(**particulars_of(goes)), second.pk, by=operator)
    return first, second, goes


def total(city: Agency, year: int, line: str) -> int | Decimal:
    return whole_sum(city.pk, year).total[f"{line}.total"]


def lines(city: Agency, year: int) -> list[CarriedLine]:
    found = carried_of(SumMaterial(city, year))
    assert {one.rest for one in found.columns} == {0}
    return list(found.lines)


def test_each_year_is_added_up_where_the_body_stood_then(
    moved: tuple[Agency, Agency, Agency], year: int
) -> None:
    first, second, goes = moved
    assert [total(one, year - 1, OUT) for one in (first, second)] == [3, 0]
    assert [total(one, year, IN) for one in (first, second)] == [1, 2]
    assert goes in [one.unit for one in bodies_of(first.pk, year - 1)]
    assert goes not in [one.unit for one in bodies_of(first.pk, year)]


def test_both_cities_are_told_that_it_moved(
    moved: tuple[Agency, Agency, Agency], year: int
) -> None:
    first, second, _ = moved
    (left,), (came,) = lines(first, year), lines(second, year)
    assert (left.cause, left.word) == (CarriedCause.MOVED, "划到安江市")
    assert left.by[f"{IN}.total"] == -2
    assert (came.cause, came.word) == (CarriedCause.MOVED, "从临江市划入")
    assert came.by[f"{IN}.total"] == 2


def test_who_moves_on_and_back_within_a_year_was_where_it_began(
    moved: tuple[Agency, Agency, Agency], operator: Account, year: int
) -> None:
    first, _, goes = moved
    goes.refresh_from_db()
    change_county(
        goes.pk, goes.name, Particulars(**particulars_of(goes)), city("清江").pk, by=operator
    )
    goes.refresh_from_db()
    change_county(goes.pk, goes.name, Particulars(**particulars_of(goes)), first.pk, by=operator)
    assert FormerParent.objects.filter(agency=goes).count() == 1
    assert [total(first, one, line) for one, line in ((year - 1, OUT), (year, IN))] == [3, 3]
    assert lines(first, year) == []
