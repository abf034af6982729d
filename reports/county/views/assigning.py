"""分派: which reviewer reads which unit's reports."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from reports.county.frame import own_county, page
from reports.models import IN_ORDER, Agency
from reports.web.request import SignedInRequest, number_in
from reports.workflow.agencies.assign_units import assign_by_list, assign_units
from reports.workflow.agencies.division import division_of
from reports.workflow.refusal import Refused


@login_required
@require_http_methods(["GET", "POST"])
def assigning(request: SignedInRequest, county_id: int) -> HttpResponse:
    """List the units with their reviewers; what is ticked, or a pasted list, is divided anew."""
    county = own_county(request, county_id)
    objection = ""
    if request.method == "POST":
        try:
            number = _assigned(request, county_id)
        except Refused as reason:
            objection = str(reason)
        except Agency.DoesNotExist:
            raise Http404 from None
        else:
            messages.success(request, f"改了{number}个单位的分派。" if number else "分派没有变化。")
            return redirect("county:assigning", county_id)
    division = division_of([county.pk])
    people = division.people[county.pk]
    units = Agency.objects.filter(parent=county, closed_on=None).order_by(*IN_ORDER)
    rows = [(one, division.reader_of(one.pk, county.pk)) for one in units]
    context: dict[str, object] = {
        "rows": [(unit, people.get(reader or 0, "")) for unit, reader in rows],
        "people": [
            (pk, name, sum(reader == pk for _, reader in rows)) for pk, name in people.items()
        ],
        "ticked": set(request.POST.getlist("unit")),
        "typed": request.POST.get("list", ""),
    }
    return page(request, county, "assigning", "county/assigning.html", context, objection=objection)


def _assigned(request: SignedInRequest, county_id: int) -> int:
    """How many units changed hands."""
    if "by_list" in request.POST:
        return assign_by_list(county_id, request.POST.get("list", ""), by=request.user)
    units = [number for one in request.POST.getlist("unit") if (number := number_in(one))]
    reviewer = request.POST.get("reviewer", "")
    if reviewer != "nobody" and number_in(reviewer) is None:
        raise Refused("请选择分给谁。")
    return assign_units(county_id, units, number_in(reviewer), by=request.user)
