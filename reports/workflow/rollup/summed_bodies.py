"""Which units of a county count in a year's sum, with which report, and which are missing?"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import reduce
from operator import or_

from django.db.models import Exists, FilteredRelation, OuterRef, Q, QuerySet, Subquery

from reports.models import FROZEN, IN_ORDER, Agency, CountingDecision, Report, Standing, State
from reports.workflow.due_units import expected
from reports.workflow.tree_by_year import moved_here, under

NOBODY = Q(pk__in=[])

_BY_DEFAULT_OUT = {
    Standing.VERTICAL: "垂直管理部门，由上级部门汇总（《条例》第十条）",
    Standing.PUBLIC_SERVICE: "公共企事业单位，按主管部门的规定公开（《条例》第五十五条）",
}
"""Kinds of bodies that a county's sum leaves out unless it says otherwise."""


class Counting(Enum):
    """是否计入: what becomes of a unit in the sum."""

    COUNTED = "计入"
    LEFT_OUT = "不计入"
    MISSING = "缺报"


@dataclass(frozen=True)
class SummedBody:
    """A unit, its report where one counts, and why it does not where it does not.

    ``decision`` is the county's own word on it, where it has said one.
    """

    unit: Agency
    counting: Counting
    report: Report | None = None
    reason: str = ""
    decision: CountingDecision | None = None
    moved_from: str = ""
    """The body that it stood under until last year, where that was another one."""


def counting_reports(county: int, *years: int, archived: bool = False) -> QuerySet[Report]:
    """The reports that sums add: of each unit the version in force, approved, not left out.

    ``archived``: those of years before that were brought as files, too.
    """
    decided = CountingDecision.objects.filter(unit=OuterRef("agency"), year=OuterRef("year"))
    usually = ~Q(agency__standing__in=_BY_DEFAULT_OUT) & ~Exists(decided.filter(counts=False))
    states = (*FROZEN, State.ARCHIVED) if archived else FROZEN
    theirs = reduce(or_, (Q(year=year) & under(county, year, "agency__") for year in years), NOBODY)
    return Report.objects.filter(
        usually | Exists(decided.filter(counts=True)),
        theirs,
        is_in_force=True,
        state__in=states,
    )


def bodies_of(county: int, year: int) -> list[SummedBody]:
    """Every unit that reports on the year or did, in the county's order (one query)."""
    approved = Q(reports__year=year, reports__is_in_force=True, reports__state__in=FROZEN)
    decided = Q(counting_decisions__year=year)
    came_from = moved_here(year).filter(agency=OuterRef("pk"))
    units = (
        Agency.objects.filter(under(county, year))
        .annotate(moved_from=Subquery(came_from.values("parent__short_name")[:1]))
        .alias(
            counting=FilteredRelation("reports", condition=approved),
            decided=FilteredRelation("counting_decisions", condition=decided),
        )
        .filter(expected(year) | Q(counting__isnull=False))
        .select_related("counting", "decided__by")  # type: ignore[misc]
    )
    return [_body(one) for one in units.order_by(*IN_ORDER)]


def number_of(bodies: Iterable[SummedBody], counting: Counting) -> int:
    """How many of them are counted, left out, missing."""
    return sum(one.counting is counting for one in bodies)


def _body(unit: Agency) -> SummedBody:
    report: Report | None = getattr(unit, "counting", None)
    decision: CountingDecision | None = getattr(unit, "decided", None)
    moved: str = getattr(unit, "moved_from", None) or ""
    usual = _BY_DEFAULT_OUT.get(Standing(unit.standing), "") if unit.standing else ""
    reason = decision.reason if decision else usual
    if not (decision.counts if decision else not usual):
        return SummedBody(unit, Counting.LEFT_OUT, report, reason, decision, moved)
    counting = Counting.MISSING if report is None else Counting.COUNTED
    return SummedBody(unit, counting, report, reason, decision, moved)
