"""Which counties have something to read? Looked up county by county, so that no report is counted.

Nothing is kept for it: what is published is there at the next visit.
"""

from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from reports.models import Agency, Report
from reports.portal.published import of_counties
from reports.workflow.public_reports import reports_public

_SHOWN = ("public_code", "short_name")


def listed_counties() -> list[Agency]:
    """The counties with something to read, those under one body together; in two queries."""
    has_public = _first(reports_public().filter(agency=OuterRef("pk")))
    units = Agency.objects.filter(parent=OuterRef("pk")).alias(public=has_public)
    found = Agency.objects.filter(pk__in=_with_units_or_sums()).alias(
        of_unit=_first(units.filter(public__isnull=False)),
        own=_first(of_counties().filter(agency=OuterRef("pk"))),
    )
    of_units = Q(of_unit__isnull=False) & ~Q(settings__public_page=False)
    listed = found.filter(of_units | Q(own__isnull=False)).select_related("parent")
    shown = listed.only(*_SHOWN, *(f"parent__{one}" for one in _SHOWN))
    return list(shown.order_by(F("parent").asc(nulls_first=True), "name", "pk"))


def _first(rows: QuerySet[Any]) -> Subquery:
    """Any one of them, sought along an index: one unit after the other, and its reports.

    Asked whether one EXISTS, or of units and reports in one, PostgreSQL may read every report.
    """
    return Subquery(rows.order_by().values("pk")[:1])


def _with_units_or_sums() -> list[int]:
    """Few of all bodies; given one by one, so that the others are not looked at."""
    above = Agency.objects.exclude(parent=None).order_by().values_list("parent")
    own = Report.objects.filter(sum_number__isnull=False).order_by().values_list("agency")
    return [key for (key,) in above.union(own) if key]
