"""结转 from the database: last year's report of the county, and what was corrected after it."""

import datetime

import pytest

from reports.aggregation.carried_columns import CarriedCause, CarriedOver
from reports.models import (
    Account,
    Adjustment,
    Agency,
    OwnFigures,
    Report,
    State,
    SumAnswer,
    clock,
)
from reports.statute import format_for
from reports.statute.schema import Cell, Figures
from reports.workflow.rollup.carried_material import carried_of
from reports.workflow.rollup.sum_material import SumMaterial
from tests.board.counties import YEAR, in_state
from tests.figures import zeros
from tests.workflow.rollup.summed_county import keep_all, reported

pytestmark = pytest.mark.django_db
EDITION = format_for(YEAR)
HOUR = datetime.timedelta(hours=1)
OUT, IN = "requests.carried_out.natural_person", "requests.carried_in.natural_person"


def with_one(cell: Cell, number: int) -> Figures:
    total = cell.replace("natural_person", "total")
    return zeros(EDITION) | {cell: number, total: number}


@pytest.fixture
def last(county: Agency, li: Account) -> Report:
    """The county's report of last year, made of two units that left 2 and 1: it says 3."""
    reported(county, [with_one(OUT, 2), with_one(OUT, 1)], li, YEAR - 1)
    own = in_state(county, State.APPROVED, li, year=YEAR - 1)
    own.save()
    keep_all([own], [with_one(OUT, 3)])
    Report.objects.update(approved_at=clock.now() - HOUR)
    return own


def carried(county: Agency) -> CarriedOver:
    return carried_of(SumMaterial(county, YEAR))


def rest(county: Agency) -> object:
    return next(one.rest for one in carried(county).columns if one.cell == IN)


def causes(county: Agency) -> list[CarriedCause]:
    return [one.cause for one in carried(county).lines]


def test_what_every_unit_takes_over_as_it_left_it_needs_no_word(
    county: Agency, li: Account, last: Report
) -> None:
    reported(county, [with_one(IN, 2), with_one(IN, 1)], li)
    assert causes(county) == []
    assert rest(county) == 0


def test_what_the_county_stated_beyond_its_units_is_its_own_or_unexplained(
    county: Agency, li: Account, last: Report
) -> None:
    keep_all_anew(last, 5)
    reported(county, [with_one(IN, 2), with_one(IN, 1)], li)
    assert rest(county) == -2
    figures = {cell: str(one) for cell, one in with_one(IN, 2).items()}
    OwnFigures.objects.create(county=county, year=YEAR, figures=figures, by=li)
    assert rest(county) == 0


@pytest.mark.parametrize("is_declined", [True, False])
def test_what_was_corrected_after_the_countys_report_is_a_line(
    is_declined: bool, county: Agency, li: Account, last: Report
) -> None:
    former = Report.objects.filter(year=YEAR - 1).exclude(pk=last.pk).order_by("pk")[0]
    Report.objects.filter(pk=former.pk).update(is_in_force=False, is_current=False)
    later = in_state(
        former.agency, State.APPROVED, li, year=YEAR - 1, version=2, correction_reason="漏报"
    )
    later.save()
    keep_all([later], [with_one(OUT, 6)])
    Report.objects.filter(pk=later.pk).update(approved_at=clock.now())
    if is_declined:
        taken_back = {OUT: "-4", OUT.replace("natural_person", "total"): "-4"}
        back = Adjustment.objects.create(
            county=county, year=YEAR - 1, kind="not_adopted", changes=taken_back, reason="晚", by=li
        )
        SumAnswer.objects.create(
            county=county,
            year=YEAR - 1,
            question=f"later.{later.pk}",
            word="县报已经公布",
            adjustment=back,
            by=li,
        )
    reported(county, [with_one(IN, 6), with_one(IN, 1)], li)
    (line,) = carried(county).lines
    assert line.cause is CarriedCause.CORRECTED
    assert line.by[IN] == 4
    assert line.word == ("县报已经公布" if is_declined else "")
    assert rest(county) == 0


def test_a_successor_takes_over_what_both_have_left(
    county: Agency, li: Account, last: Report
) -> None:
    first, second = Agency.objects.filter(parent=county).order_by("pk")
    Agency.objects.filter(pk=second.pk).update(
        closed_on=datetime.date(YEAR, 6, 30), merged_into=first
    )
    reported(county, [with_one(IN, 3)], li)
    assert causes(county) == []
    assert rest(county) == 0


def keep_all_anew(report: Report, number: int) -> None:
    for lines in (report.disclosure_lines, report.requests_lines):
        lines.all().delete()
    report.disputes_line.delete()
    keep_all([report], [with_one(OUT, number)])
