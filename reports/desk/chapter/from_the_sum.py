"""The tables of a county's own report at the desk: locked, each figure leads to its units."""

from html import escape
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from reports.desk.chapter.chapter_page import chapter_context
from reports.desk.steps import chapter_url, step_after
from reports.exporters.blocks import TableBlock
from reports.exporters.html import AtFigure, table_element
from reports.models import Report
from reports.statute.schema import Cell, Figures, Table
from reports.web.request import SignedInRequest
from reports.workflow.chapters.chapter_store import read_chapters
from reports.workflow.county_body import newer_sum
from reports.workflow.last_year.locked_cells import from_sum


def summed_table(request: SignedInRequest, report: Report, form: Table) -> HttpResponse:
    """Show one table of the fixed sum; what is posted into it is refused in a sentence."""
    if request.method == "POST":
        messages.error(request, f"{from_sum(report)}。")
        return redirect(chapter_url(report, form.chapter))
    if not report.is_open:
        return redirect("desk:preview", report.pk)
    read_chapters(report)
    context = chapter_context(request, report, form.chapter)
    context |= {
        "drawn": _drawn(report, form, context["document"].figures),
        "caption": form.caption,
        "onward": step_after(report, form.chapter),
        "newer": newer_sum(report),
        "units": _of_sum(report, "units"),
    }
    return render(request, "desk/summed_table.html", context)


def _drawn(report: Report, form: Table, figures: Figures) -> SafeString:
    edition = report.edition

    def at_figure(cell: Cell, figure: str) -> AtFigure:
        hidden = f'<span class="visually-hidden">{escape(edition.spoken(cell))}：</span>'
        address = escape(_of_sum(report, "cell", cell))
        inside = f'<a href="{address}">{hidden}{figure}</a>' if figure else ""
        return AtFigure(inside, f' id="{cell}"')

    return mark_safe(table_element(TableBlock(form.chapter, form, figures), at_figure))


def _of_sum(report: Report, page: str, *parts: object) -> str:
    """本数来自 →: a page of the sum."""
    asked = urlencode({"county": report.agency_id})
    return f"{reverse(f'rollup:{page}', args=[report.year, *parts])}?{asked}"
