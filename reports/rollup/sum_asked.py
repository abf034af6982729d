"""Whose sum is asked for: of which county, which year, which kind of bodies?"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404, HttpRequest
from django.urls import reverse

from reports.document.levels import UNIT_KINDS
from reports.models import Account, Agency, Report, Role, clock
from reports.statute import EDITIONS, format_for
from reports.statute.schema import Cell, Edition
from reports.web.county_and_year import chosen_county, reported_years
from reports.workflow.access import counties_overseen_by
from reports.workflow.own_reports import counties_summed_for
from reports.workflow.rollup.added_by_county import AddedByCounty
from reports.workflow.rollup.sum_material import SumMaterial
from reports.workflow.rollup.summed_bodies import Counting, SummedBody, counting_reports
from reports.workflow.rollup.summed_cells import Summed, sums_by_year


@dataclass(frozen=True)
class SumQuery:
    """The county and year of a sum, and the kind of bodies it is narrowed to."""

    county: Agency
    counties: tuple[Agency, ...]
    year: int
    kind: str = ""
    reads_only: bool = False
    """Whether she writes or signs the county's report, and decides nothing of the sum."""
    reviews: bool = False
    """Whether she reviews the units' reports; who looks after the county reads them."""

    @cached_property
    def edition(self) -> Edition:
        return format_for(self.year)

    @cached_property
    def bodies(self) -> list[SummedBody]:
        """The units of the sum, each with what becomes of it."""
        return [one for one in self.material.bodies if self.kind in ("", one.unit.level)]

    @cached_property
    def material(self) -> SumMaterial:
        """What the questions of the whole sum go by, read as it is asked for."""
        return SumMaterial(self.county, self.year)

    @property
    def is_whole(self) -> bool:
        """Whether nobody is missing."""
        return not any(one.counting is Counting.MISSING for one in self.bodies)

    def sums(self, *years: int) -> dict[int, dict[Cell, Summed]]:
        """What is added up of these years; of one without an edition there is nothing.

        本级 and adjustments are the whole county's, and no kind's of units.
        """
        known = [year for year in years if year >= EDITIONS[0].first_year]
        units = sums_by_year(self.counted(*known), {year: format_for(year) for year in known})
        if self.kind:
            return units
        return {year: _with(sums, self.material.added.get(year)) for year, sums in units.items()}

    def counted(self, *years: int) -> QuerySet[Report]:
        """The reports that are added up."""
        reports = counting_reports(self.county.pk, *years)
        return reports.filter(agency__level=self.kind) if self.kind else reports

    def report_address(self, report: int) -> str:
        """Where she may open a unit's report; empty where she may not."""
        if self.reads_only:
            return ""
        return reverse("review:report" if self.reviews else "desk:home", args=[report])

    def address(self, page: str, *parts: object, **changes: str) -> str:
        """A page of the same sum."""
        asked = {"kind": self.kind, **changes}
        if len(self.counties) > 1:
            asked["county"] = str(self.county.pk)
        query = urlencode({key: value for key, value in asked.items() if value})
        address = reverse(f"rollup:{page}", args=[self.year, *parts])
        return f"{address}?{query}" if query else address


def _with(units: Mapping[Cell, Summed], added: AddedByCounty | None) -> dict[Cell, Summed]:
    """The sums of units and what the county adds; what stands nowhere stays blank."""
    if added is None:
        return dict(units)
    return {
        cell: Summed(
            one.figure + added.at(cell),
            one.filled + (cell in added.own) + bool(added.adjusted(cell)),
        )
        for cell, one in units.items()
    }


def sum_to_read(request: HttpRequest, user: Account, year: int) -> SumQuery:
    """The same for whoever may read it: who writes or signs the county's own report, too."""
    try:
        return sum_asked(request, user, year)
    except Http404:
        asked = sum_asked(request, user, year, counties_summed_for(user))
        return replace(asked, reads_only=True)


def sum_asked(
    request: HttpRequest, user: Account, year: int, of: QuerySet[Agency] | None = None
) -> SumQuery:
    """Read what is asked for; 404 for who oversees no county, or not that one, or no such year."""
    reviewing = user.appointments.filter(agency=OuterRef("pk"), role=Role.REVIEWER)
    allowed = counties_overseen_by(user) if of is None else of
    counties = tuple(allowed.annotate(is_her_review=Exists(reviewing)))
    county = chosen_county(counties, request.GET.get("county", ""))
    if year not in reported_years(clock.today()):
        raise Http404
    kind = request.GET.get("kind", "")
    known = kind if kind in UNIT_KINDS else ""
    reviews: bool = getattr(county, "is_her_review", False)
    return SumQuery(county, counties, year, known, reviews=reviews)
