"""严重程度: which checks the county grades otherwise than the catalogue."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_POST

from reports.checks import CATALOGUE
from reports.checks.base import Check
from reports.county.frame import own_county, page
from reports.models import CountySeverity, Severity
from reports.web.request import SignedInRequest
from reports.workflow.refusal import Refused
from reports.workflow.settings.grade import grade


@login_required
@require_GET
def grades(request: SignedInRequest, county_id: int) -> HttpResponse:
    """The checks sought by code or words; without a search those that are graded."""
    county = own_county(request, county_id)
    sought = request.GET.get("q", "").strip()
    rows = CountySeverity.objects.filter(county=county)
    own = dict(rows.values_list("code", "severity"))
    listed = [
        {"check": one, "own": own.get(one.code, ""), "usual": Severity(one.severity).label}
        for one in CATALOGUE
        if (_fits(one, sought) if sought else one.code in own)
    ]
    context: dict[str, object] = {
        "rows": listed,
        "sought": sought,
        "severities": Severity.choices,
        "checks": len(CATALOGUE),
    }
    return page(request, county, "rules", "county/grades.html", context)


def _fits(check: Check, sought: str) -> bool:
    return check.code.startswith(sought.upper()) or sought in check.title


@login_required
@require_POST
def set_grade(request: SignedInRequest, county_id: int) -> HttpResponse:
    """Grade one check, or give it back to the catalogue."""
    own_county(request, county_id)
    code = request.POST.get("code", "")
    try:
        grade(county_id, code, request.POST.get("severity", ""), by=request.user)
    except Refused as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, f"{code}的严重程度已保存。")
    sought = urlencode({"q": request.POST.get("q", "")})
    return redirect(f"{reverse('county:grades', args=[county_id])}?{sought}")
