"""更名、撤并: what changes a unit for good."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from reports.county.forms import MergeForm, RenameForm
from reports.county.frame import own_county, page
from reports.models import Agency, clock
from reports.web.request import SignedInRequest
from reports.workflow.agencies.doubles import Doubtful
from reports.workflow.agencies.merge_agency import merge_agency
from reports.workflow.agencies.remove_agency import remove_agency
from reports.workflow.agencies.rename_agency import rename_agency
from reports.workflow.agencies.restore_agency import restore_agency
from reports.workflow.refusal import Refused


@login_required
@require_http_methods(["GET", "POST"])
def rename(request: SignedInRequest, county_id: int, pk: int) -> HttpResponse:
    """单位更名."""
    county = own_county(request, county_id)
    kept = get_object_or_404(Agency, parent=county, pk=pk)
    initial = {
        "name": kept.name,
        "short_name": kept.short_name,
        "until": clock.today(),
    }
    form = RenameForm(request.POST or None, initial=initial)
    objection, doubtful = "", False
    if form.is_valid():
        try:
            sure = "sure" in request.POST
            renamed = rename_agency(county_id, pk, **form.cleaned_data, sure=sure, by=request.user)
        except Refused as reason:
            objection, doubtful = str(reason), isinstance(reason, Doubtful)
        else:
            messages.success(request, f"“{kept.name}”已更名为“{renamed.name}”。")
            return redirect("county:units", county_id)
    context: dict[str, object] = {"form": form, "unit": kept, "doubtful": doubtful}
    return page(request, county, "units", "county/rename.html", context, objection=objection)


@login_required
@require_http_methods(["GET", "POST"])
def merge(request: SignedInRequest, county_id: int, pk: int) -> HttpResponse:
    """单位撤并."""
    county = own_county(request, county_id)
    kept = get_object_or_404(Agency, parent=county, pk=pk)
    others = Agency.objects.filter(parent=county, closed_on=None).exclude(pk=pk)
    form = MergeForm(others, request.POST or None, initial={"on": clock.today()})
    objection = ""
    if form.is_valid():
        into = form.cleaned_data["into"]
        try:
            merge_agency(county_id, pk, into and into.pk, form.cleaned_data["on"], by=request.user)
        except Refused as reason:
            objection = str(reason)
        else:
            messages.success(request, f"“{kept.name}”已撤并。")
            return redirect("county:units", county_id)
    context: dict[str, object] = {"form": form, "unit": kept}
    return page(request, county, "units", "county/merge.html", context, objection=objection)


@login_required
@require_POST
def restore(request: SignedInRequest, county_id: int, pk: int) -> HttpResponse:
    """取消撤并."""
    county = own_county(request, county_id)
    kept = get_object_or_404(Agency, parent=county, pk=pk)
    try:
        restore_agency(county_id, pk, by=request.user)
    except Refused as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, f"“{kept.name}”已恢复。")
    return redirect("county:unit", county_id, pk)


@login_required
@require_POST
def remove(request: SignedInRequest, county_id: int, pk: int) -> HttpResponse:
    """删除单位: one that was added by mistake and never used."""
    county = own_county(request, county_id)
    get_object_or_404(Agency, parent=county, pk=pk)
    try:
        name = remove_agency(county_id, pk, by=request.user)
    except Refused as reason:
        messages.error(request, str(reason))
        return redirect("county:unit", county_id, pk)
    messages.success(request, f"已删除“{name}”，它的资料留在管理记录里。")
    return redirect("county:units", county_id)
