"""What is there to read for everyone? Counties, years, units, and a report as it was frozen."""

import json
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from reports.checks import CATALOGUE
from reports.checks.asked import is_waived
from reports.document.json_form import kept_from_json
from reports.exporters.html import parts
from reports.models import Agency, CountySettings, FrozenFile, Report, SealedScan
from reports.workflow.files.under_hash import kept_bytes
from reports.workflow.public_reports import reports_once_public, reports_public
from reports.workflow.states import Action

DOWNLOADS = {"docx": "Word", "pdf": "PDF"}
"""The frozen files that are offered, by the format's name."""

KEPT_IN_MEMORY = 200
"""Reports whose page is not made anew each time: they never change."""


@dataclass(frozen=True)
class CountyYears:
    """A county, and of how many units there are reports on each year, newest first."""

    county: Agency
    years: tuple[tuple[int, int], ...]
    has_namesake: bool = False

    @property
    def label(self) -> str:
        """鼓楼区, and whose where another county of that name is listed too."""
        above = self.county.parent if self.has_namesake else None
        return self.county.short_name + (f"（{above.short_name}）" if above else "")


def counties() -> list[CountyYears]:
    """The counties with something to read, in three queries; all of their reports are counted."""
    years = years_in(of_units(), of_counties())
    found = Agency.objects.filter(pk__in=years).select_related("parent").order_by("name", "parent")
    named = Counter(one.short_name for one in found)
    return [CountyYears(one, years[one.pk], named[one.short_name] > 1) for one in found]


def years_of(county: Agency) -> CountyYears:
    """The years of one county."""
    years = years_in(of_units().filter(agency__parent=county), of_counties().filter(agency=county))
    return CountyYears(county, years.get(county.pk, ()))


def of_units() -> QuerySet[Report]:
    """What units have published; a county's own report is one of its city's, where that is open."""
    closed = Q(agency__parent=None) | Q(agency__parent__settings__public_page=False)
    return reports_public().exclude(closed)


def of_counties() -> QuerySet[Report]:
    """What counties have published of themselves: the sums of their units."""
    return reports_public().filter(sum_number__isnull=False)


def years_in(
    units: QuerySet[Report], own: QuerySet[Report]
) -> dict[int, tuple[tuple[int, int], ...]]:
    """Year and number of units, by county, newest first; 0 where its own report stands alone."""
    counted = (
        units.order_by()
        .values_list("agency__parent", "year")
        .annotate(units=Count("agency", distinct=True))
    )
    found = dict.fromkeys(own.order_by().values_list("agency", "year"), 0)
    found |= {(county, year): number for county, year, number in counted}
    years: dict[int, tuple[tuple[int, int], ...]] = {}
    for (county, year), number in sorted(found.items(), reverse=True):
        years[county] = (*years.get(county, ()), (year, number))
    return years


class Body(NamedTuple):
    """The body of a short address, and what it is to the public."""

    agency: Agency
    has_units: bool
    is_open_county: bool
    """Whether it has units, and lets everyone read what they have published."""


def body_of(code: str) -> Body:
    """The body of a short address, in one query; 404 where it is nobody's."""
    units = Agency.objects.filter(parent=OuterRef("pk"))
    closed = CountySettings.objects.filter(county=OuterRef("pk"), public_page=False)
    bodies = Agency.objects.annotate(above=Exists(units), closed=Exists(closed))
    found: Any = get_object_or_404(bodies.select_related("parent"), public_code=code)
    return Body(found, found.above, found.above and not found.closed)


def own_report_of(county: Agency, year: int) -> Report | None:
    """The valid version of the county's own report."""
    return reports_public().filter(agency=county, year=year).order_by("-version").first()


def years_of_unit(unit: Agency) -> list[Report]:
    """The valid version of each of its years, the newest year first."""
    versions = reports_public().filter(agency=unit).order_by("-year", "version")
    return list({one.year: one for one in versions}.values())


def reports_of(county: Agency, year: int) -> QuerySet[Report]:
    """The valid version of each unit's report, in the county's order."""
    versions = of_units().filter(agency=OuterRef("agency"), year=year)
    latest = versions.order_by("-version").values("pk")[:1]
    return (
        of_units()
        .filter(agency__parent=county, year=year, pk=Subquery(latest))
        .order_by(F("agency__position").asc(nulls_last=True), "agency")
    )


def latest_of(found: Body) -> QuerySet[Report]:
    """What a county's units and itself, or one unit, have published, the latest first."""
    whose = [found.agency.pk]
    if found.is_open_county:
        whose += Agency.objects.filter(parent=found.agency).values_list("pk", flat=True)
    return reports_public().filter(agency__in=whose).order_by("-published_at", "-pk")


def pages_of(county: Body) -> list[str]:
    """The paths of what a county shows: its own page, its years, its units' reports."""
    code = county.agency.public_code
    years = [
        reverse("public:report", args=[code, year]) for year, _ in years_of(county.agency).years
    ]
    reports = (one.get_absolute_url() for one in latest_of(county))
    return list(dict.fromkeys([reverse("public:county", args=[code]), *years, *reports]))


def versions_of(code: str, year: int) -> list[Report]:
    """Every version of a report that was ever published, the last first; some may be down."""
    own = reports_once_public().filter(agency__public_code=code, year=year)
    return list(own.select_related("agency__parent", "withdrawal").order_by("-version"))


def county_of(shown: Report) -> Agency:
    """The county on whose page it is; a county's own report is on its own."""
    return shown.agency if shown.is_summed else shown.agency.parent or shown.agency


def files_of(report: Report) -> dict[str, FrozenFile]:
    """The frozen files of a version by format."""
    return {one.identifier: one for one in report.frozen_files.all()}


def scans_of(report: Report) -> list[SealedScan]:
    """The sealed scans of a version, as they came; none where the county keeps them."""
    shown = report.scans.filter(report__agency__parent__settings__scans_public=True)
    return list(shown.order_by("pk"))


@dataclass(frozen=True)
class PublicWaiver:
    """What the county let stand: the rule, what it objected to, and why it was waived."""

    code: str
    title: str
    message: str
    reason: str


def waivers_of(report: Report) -> list[PublicWaiver]:
    """What was waived of the version when it was approved."""
    kept = report.snapshots.filter(action=Action.APPROVE).values_list("findings", flat=True).last()
    titles = {one.code: one.title for one in CATALOGUE}
    return [
        PublicWaiver(one["check"], titles.get(one["check"], ""), one["message"], one["settled"])
        for one in kept or []
        if one["settled"] and is_waived(one["severity"])
    ]


@dataclass(frozen=True)
class PublishedChapter:
    """A chapter of the page. One with a table can be pushed sideways on a telephone."""

    html: SafeString
    has_table: bool


@lru_cache(maxsize=KEPT_IN_MEMORY)
def text_of(digest: str) -> tuple[PublishedChapter, ...]:
    """The report as it was frozen, chapter by chapter; Damaged where the store has lost it."""
    document = kept_from_json(json.loads(kept_bytes(digest)))
    return tuple(
        PublishedChapter(mark_safe(html), "<table" in html) for _, html in parts(document, top=1)
    )
