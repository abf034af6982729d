"""Whose inbox does somebody see? Her county's; another's is not there."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404

from reports.models import Agency, InboxBatch
from reports.web.county_and_year import chosen_county
from reports.web.request import SignedInRequest
from reports.workflow.access import counties_overseen_by


@dataclass(frozen=True)
class OwnInbox:
    """The county, among those that the person oversees."""

    county: Agency
    counties: tuple[Agency, ...]


def own_inbox(request: SignedInRequest) -> OwnInbox:
    """The county that is asked for, else the first; 404 for who oversees none, or not that one."""
    counties = tuple(counties_overseen_by(request.user).order_by("pk"))
    return OwnInbox(chosen_county(counties, request.GET.get("county", "")), counties)


def own_batches(request: SignedInRequest) -> QuerySet[InboxBatch]:
    """What was handed in for her counties."""
    counties = counties_overseen_by(request.user).values("pk")
    return InboxBatch.objects.filter(county__in=counties).select_related("county", "by")


def own_batch(request: SignedInRequest, batch_id: int) -> InboxBatch:
    """One of them; 404 for a stranger."""
    return get_object_or_404(own_batches(request), pk=batch_id)
