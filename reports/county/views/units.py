"""单位: the county's units, and one of them."""

from dataclasses import asdict

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_http_methods

from reports.county.forms import UnitForm
from reports.county.frame import own_county, page
from reports.document.levels import KINDS
from reports.models import IN_ORDER, Role, clock
from reports.web.request import SignedInRequest
from reports.workflow.agencies.administered import units_of
from reports.workflow.agencies.change_agency import change_agency
from reports.workflow.agencies.doubles import Doubtful
from reports.workflow.agencies.open_agency import open_agency
from reports.workflow.agencies.order_and_years import Counted, counted_of
from reports.workflow.agencies.particulars import particulars_of
from reports.workflow.agencies.remove_agency import why_it_stays
from reports.workflow.due import due_year
from reports.workflow.refusal import Refused

A_PAGE = 100


@login_required
@require_GET
def units(request: SignedInRequest, county_id: int) -> HttpResponse:
    """List the units, those that are no more at the end."""
    county = own_county(request, county_id)
    sought = request.GET.get("q", "").strip()
    listed = units_of(county).filter(
        Q(name__contains=sought)
        | Q(short_name__contains=sought)
        | Q(former_names__name__contains=sought)
    )
    active = Q(appointments__account__is_active=True)
    people = Count("appointments__account", filter=active, distinct=True)
    fillers = Count("appointments", filter=active & Q(appointments__role=Role.FILLER))
    listed = listed.distinct().annotate(people=people, fillers=fillers).order_by(*IN_ORDER)
    listed = listed.prefetch_related("former_names").select_related("merged_into")
    ordered = sorted(listed, key=lambda unit: (not unit.is_open, unit != county))
    rows = Paginator(ordered, A_PAGE).get_page(request.GET.get("page"))
    context: dict[str, object] = {
        "rows": rows,
        "sought": sought,
        "query": urlencode({"q": sought}),
        "levels": KINDS,
    }
    return page(request, county, "units", "county/units.html", context)


@login_required
@require_http_methods(["GET", "POST"])
def new_unit(request: SignedInRequest, county_id: int) -> HttpResponse:
    """增加单位."""
    county = own_county(request, county_id)
    year = due_year(clock.today())
    form = UnitForm(request.POST or None, named=True, initial={"reports_from": year})
    objection, doubtful = "", False
    if form.is_valid():
        try:
            made = open_agency(
                county_id,
                form.cleaned_data["name"],
                form.particulars(),
                counted=form.counted() or Counted(),
                sure="sure" in request.POST,
                by=request.user,
            )
        except Refused as reason:
            objection, doubtful = str(reason), isinstance(reason, Doubtful)
        else:
            messages.success(request, f"已增加“{made.name}”。")
            return redirect("county:units", county_id)
    context: dict[str, object] = {"form": form, "unit": None, "doubtful": doubtful}
    return page(request, county, "units", "county/unit.html", context, objection=objection)


@login_required
@require_http_methods(["GET", "POST"])
def unit(request: SignedInRequest, county_id: int, pk: int) -> HttpResponse:
    """One unit: what is said of it; the ways to its renaming and closing."""
    county = own_county(request, county_id)
    kept = get_object_or_404(units_of(county), pk=pk)
    said = {**particulars_of(kept), **asdict(counted_of(kept))}
    form = UnitForm(request.POST or None, named=False, counted=kept != county, initial=said)
    objection, doubtful = "", False
    if form.is_valid():
        try:
            given, sure = form.particulars(), "sure" in request.POST
            change_agency(county_id, pk, given, counted=form.counted(), sure=sure, by=request.user)
        except Refused as reason:
            objection, doubtful = str(reason), isinstance(reason, Doubtful)
        else:
            messages.success(request, f"“{kept.short_name}”的资料已保存。")
            return redirect("county:units", county_id)
    context: dict[str, object] = {
        "form": form,
        "unit": kept,
        "is_county": kept == county,
        "doubtful": doubtful,
        "removable": kept != county and not why_it_stays(kept),
    }
    return page(request, county, "units", "county/unit.html", context, objection=objection)
