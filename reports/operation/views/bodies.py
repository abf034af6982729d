"""机构: every county and what stands above, and one of them."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_http_methods

from reports.document.levels import LEVELS
from reports.models import Agency, Role
from reports.operation.forms import BodyForm
from reports.web.request import SignedInRequest
from reports.workflow.agencies.change_county import change_county
from reports.workflow.agencies.doubles import Doubtful
from reports.workflow.agencies.open_county import open_county
from reports.workflow.agencies.operating import (
    administrators_of,
    counties_kept_by,
    counties_seen_by,
)
from reports.workflow.agencies.particulars import Particulars, particulars_of
from reports.workflow.platform_operator import guards, operates
from reports.workflow.refusal import Refused

_A_PAGE = 100


@login_required
@require_GET
def bodies(request: SignedInRequest) -> HttpResponse:
    """List the bodies that are sought, with how many units each has and who administers it."""
    if not (operates(request.user) or guards(request.user)):
        raise Http404
    administers = Q(appointments__role=Role.ADMINISTRATOR, appointments__account__is_active=True)
    sought = request.GET.get("q", "").strip()
    found = (
        counties_seen_by(request.user)
        .filter(Q(name__contains=sought) | Q(parent__name__contains=sought))
        .select_related("parent__parent__parent")
        .annotate(
            number=Count("units", filter=Q(units__closed_on=None), distinct=True),
            administrators=Count("appointments", filter=administers, distinct=True),
        )
        .order_by("pk")
    )
    context = {
        "rows": Paginator(found, _A_PAGE).get_page(request.GET.get("page")),
        "levels": LEVELS,
        "sought": sought,
        "query": urlencode({"q": sought}),
    }
    return render(request, "operation/bodies.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def new_body(request: SignedInRequest) -> HttpResponse:
    """增加县级机构."""
    if not operates(request.user):
        raise Http404
    form = BodyForm(counties_kept_by(request.user), request.POST or None)
    objection, doubtful = "", False
    if form.is_valid():
        name, given = form.cleaned_data["name"], form.particulars(Particulars())
        try:
            sure = "sure" in request.POST
            made = open_county(name, given, form.above_id, sure=sure, by=request.user)
        except Refused as reason:
            objection, doubtful = str(reason), isinstance(reason, Doubtful)
        else:
            messages.success(request, f"已增加“{made.name}”。请接着开通它的县级管理员。")
            return redirect("operation:body", made.pk)
    return _form(request, form, None, objection, doubtful=doubtful)


@login_required
@require_http_methods(["GET", "POST"])
def body(request: SignedInRequest, pk: int) -> HttpResponse:
    """One body: what is said of it, and who administers it."""
    kept = get_object_or_404(_shown_to(request), pk=pk)
    said = {**particulars_of(kept), "name": kept.name, "above": kept.parent_id}
    others = counties_seen_by(request.user).exclude(pk=pk)
    form = BodyForm(others, request.POST or None, initial=said)
    objection = ""
    if form.is_valid():
        given = form.particulars(Particulars(**particulars_of(kept)))
        try:
            change_county(pk, form.cleaned_data["name"], given, form.above_id, by=request.user)
        except Refused as reason:
            objection = str(reason)
        else:
            messages.success(request, "已保存，改动记入这个县的管理记录。")
            return redirect("operation:body", pk)
    return _form(request, form, kept, objection)


def _shown_to(request: SignedInRequest) -> QuerySet[Agency]:
    """What is shown to who opens administrators as well; changed by who operates alone."""
    asked = request.method != "POST"
    return counties_seen_by(request.user) if asked else counties_kept_by(request.user)


def _form(
    request: SignedInRequest,
    form: BodyForm,
    kept: Agency | None,
    objection: str,
    *,
    doubtful: bool = False,
) -> HttpResponse:
    people = list(administrators_of(kept)) if kept else []
    context = {
        "form": form,
        "body": kept,
        "people": people,
        "is_looked_after": any(one.is_active for one in people),
        "objection": objection,
        "doubtful": doubtful,
    }
    return render(request, "operation/body.html", context, status=409 if objection else 200)
