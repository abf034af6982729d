"""上年结转 of a body that others were merged into: the sum of all, or blank with a word."""

import datetime
import random
from collections.abc import Sequence

import pytest
from django.test import Client

from reports.checks import run
from reports.desk.steps import chapter_url
from reports.models import (
    Account,
    Agency,
    CarriedFigure,
    CarriedPart,
    LedgerEntry,
    Report,
    Role,
    State,
)
from reports.models.tables import figures_of
from reports.statute import format_for
from reports.statute.schema import Figures
from reports.workflow.filling.start_from_last_year import CameOver, start_from_last_year
from reports.workflow.judging.dossier import dossier_of
from reports.workflow.last_year.predecessor import can_begin_with, kept_here
from reports.workflow.rollup.carried_material import carried_of
from reports.workflow.rollup.sum_material import SumMaterial
from tests.board.counties import YEAR, in_state
from tests.factories import appointed
from tests.figures import zeros
from tests.workflow.rollup.summed_county import keep_all

pytestmark = pytest.mark.django_db
EDITION = format_for(YEAR)
LAST = YEAR - 1
CARRIED = EDITION.carried_cells
TOTAL = "requests.carried_in.total"
CHANGED = datetime.date(YEAR, 6, 30)


class Merged:
    """A body, those that were merged into it one after the other, and what each left."""

    def __init__(self, county: Agency, clerk: Account, by: Account, others: int, seed: int) -> None:
        self.county, self.clerk, self.by = county, clerk, by
        self.chance = random.Random(seed)
        self.into = clerk.appointments.get().agency
        self.gone = [self._gone(number) for number in range(others)]
        self.left = {one.pk: self.leaves(one) for one in (self.into, *self.gone)}

    def _gone(self, number: int) -> Agency:
        return Agency.objects.create(
            name=f"临水县旧{number}乡人民政府",
            short_name=f"旧{number}乡",
            parent=self.county,
            closed_on=CHANGED,
            merged_into=self.into,
        )

    def leaves(self, agency: Agency, year: int = LAST, cells: Sequence[str] = ()) -> Figures:
        """An approved report on a year with some cases left over."""
        figures = dict(zeros(EDITION))
        parts = [cell for cell in CARRIED.values() if not cell.endswith(".total")]
        figures |= {cell: self.chance.choice((0, 0, 1, 3, 40)) for cell in parts}
        figures["requests.carried_out.total"] = sum(int(figures[cell] or 0) for cell in parts)
        report = in_state(agency, State.APPROVED, self.by, year=year)
        report.save()
        keep_all([report], [figures])
        return figures

    def begun(self) -> tuple[Report, CameOver]:
        last = kept_here(self.into, LAST, by=self.clerk)
        return start_from_last_year(self.into, YEAR, last, by=self.clerk, sure=True)

    def together(self, *bodies: Agency) -> dict[str, int]:
        return {
            now: sum(int(self.left[one.pk][before] or 0) for one in bodies)
            for now, before in CARRIED.items()
        }


@pytest.fixture
def two(county: Agency, wang: Account, li: Account) -> Merged:
    return Merged(county, wang, li, others=1, seed=1)


def carried(report: Report) -> dict[str, object]:
    figures = figures_of(report)
    return {cell: figures[cell] for cell in CARRIED}


@pytest.mark.parametrize("seed", range(4))
def test_it_begins_with_what_all_of_them_left_and_the_county_agrees(
    seed: int, county: Agency, wang: Account, li: Account
) -> None:
    merged = Merged(county, wang, li, others=1 + seed % 3, seed=seed)
    if seed == 2:  # one of them went first into another that went, too
        first, second, *_ = merged.gone
        Agency.objects.filter(pk=first.pk).update(merged_into=second)
    report, _ = merged.begun()
    whole = merged.together(merged.into, *merged.gone)
    assert carried(report) == whole
    assert dict(CarriedFigure.objects.values_list("cell", "figure")) == whole
    assert [one.name for one in CarriedPart.objects.all()] == [
        one.name for one in (merged.into, *merged.gone)
    ]
    assert not [one for one in run(dossier_of(report)) if one.check == "Y01"]
    Report.objects.filter(pk=report.pk).update(
        state=State.APPROVED,
        approved_at=report.created_at,
        approved_by=li,
        submitted_at=report.created_at,
        submitted_by=wang,
    )
    said = carried_of(SumMaterial(county, YEAR))
    assert {one.cell: (one.left, one.now) for one in said.columns} == {
        cell: (number, number) for cell, number in whole.items()
    }
    assert said.lines == ()


def test_what_each_of_them_left_stands_beside_the_lock_and_on_record(
    two: Merged, client: Client
) -> None:
    report, _ = two.begun()
    client.force_login(two.clerk)
    page = client.get(chapter_url(report, "3")).text
    assert two.gone[0].name in page
    assert "上年结转已锁定" in page
    entry = LedgerEntry.objects.get(report=report, action="bring")
    assert sum(name.startswith("carried_part.") for name in entry.kept) == 2


def test_a_report_that_is_not_here_is_no_zero(two: Merged, client: Client) -> None:
    Report.objects.filter(agency=two.gone[0]).delete()
    report, said = two.begun()
    assert set(carried(report).values()) == {None}
    assert f"系统里没有{two.gone[0].name}的上年报告" in str(said)
    assert not [one for one in run(dossier_of(report)) if one.check == "Y01"]
    client.force_login(two.clerk)
    page = client.get(chapter_url(report, "3")).text
    assert "上年结转要自己填" in page
    assert two.gone[0].name in page


def test_who_reports_its_part_of_the_year_itself_takes_its_own_over(two: Merged) -> None:
    two.leaves(two.gone[0], YEAR)
    report, _ = two.begun()
    assert carried(report) == two.together(two.into)
    assert not CarriedPart.objects.exists()


def test_who_was_gone_before_the_year_is_in_its_successors_own_report(two: Merged) -> None:
    Agency.objects.filter(pk=two.gone[0].pk).update(closed_on=datetime.date(LAST, 6, 30))
    report, _ = two.begun()
    assert carried(report) == two.together(two.into)


def test_a_body_made_of_two_begins_with_both(two: Merged, county: Agency) -> None:
    made = Agency.objects.create(
        name="临水县新合镇人民政府", short_name="新合镇", parent=county, reports_from=YEAR
    )
    both = (two.into, *two.gone)
    Agency.objects.filter(pk__in=[one.pk for one in both]).update(
        closed_on=CHANGED, merged_into=made
    )
    clerk = appointed("sun", "孙丽", made, Role.FILLER)
    assert can_begin_with(made, LAST, by=clerk)
    last = kept_here(made, LAST, by=clerk)
    report, _ = start_from_last_year(made, YEAR, last, by=clerk, sure=True)
    assert carried(report) == two.together(*both)
    assert [one.name for one in CarriedPart.objects.all()] == [one.name for one in both]
