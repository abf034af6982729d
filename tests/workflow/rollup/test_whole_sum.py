"""What a county decides of its sum: who counts, what is its own, what is adjusted."""

import random

import pytest

from reports.aggregation.county_total import as_text
from reports.models import (
    Account,
    Adjustment,
    AdjustmentKind,
    Agency,
    CountingDecision,
    OwnFigures,
    Report,
    Standing,
    clock,
)
from reports.statute import format_for
from reports.workflow.rollup.summed_bodies import Counting
from reports.workflow.rollup.whole_sum import whole_sum
from tests.aggregation.counties import Numbers, sum_of, unit
from tests.board.counties import YEAR
from tests.workflow.rollup.summed_county import reported

pytestmark = pytest.mark.django_db
EDITION = format_for(YEAR)
CELL = "disclosure.penalties.decisions"


@pytest.fixture
def figures() -> list[Numbers]:
    return [unit(EDITION, random.Random(seed)) for seed in range(4)]


@pytest.fixture
def reports(county: Agency, li: Account, figures: list[Numbers]) -> list[Report]:
    return reported(county, figures, li)


def test_a_decision_of_the_county_goes_before_the_usual_rule(
    county: Agency, li: Account, reports: list[Report], figures: list[Numbers]
) -> None:
    Agency.objects.filter(pk=reports[0].agency_id).update(standing=Standing.VERTICAL)
    for report, counts in ((reports[0], True), (reports[1], False)):
        CountingDecision.objects.create(
            unit=report.agency, year=YEAR, counts=counts, reason="县里决定", by=li
        )
    whole = whole_sum(county.pk, YEAR)
    assert whole.total == sum_of([figures[0], *figures[2:]])
    ways = [one.counting for one in whole.bodies]
    assert ways == [Counting.COUNTED, Counting.LEFT_OUT, Counting.COUNTED, Counting.COUNTED]


def test_the_countys_own_figures_and_adjustments_are_part_of_its_sum_until_withdrawn(
    county: Agency, li: Account, reports: list[Report], figures: list[Numbers]
) -> None:
    own = unit(EDITION, random.Random(9))
    OwnFigures.objects.create(county=county, year=YEAR, figures=as_text(own), by=li)
    adjusted = Adjustment.objects.create(
        county=county,
        year=YEAR,
        kind=AdjustmentKind.DELEGATED,
        changes={CELL: "7"},
        reason="委托执法",
        by=li,
    )
    both = sum_of([*figures, own])
    assert whole_sum(county.pk, YEAR).total == {**both, CELL: both[CELL] + 7}
    adjusted.withdrawn_at, adjusted.withdrawn_by, adjusted.withdrawn_why = clock.now(), li, "弄错了"
    adjusted.save()
    assert whole_sum(county.pk, YEAR).total == both
