"""集中公开: have a year's public package made, see how far it is, take it away."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.storage import storages
from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from reports.county.frame import own_county, page
from reports.county.package_lines import package_lines
from reports.models import Agency, PublicPackage, clock
from reports.web.attached import attached
from reports.web.county_and_year import reported_years
from reports.web.request import SignedInRequest
from reports.workflow.files.rendered import NotRendered
from reports.workflow.public_package.cover import cover_of
from reports.workflow.public_package.order_package import order_package
from reports.workflow.public_package.since_made import TAKEN_DOWN
from reports.workflow.public_package.what_is_public import public_years
from reports.workflow.refusal import Refused
from reports.workflow.verification.known_packages import holds_withdrawn

ORDERED = "已开始生成。可以离开这一页，完成以后回来下载。"
NO_YEAR = "请选择一个年度。"
GONE = "{year}年的数据包文件不在了，请重新生成：报告没有变，总校验值也不变。"
NO_COVER = "封面没有生成，请过一会儿再试。"


@login_required
@require_http_methods(["GET", "POST"])
def packages(request: SignedInRequest, county_id: int) -> HttpResponse:
    """The packages of a county; a press has one made."""
    county = own_county(request, county_id)
    if request.method == "GET":
        return _drawn(request, county)
    try:
        order_package(county.pk, _year(request), by=request.user)
    except Refused as reason:
        return _drawn(request, county, str(reason))
    messages.success(request, ORDERED)
    return redirect("county:packages", county.pk)


@login_required
@require_GET
def package_zip(request: SignedInRequest, county_id: int, year: int) -> HttpResponseBase:
    """The ZIP of the year's last package."""
    county = own_county(request, county_id)
    order = _made(county, year)
    if holds_withdrawn(order):
        return _drawn(request, county, TAKEN_DOWN.format(year=year))
    try:
        content = storages["packages"].open(order.digest)
    except OSError:
        return _drawn(request, county, GONE.format(year=year))
    return FileResponse(content, as_attachment=True, filename=order.name)


@login_required
@require_GET
def package_cover(request: SignedInRequest, county_id: int, year: int) -> HttpResponse:
    """The cover note of the year's last package, to be printed."""
    county = own_county(request, county_id)
    order = _made(county, year)
    try:
        content = cover_of(order)
    except NotRendered:
        return _drawn(request, county, NO_COVER)
    name = f"{order.name.removesuffix('.zip')}封面.pdf"
    return attached(content, name, "application/pdf")


def _made(county: Agency, year: int) -> PublicPackage:
    made = PublicPackage.objects.filter(county=county, year=year, made_at__isnull=False).first()
    if made is None:
        raise Http404
    return made


def _year(request: SignedInRequest) -> int:
    typed = request.POST.get("year", "")
    known = {str(one): one for one in reported_years(clock.today())}
    if typed not in known:
        raise Refused(NO_YEAR)
    return known[typed]


def _drawn(request: SignedInRequest, county: Agency, objection: str = "") -> HttpResponse:
    context: dict[str, object] = {
        "years": public_years(county),
        "lines": package_lines(county),
    }
    return page(request, county, "packages", "county/packages.html", context, objection=objection)
