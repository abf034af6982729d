"""汇总 · 市里的表: the city's empty workbook, filled by its labels and given back."""

from pathlib import PurePath
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from reports.exporters.plain_sheet import XLSX
from reports.importers import Unreadable
from reports.importers.city.city_filling import CityFilling, cells_by_chapter
from reports.models import Agency
from reports.rollup.sheets.city_file import filling_for, labels_said, units_said
from reports.rollup.sum_asked import SumQuery, sum_asked
from reports.rollup.sum_frame import framed
from reports.web.attached import attached
from reports.web.limits.handing_in import handing_in, status_of
from reports.web.request import SignedInRequest
from reports.web.uploads import KeptFile, foreign_file, told_of
from reports.workflow.foreign.reading import ForeignFile
from reports.workflow.foreign.workbooks import fill_sheets, read_sheets
from reports.workflow.refusal import Refused
from reports.workflow.rollup.keep_city_table import keep_city_table

FILL = "fill"
MOST_ASKED = 60
"""Labels and names about which one page asks."""


@login_required
@require_http_methods(["GET", "POST"])
def city_table(request: SignedInRequest, year: int) -> HttpResponse:
    """Look at the workbook and list what was not matched; fill it in when that was seen."""
    asked = sum_asked(request, request.user, year)
    context, status = framed(asked, "city_table"), 200
    if request.method == "POST":
        try:
            return _answered(request, asked, context)
        except (Unreadable, Refused, Agency.DoesNotExist) as reason:
            context["objection"] = str(reason) or "选的单位不在本县，请重新选择。"
            status = status_of(reason, 422)
    return render(request, "rollup/city_table.html", context, status=status)


def _answered(request: SignedInRequest, asked: SumQuery, context: dict[str, Any]) -> HttpResponse:
    file = told_of(request, foreign_file(request, "file"))
    if file is None:
        raise Unreadable("请选择市里发的空表（XLSX）。")
    if FILL in request.POST:
        labels, units = labels_said(request.POST), units_said(request.POST)
        keep_city_table(asked.county.pk, labels, units, by=request.user)
    with handing_in(request):
        done = filling_for(asked, read_sheets(file))
        if FILL in request.POST:
            name = f"{PurePath(file.name).stem[-80:]}（已填）{PurePath(file.name).suffix}"
            return attached(fill_sheets(file, done.values), name, XLSX)
    context |= _said_of(asked, done, file)
    return render(request, "rollup/city_table.html", context)


def _said_of(asked: SumQuery, done: CityFilling, file: ForeignFile) -> dict[str, Any]:
    return {
        "done": done,
        "file": file.name,
        "kept": KeptFile.of(file),
        "labels": done.unmatched_labels[:MOST_ASKED],
        "names": done.unmatched_units[:MOST_ASKED],
        "chapters": list(cells_by_chapter(asked.edition)),
    }
