"""搜索: everyone finds published reports by words of their text, by unit, county, kind and year."""

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from reports.portal.answering import page
from reports.portal.search_form import SearchForm
from reports.portal.search_results import results_page
from reports.web.limits.rate import is_over_the_limit
from reports.workflow.searching.found_reports import found_reports
from reports.workflow.searching.search_engine import TookTooLong

TOO_OFTEN = "这个地址一小时内搜索得太多了，请过一会儿再来。"
TOO_WIDE = "这几个词要查的年报太多，没有查完。请加上县、年度，或者换更具体的词。"


@require_safe
def search(request: HttpRequest) -> HttpResponseBase:
    """The form, and what was found where something is asked for."""
    form = SearchForm(request.GET)
    context: dict[str, object] = {"form": form}
    if request.GET and is_over_the_limit("search", settings.SEARCHES_PER_HOUR, request):
        return page(request, "portal/search.html", context | {"objection": TOO_OFTEN}, status=429)
    wanted = form.wanted
    if wanted is None:
        status = 422 if form.errors else 200
        return page(request, "portal/search.html", context, status=status)
    try:
        keys = found_reports(wanted)
    except TookTooLong:
        return page(request, "portal/search.html", context | {"objection": TOO_WIDE}, status=503)
    found = results_page(keys, wanted, request.GET)
    return page(request, "portal/search.html", context | {"found": found})
