"""更正影响: what has changed in the parts of a fixed sum since, and what would the sum be?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from reports.aggregation.county_total import as_numbers
from reports.models import FixedSum, Report, SumAnswer
from reports.models.tables import figures_of_all
from reports.statute import format_for
from reports.statute.schema import Cell, Figures
from reports.workflow.rollup.later_question import question_of
from reports.workflow.rollup.summed_bodies import counting_reports


@dataclass(frozen=True)
class ChangedCell:
    """One cell: of the unit and of the whole sum, before and after."""

    cell: Cell
    before: int | Decimal
    after: int | Decimal
    sum_before: int | Decimal

    @property
    def change(self) -> int | Decimal:
        return self.after - self.before

    @property
    def sum_after(self) -> int | Decimal:
        return self.sum_before + self.change


@dataclass(frozen=True)
class LaterChange:
    """A unit whose report counts otherwise than when the sum was fixed.

    ``former`` is what was fixed, ``now`` what would count; either may be none. ``answer`` is the
    county's word where it does not adopt it.
    """

    former: Report | None
    now: Report | None
    cells: tuple[ChangedCell, ...]
    answer: SumAnswer | None = None

    @property
    def report(self) -> Report:
        """The report that it is about: the newer one where there is one."""
        one = self.now or self.former
        assert one is not None
        return one

    @property
    def question(self) -> str:
        """How its answer is kept."""
        return question_of(self.report.pk)


def later_changes(fixed: FixedSum) -> list[LaterChange]:
    """Every unit that counts otherwise by now, in the order of the units' keys."""
    former = {
        one.report.agency_id: one.report
        for one in fixed.parts.select_related("report__agency").order_by("report__agency_id")
    }
    current = counting_reports(fixed.county_id, fixed.year).select_related("agency")
    now = {one.agency_id: one for one in current}
    both = [
        (former.get(unit), now.get(unit))
        for unit in sorted({*former, *now})
        if former.get(unit) != now.get(unit)
    ]
    return list(_with_figures(fixed, both))


def to_adopt(fixed: FixedSum) -> list[LaterChange]:
    """Those of which nothing has been said yet."""
    return [one for one in later_changes(fixed) if one.answer is None]


def _with_figures(
    fixed: FixedSum, pairs: list[tuple[Report | None, Report | None]]
) -> Iterator[LaterChange]:
    figures = figures_of_all([one for pair in pairs for one in pair if one])
    total = as_numbers(format_for(fixed.year), fixed.figures)
    answers = {
        one.question: one
        for one in SumAnswer.objects.filter(
            county=fixed.county_id, year=fixed.year, question__startswith="later."
        ).select_related("by")
    }
    for former, now in pairs:
        was, is_ = (figures[one.pk] if one else {} for one in (former, now))
        change = LaterChange(former, now, tuple(_changed(was, is_, total)))
        yield replace(change, answer=answers.get(change.question))


def _changed(
    was: Figures, now: Figures, total: Mapping[Cell, int | Decimal]
) -> Iterator[ChangedCell]:
    for cell, sum_before in total.items():
        before, after = was.get(cell) or 0, now.get(cell) or 0
        if before != after:
            yield ChangedCell(cell, before, after, sum_before)
