"""A chapter with a table: the printed form as a grid, balances, findings."""

from http import HTTPStatus
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from reports.desk.chapter.carried import Expected, expected_in_force, lock_of
from reports.desk.chapter.chapter_page import chapter_context
from reports.desk.chapter.forms import ChapterForm
from reports.desk.chapter.from_the_sum import summed_table
from reports.desk.chapter.marks_told import marks_told
from reports.desk.chapter.saving import save_page
from reports.desk.remarks import mark
from reports.desk.steps import chapter_url
from reports.desk.table.last_year_shown import is_wanted, remembering
from reports.desk.views.zeros import fill_the_rest
from reports.document import Document
from reports.document.entry import Misread
from reports.document.slots import slots
from reports.models import Report
from reports.statute.automatic_totals import following
from reports.statute.schema import Cell, Edition, Figures, Table
from reports.web.request import SignedInRequest
from reports.web.statutory_grid.balances import balances, posted_identities, what_would_follow
from reports.web.statutory_grid.table_grid import grid_rows, marks
from reports.workflow.access import reports_filled_by
from reports.workflow.chapters.chapter_store import read_chapters, typed_values


@login_required
@require_http_methods(["GET", "POST"])
def table(request: SignedInRequest, pk: int, chapter: str) -> HttpResponse:
    """Show and save one statutory table."""
    report = get_object_or_404(reports_filled_by(request.user), pk=pk)
    form = _table_of(report, chapter)
    if report.is_summed:
        return summed_table(request, report, form)
    if request.method == "POST":
        answer = save_page(request, report, chapter, chapter_url(report, chapter))
        is_saved = answer.status_code == HTTPStatus.FOUND
        if is_saved and request.POST.get("then") == "zeros":
            return fill_the_rest(request, report, chapter)
        return answer
    if not report.is_open:
        return redirect("desk:preview", pk)
    read_chapters(report)
    context = chapter_context(request, report, chapter)
    document = context["document"]
    values = typed_values(report, chapter, document.figures)
    context |= _table_context(request, report, form, context)
    context["form"] = ChapterForm(report, chapter, values, document.figures)
    context["marks"] = marks_told(report, chapter, context["judged"], context["form"].boxes)
    mark(context["remarks"], context["form"], context["grid"])
    return remembering(request, render(request, "desk/table.html", context))


def _table_context(
    request: SignedInRequest, report: Report, form: Table, context: dict[str, Any]
) -> dict[str, Any]:
    """What only a chapter with a table shows."""
    edition, figures = report.edition, context["document"].figures
    lock = lock_of(report) if _carries(edition, form) else None
    last = context["last_document"]
    return {
        "table": form,
        "has_blanks": _has_blanks(form, figures),
        "grid": grid_rows(
            form,
            figures,
            context["document"].unreadable,
            _errors(form, context["document"]),
            _marks(context),
            lock.cells if lock else frozenset(),
            following(edition, form.key, figures, context["record"].automatic),
            last.figures if last and is_wanted(request) else None,
        ),
        "lock": lock,
        "expected": _expected(context, form),
        "balances": balances(edition, form.key, figures),
        "lagging": what_would_follow(edition, form.key, figures),
        "identities": posted_identities(edition, form.key),
    }


def _has_blanks(form: Table, figures: Figures) -> bool:
    """Whether something has happened, and more is still to be said."""
    blank = [figures.get(cell) is None for cell in form.cells]
    return any(blank) and not all(blank)


def _carries(edition: Edition, form: Table) -> bool:
    return any(rule.table == form.key for rule in edition.carry_overs)


def _marks(context: dict[str, Any]) -> dict[Cell, str]:
    """What the findings say at each cell; of those that a repair settles, where it would change."""
    said = marks(one.shown.finding for one in context["findings"])
    best = [one.best for one in context["repairs"] if one.best]
    return said | {cell: one.says for one in best for cell, _ in one.cells}


def _expected(context: dict[str, Any], form: Table) -> list[Expected]:
    if all(stock.table != form.key for stock in context["document"].edition.stocks):
        return []
    return expected_in_force(context["document"], context["last_document"])


def _table_of(report: Report, chapter: str) -> Table:
    found = report.edition.chapter_of.get(chapter)
    if found is None or not found.table:
        raise Http404
    return report.edition.by_key[found.table]


def _errors(form: Table, document: Document) -> dict[Cell, str]:
    """What is wrong with each cell that could not be read."""
    readers = slots(document.edition, form.chapter)
    errors = {}
    for name in readers.keys() & document.unreadable.keys():
        try:
            readers[name](document.unreadable[name])
        except Misread as reason:
            errors[name] = str(reason)
    return errors
