"""导入名单: accounts from an Excel list, all or none."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.views.decorators.http import require_GET, require_http_methods

from reports.county.account_list import MOST_BYTES, listed
from reports.county.forms import ListForm
from reports.county.frame import own_county, page
from reports.county.views.passwords import show_passwords
from reports.exporters.plain_sheet import XLSX, workbook
from reports.importers.unreadable import Unreadable
from reports.models import Agency
from reports.web.attached import attached
from reports.web.limits.handing_in import handing_in, status_of
from reports.web.request import SignedInRequest
from reports.workflow.accounts.open_many import WrongRows, open_many
from reports.workflow.refusal import Refused

_WIDTHS = {"单位全称": 34, "单位简称": 16, "姓名": 14, "登录名": 20, "岗位": 16, "邮箱": 26}


@login_required
@require_http_methods(["GET", "POST"])
def import_people(request: SignedInRequest, county_id: int) -> HttpResponse:
    """Take in a list; where rows are wrong, name each and keep nothing."""
    county = own_county(request, county_id)
    form = ListForm(request.POST or None, request.FILES or None)
    objection, status = "", 409
    wrong: tuple[tuple[int, str], ...] = ()
    if form.is_valid():
        try:
            with handing_in(request):
                people = listed(form.cleaned_data["file"].read(MOST_BYTES + 1))
            adding, sure = form.cleaned_data["adding_units"], form.cleaned_data["sure"]
            opened = open_many(county_id, people, adding_units=adding, sure=sure, by=request.user)
        except (Refused, Unreadable) as reason:
            objection, status = str(reason), status_of(reason, 409)
            wrong = reason.rows if isinstance(reason, WrongRows) else ()
        else:
            return show_passwords(request, county, opened, f"已开通{len(opened)}个账号")
    context: dict[str, object] = {"form": form, "wrong": wrong}
    template = "county/import.html"
    return page(request, county, "people", template, context, objection=objection, status=status)


@login_required
@require_GET
def template(request: SignedInRequest, county_id: int) -> HttpResponse:
    """The sheet to fill in, with a line for every unit of the county."""
    county = own_county(request, county_id)
    units = Agency.objects.filter(parent=county, closed_on=None)
    rows = [(unit.name, unit.short_name, "", "", "填报员", "") for unit in units]
    return attached(workbook("账号名单", _WIDTHS, rows), "账号名单模板.xlsx", XLSX)
