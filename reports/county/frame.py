"""Which county is meant, and what do all pages of 管理 show?"""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from reports.models import Agency
from reports.web.request import SignedInRequest
from reports.workflow.access import counties_administered_by

TABS = (
    ("overview", "概况"),
    ("units", "单位"),
    ("people", "账号"),
    ("assigning", "分派"),
    ("rules", "规定"),
    ("packages", "集中公开"),
    ("record", "管理记录"),
)


def own_county(request: SignedInRequest, county_id: int) -> Agency:
    """The county of the address, when the person administers it; 404 otherwise."""
    return get_object_or_404(counties_administered_by(request.user), pk=county_id)


def page(
    request: SignedInRequest,
    county: Agency,
    tab: str,
    template: str,
    context: dict[str, object],
    *,
    objection: str = "",
    status: int = 409,
) -> HttpResponse:
    """Draw a page of 管理; with an objection it says first what is wrong, under a status."""
    frame = {"county": county, "tab": tab, "tabs": TABS, "objection": objection}
    return render(request, template, frame | context, status=status if objection else 200)
