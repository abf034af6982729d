"""What do the texts of many reports say? Sentences and the fee, without the tables."""

from collections.abc import Iterable, Sequence
from functools import reduce
from typing import Any

from django.db.models import CharField, QuerySet, Value

from reports.document import Document, ProcessingFee
from reports.document.entry import paragraphs
from reports.document.live_fields import TOKEN, resolve
from reports.models import FeeStatement, Report, Section
from reports.models.tables import stored_at
from reports.statute import format_for
from reports.statute.schema import Cell, Edition, Figures


def texts_of_reports(reports: Sequence[Report]) -> dict[int, Document]:
    """The text and the fee of reports of one year, by id: three queries, however many they are.

    Figures that a text takes from its tables are put in; the tables themselves are left out.
    """
    sections: dict[int, dict[str, str]] = {one.pk: {} for one in reports}
    for one in Section.objects.filter(report__in=reports):
        sections[one.report_id][one.name] = one.text
    fees = {one.report_id: one for one in FeeStatement.objects.filter(report__in=reports)}
    quoted = {name for texts in sections.values() for text in texts.values() for name in _in(text)}
    figures = _quoted(reports, quoted) if quoted else {}
    return {
        one.pk: _document(one, sections[one.pk], figures.get(one.pk, {}), fees.get(one.pk))
        for one in reports
    }


def _in(text: str) -> list[str]:
    return TOKEN.findall(text) if "{" in text else []


def _document(
    report: Report, sections: dict[str, str], figures: Figures, fee: FeeStatement | None
) -> Document:
    edition = format_for(report.year)
    texts = {
        name: tuple(paragraphs(resolve(text, figures)))
        for name, text in sections.items()
        if name in edition.written
    }
    stated = ProcessingFee(fee.notices, fee.amount, fee.received) if fee else ProcessingFee()
    return Document(edition, report.year, "", "", "", texts=texts, fee=stated)


def _quoted(reports: Sequence[Report], names: Iterable[str]) -> dict[int, dict[Cell, int]]:
    """The cells that fields in the texts stand for, by report: one query for all of them."""
    edition = format_for(reports[0].year)
    cells = sorted({edition.live_fields[one] for one in names if one in edition.live_fields})
    if not cells:
        return {}
    asked = [_cell(edition, one, reports) for one in cells]
    found: dict[int, dict[Cell, int]] = {}
    for report, cell, figure in reduce(lambda some, one: some.union(one, all=True), asked):
        if figure is not None:
            found.setdefault(report, {})[cell] = figure
    return found


def _cell(edition: Edition, cell: Cell, reports: Sequence[Report]) -> QuerySet[Any, Any]:
    model, where, column = stored_at(edition, cell)
    rows = model._default_manager.filter(report__in=reports, **where).order_by()
    named = Value(cell, output_field=CharField())
    return rows.annotate(of_cell=named).values_list("report_id", "of_cell", column)
