"""A page that a bookmark sends: taken from anywhere, and counted when its person says so."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from reports.importers import Unreadable
from reports.models import PageVerdict, Report, SentPage
from reports.web.limits.handing_in import handing_in
from reports.web.limits.rate import is_over_the_limit
from reports.web.request import SignedInRequest
from reports.workflow.published.bookmark import confirm_sent, discard_sent, receive_page
from reports.workflow.refusal import Refused

_MOST_AN_HOUR = 300
_TOO_MANY = "这个网络一小时内送来的网页太多，请过一会儿再点书签。"


# A site of others posts here and knows no token of our forms: the bookmark's own token is asked
# for, and what it brings lies apart until its person, signed in, confirms it on a page of ours.
@csrf_exempt
@require_POST
def page_came(request: HttpRequest) -> HttpResponse:
    """Set the page apart and say where it is confirmed; nothing of it is read or shown."""
    if is_over_the_limit("bookmark", _MOST_AN_HOUR, request):
        return render(request, "web/page_came.html", {"objection": _TOO_MANY}, status=429)
    told = request.POST
    try:
        sent = receive_page(told.get("token", ""), told.get("address", ""), told.get("page", ""))
    except Refused as reason:
        return render(request, "web/page_came.html", {"objection": str(reason)}, status=403)
    return render(request, "web/page_came.html", {"sent": sent})


@login_required
@require_POST
def settle_sent(request: SignedInRequest, pk: int, sent: int) -> HttpResponse:
    """Compare the page that was sent, or drop it."""
    try:
        if request.POST.get("act") == "drop":
            discard_sent(pk, sent, by=request.user)
            messages.info(request, "送来的网页已丢弃，没有核对。")
            return redirect("web:page_check", pk)
        with handing_in(request):
            found = confirm_sent(pk, sent, by=request.user)
    except (Report.DoesNotExist, SentPage.DoesNotExist) as absent:
        raise Http404 from absent
    except (Refused, Unreadable) as reason:
        messages.error(request, str(reason))
        return redirect("web:page_check", pk)
    say = messages.success if found.verdict == PageVerdict.SAME else messages.warning
    say(request, f"核对了送来的网页：{found.summary}。")
    return redirect("web:page_check", pk)
