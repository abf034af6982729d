"""Which reports on the year before are there: the units' versions, and the county's own?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, Q

from reports.models import FROZEN, Report, State
from reports.statute.schema import Cell, Figures
from reports.workflow.rollup.sum_material import SumMaterial
from reports.workflow.tree_by_year import under


@dataclass(frozen=True)
class LastYearReports:
    """The reports on the year before: of the units, every version, and the county's own."""

    carried: Mapping[Cell, Cell]
    reports: Sequence[Report]
    own: Report | None
    reported_at: datetime | None
    """When the county's figures were fixed, or its report approved."""

    @classmethod
    def of(cls, material: SumMaterial) -> "LastYearReports":
        county, carried = material.county, material.edition.carried_cells
        if material.year - 1 not in material.years:
            return cls(carried, (), None, None)
        known = Report.objects.filter(year=material.year - 1, state__in=(*FROZEN, State.ARCHIVED))
        theirs = under(county.pk, material.year - 1, "agency__")
        of_county = known.filter(theirs | Q(agency=county, is_in_force=True))
        reports = list(
            of_county.annotate(fixed_at=Max("fixed_sums__at"))
            .select_related("agency__parent")
            .order_by("agency__position", "agency", "version")
        )
        own = next((one for one in reports if one.agency_id == county.pk), None)
        units = [one for one in reports if one is not own]
        when = (own.fixed_at or own.approved_at) if own else None
        return cls(carried, units, own, when)

    def brought(self, figures: Figures) -> Figures:
        """Last year's cells under the names of this year's."""
        return {cell: figures.get(was) for cell, was in self.carried.items()}

    def late(self) -> dict[int, Report | None]:
        """Units whose version in force came after the county's report, with the one before it."""
        when = self.reported_at
        if when is None:
            return {}
        late: dict[int, Report | None] = {
            one.agency_id: None
            for one in self.reports
            if one.is_in_force and one.approved_at and one.approved_at > when
        }
        for one in self.reports:
            if one.agency_id in late and one.approved_at and one.approved_at <= when:
                late[one.agency_id] = one
        return late
