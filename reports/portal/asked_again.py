"""Has anything been put on record since the page was made? If not, who has it has the right one."""

from functools import lru_cache

from django.db.models import Q
from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import get_conditional_response

from reports.models import AdministrativeEntry, LedgerEntry
from reports.portal.answering import CACHING

REMEMBERED_TAGS = 5000

Tag = list[str]
"""The tag of a page as it was made last, or nothing yet."""


def tag_of(request: HttpRequest, code: str, year: int) -> Tag:
    """What is known of the page of a report, as long as nothing is added to any record behind it.

    Every act leaves an entry, on the report or with the county or platform: their number says all.
    Nothing is asked for who sees the page for the first time.
    """
    if "If-None-Match" not in request.headers:
        return []
    of_report = LedgerEntry.objects.filter(report__agency__public_code=code, report__year=year)
    over_it = Q(county=None) | Q(county__public_code=code) | Q(county__units__public_code=code)
    acts = AdministrativeEntry.objects.filter(over_it)
    return _tag(request.build_absolute_uri(), of_report.count(), acts.order_by().count())


@lru_cache(maxsize=REMEMBERED_TAGS)
def _tag(address: str, of_report: int, of_county: int) -> Tag:
    return []


def unchanged(request: HttpRequest, tag: Tag) -> HttpResponseBase | None:
    """304 for who has the page as it was made last; None for everybody else."""
    if not tag:
        return None
    answer = get_conditional_response(request, etag=tag[0])
    if answer is not None:
        answer.headers["ETag"] = tag[0]
        answer.headers["Cache-Control"] = CACHING
    return answer


def kept_tag(tag: Tag, answer: HttpResponseBase) -> HttpResponseBase:
    """The answer, its tag remembered."""
    tag[:] = [answer.headers["ETag"]] if "ETag" in answer.headers else []
    return answer
