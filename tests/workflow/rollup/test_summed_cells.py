"""The database adds reports up as plain arithmetic does, cell by cell."""

import random
from decimal import Decimal

import pytest

from reports.models import Account, Agency, Report, Standing, State
from reports.models.tables import figures_of_all
from reports.statute import format_for
from reports.statute.schema import Cell
from reports.workflow.rollup.summed_bodies import Counting, bodies_of, counting_reports
from reports.workflow.rollup.summed_cells import Summed, sums_by_year
from tests.aggregation.counties import sum_of, unit
from tests.board.counties import YEAR, in_state
from tests.figures import balanced
from tests.workflow.rollup.summed_county import reported

pytestmark = pytest.mark.django_db
EDITION = format_for(YEAR)


def test_every_cell_is_the_sum_of_its_units(county: Agency, li: Account) -> None:
    figures = [unit(EDITION, random.Random(seed)) for seed in range(12)]
    figures += [dict(balanced(EDITION, seed)) for seed in range(3)]
    reports = reported(county, figures, li)
    added = _sums(county)
    assert {cell: one.figure for cell, one in added.items()} == sum_of(figures)
    assert {one.filled for one in added.values()} == {len(reports)}
    read = figures_of_all(reports).values()
    assert {cell: one.figure for cell, one in added.items()} == sum_of(list(read))


def test_a_sum_of_balanced_reports_is_balanced(county: Agency, li: Account) -> None:
    reported(county, [balanced(EDITION, seed) for seed in range(5)], li)
    added = _sums(county)
    for identity in EDITION.identities:
        left, right = (
            sum(added[cell].figure for cell in side) for side in (identity.left, identity.right)
        )
        assert left == right, identity.key


def test_amounts_are_added_to_the_last_digit(county: Agency, li: Account) -> None:
    """What floating point makes of 0.1 + 0.2 is no amount of money."""
    fees = "disclosure.fees.amount"
    figures = [{fees: one} for one in _amounts(300)]
    reported(county, figures, li)
    assert _sums(county)[fees].figure == sum(_amounts(300))


def test_a_blank_is_no_zero(county: Agency, li: Account) -> None:
    cell = "disclosure.regulations.issued"
    reported(county, [{cell: 3}, {cell: None}], li)
    assert _sums(county)[cell] == (3, 1)


def test_each_unit_counts_once_with_the_version_in_force(county: Agency, li: Account) -> None:
    cell = "disclosure.regulations.issued"
    former, _ = reported(county, [{cell: 3}, {cell: 5}], li)
    Report.objects.filter(pk=former.pk).update(is_in_force=False, is_current=False)
    later = in_state(former.agency, State.APPROVED, li, version=2, correction_reason="漏报")
    later.save()
    begun = {"version": 3, "correction_reason": "又漏报", "is_in_force": False, "is_current": False}
    in_state(former.agency, State.DRAFT, li, **begun).save()
    counted = counting_reports(county.pk, YEAR)
    assert [one.version for one in counted.filter(agency=former.agency)] == [2]


def test_who_has_not_reported_is_missing_and_who_does_not_count_is_said(
    county: Agency, li: Account
) -> None:
    first, second, third = reported(county, [{}, {}, {}], li)
    Report.objects.filter(pk=second.pk).update(state=State.REVIEWING)
    Agency.objects.filter(pk=third.agency_id).update(standing=Standing.VERTICAL)
    said = {one.unit.pk: one for one in bodies_of(county.pk, YEAR)}
    assert said[first.agency_id].counting is Counting.COUNTED
    assert said[second.agency_id].counting is Counting.MISSING
    assert said[third.agency_id].counting is Counting.LEFT_OUT
    assert "垂直管理" in said[third.agency_id].reason
    assert list(counting_reports(county.pk, YEAR)) == [first]


def _sums(county: Agency) -> dict[Cell, Summed]:
    return sums_by_year(counting_reports(county.pk, YEAR), {YEAR: EDITION})[YEAR]


def _amounts(number: int) -> list[Decimal]:
    chance = random.Random(number)
    return [Decimal(chance.randrange(10**8)) / 10**4 for _ in range(number)]
