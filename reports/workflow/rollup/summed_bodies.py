"""Which units of a county count in a year's sum, with which report, and which are missing?"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from django.db.models import QuerySet

from reports.models import FROZEN, IN_ORDER, Agency, Report, Standing
from reports.workflow.due_units import expected

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
    """A unit, its report where one counts, and why it does not where it does not."""

    unit: Agency
    counting: Counting
    report: Report | None = None
    reason: str = ""


def counting_reports(county: int, *years: int) -> QuerySet[Report]:
    """The reports that sums add: of each unit the version in force, approved, not left out."""
    return _approved(county, *years).exclude(agency__standing__in=_BY_DEFAULT_OUT)


def bodies_of(county: int, year: int) -> list[SummedBody]:
    """Every unit that reports on the year or did, in the county's order (two queries)."""
    approved = {one.agency_id: one for one in _approved(county, year)}
    units = Agency.objects.filter(parent=county)
    listed = units.filter(expected(year)) | units.filter(pk__in=approved)
    return [_body(one, approved.get(one.pk)) for one in listed.order_by(*IN_ORDER)]


def number_of(bodies: Iterable[SummedBody], counting: Counting) -> int:
    """How many of them are counted, left out, missing."""
    return sum(one.counting is counting for one in bodies)


def _approved(county: int, *years: int) -> QuerySet[Report]:
    return Report.objects.filter(
        agency__parent=county, year__in=years, is_in_force=True, state__in=FROZEN
    )


def _body(unit: Agency, report: Report | None) -> SummedBody:
    if unit.standing in _BY_DEFAULT_OUT:
        reason = _BY_DEFAULT_OUT[Standing(unit.standing)]
        return SummedBody(unit, Counting.LEFT_OUT, report, reason)
    if report is None:
        return SummedBody(unit, Counting.MISSING)
    return SummedBody(unit, Counting.COUNTED, report)
