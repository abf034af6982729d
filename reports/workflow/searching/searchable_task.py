"""What was published before there was a search, or has moved since, is caught up on at night."""

import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from reports.models import Report, SearchedReport
from reports.workflow.background.duty import background
from reports.workflow.background.enqueue import enqueue
from reports.workflow.public_reports import reports_public
from reports.workflow.searching.searchable import make_searchable, searched_as_it_was


@background("补编公开年报的搜索", inside=False, tries=3, daily_at=datetime.time(3, 15))
def renew_search() -> str:
    """Make anew what is missing or out of date, one report a transaction; it can be broken off."""
    renewed = sum(renewed_search())
    return f"补编了{renewed}份公开年报的搜索。"


def renewed_search() -> list[bool]:
    """Whether something is found now, of each report that was looked after."""
    return [_renewed(agency, year) for agency, year in sorted(_out_of_date())]


def _out_of_date() -> set[tuple[int, int]]:
    """Unit and year of what is not found and should be, or is found and should not."""
    public = reports_public().order_by()
    unfound = _valid(public).filter(searched=None)
    stale = SearchedReport.objects.filter(
        Q(pk__in=searched_as_it_was()) | ~Exists(_valid(public).filter(pk=OuterRef("pk")))
    )
    return {
        *unfound.values_list("agency", "year"),
        *stale.values_list("report__agency", "report__year"),
    }


def _valid(public: QuerySet[Report]) -> QuerySet[Report]:
    later = public.filter(agency=OuterRef("agency"), year=OuterRef("year"))
    return public.exclude(Exists(later.filter(version__gt=OuterRef("version"))))


@transaction.atomic
def _renewed(agency_id: int, year: int) -> bool:
    """Lock the versions first: an act on one of them has looked after it before, or does next."""
    versions = Report.objects.filter(agency=agency_id, year=year).order_by("pk")
    list(versions.select_for_update(of=("self",)).values_list("pk"))
    return make_searchable(agency_id, year) is not None


def ask_for_search() -> None:
    """Call it where what is public has changed for many, in the transaction that changes it."""
    if _out_of_date():
        enqueue(renew_search)
