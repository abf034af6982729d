"""本县的词: a plain list, tried on the accepted reports before it is switched on."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from reports.county.frame import own_county, page
from reports.web.request import SignedInRequest
from reports.workflow.county import settings_of
from reports.workflow.refusal import Refused
from reports.workflow.settings.own_words import listed, set_own_words, tried


@login_required
@require_http_methods(["GET", "POST"])
def own_words(request: SignedInRequest, county_id: int) -> HttpResponse:
    """Show the list; try one that was typed; switch on one that was tried."""
    county = own_county(request, county_id)
    typed = request.POST.get("words", settings_of(county.pk).own_words)
    context: dict[str, object] = {"typed": typed}
    if request.method == "GET":
        return page(request, county, "rules", "county/own_words.html", context)
    try:
        if request.POST.get("tried") == typed:
            set_own_words(county_id, typed, by=request.user)
            messages.success(request, "本县的词已启用，从下一次核查起提示。")
            return redirect("county:own_words", county_id)
        number, trials = tried(county, listed(typed))
        context |= {"is_tried": True, "accepted": number, "trials": trials}
    except Refused as reason:
        return page(
            request, county, "rules", "county/own_words.html", context, objection=str(reason)
        )
    return page(request, county, "rules", "county/own_words.html", context)
