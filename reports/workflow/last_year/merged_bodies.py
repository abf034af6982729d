"""Whose 结转 does a body go on with beside its own? Of those that were merged into it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from reports.document.sums.carried_together import columns_left
from reports.models import FROZEN, Agency, Report, State
from reports.models.tables import figures_of_all
from reports.statute.schema import Cell, Edition, Figures
from reports.workflow.due_units import expected

LONGEST_TITLE = 120


@dataclass(frozen=True)
class PartBrought:
    """What one of the bodies left: its name, its last report, its figures by this year's cells.

    Without a report here there are no figures, which is no zero.
    """

    name: str
    title: str
    figures: Mapping[Cell, int]

    @property
    def is_known(self) -> bool:
        return bool(self.title)


def gone_into(agency: Agency, year: int) -> list[Agency]:
    """The bodies that reported on the year before and now leave it to this one, in turn too.

    Who has a report of its own on the year takes its 结转 over itself.
    """
    every, into = set[int](), [agency.pk]
    while into:
        merged = Agency.objects.filter(merged_into__in=into).exclude(pk__in=[*every, agency.pk])
        into = list(merged.values_list("pk", flat=True))
        every.update(into)
    if not every:
        return []
    own = Report.objects.filter(agency=OuterRef("pk"), year=year)
    left = Agency.objects.filter(expected(year - 1), pk__in=every).exclude(expected(year))
    return list(left.exclude(Exists(own)).order_by("pk"))


def last_reports(agencies: Iterable[Agency], year: int) -> dict[int, Report]:
    """Their approved reports on the year before, by body."""
    known = Report.objects.filter(
        agency__in=list(agencies),
        year=year - 1,
        is_in_force=True,
        state__in=(*FROZEN, State.ARCHIVED),
    )
    return {one.agency_id: one for one in known.select_related("agency")}


def parts_brought(report: Report) -> list[PartBrought]:
    """What the bodies that were merged into the report's left (one query where there are none)."""
    gone = gone_into(report.agency, report.year)
    if not gone:
        return []
    reports = last_reports(gone, report.year)
    figures = figures_of_all(reports.values())
    return [_part(report.edition, one, reports.get(one.pk), figures) for one in gone]


def _part(
    edition: Edition, agency: Agency, last: Report | None, figures: Mapping[int, Figures]
) -> PartBrought:
    if last is None:
        return PartBrought(agency.name, "", {})
    left = columns_left(edition, figures[last.pk])
    return PartBrought(agency.name, last.printed_title[:LONGEST_TITLE], left)
