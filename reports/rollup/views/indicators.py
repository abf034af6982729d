"""汇总 · 文字指标: what the texts count, unit by unit, and the same as CSV."""

from collections.abc import Iterator

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from reports.exporters.plain_sheet import CSV, Row, comma_separated
from reports.rollup.indicator_table import IndicatorTable
from reports.rollup.sum_asked import sum_asked
from reports.rollup.sum_frame import framed
from reports.web.attached import attached
from reports.web.request import SignedInRequest


@login_required
@require_safe
def indicators(request: SignedInRequest, year: int) -> HttpResponse:
    """Show every figure that was read from a text, the sums, and where none was found."""
    asked = sum_asked(request, request.user, year)
    context = framed(asked, "indicators") | {
        "table": IndicatorTable(asked),
        "file": asked.address("indicator_file"),
    }
    return render(request, "rollup/indicators.html", context)


@login_required
@require_safe
def indicator_file(request: SignedInRequest, year: int) -> HttpResponse:
    """Send the table as CSV: the figures, and behind them the sentences they were read from."""
    asked = sum_asked(request, request.user, year)
    table = IndicatorTable(asked)
    heads = [title for _, title in table.heads]
    sentences = [f"{head}：原文" for head in heads[: len(heads) - len(table.fee)]]
    content = comma_separated(["单位", *heads, *sentences], _rows(table))
    return attached(content, f"{asked.county.short_name}{year}年文字指标.csv", CSV)


def _rows(table: IndicatorTable) -> Iterator[Row]:
    for row in table.rows:
        yield [row.body.unit.name, *(cell.shown for cell in row.cells), *table.sentences(row.body)]
    totals = table.sums
    yield ["合计", *(total for total, _ in totals)]
    yield ["有数的单位", *(units for _, units in totals)]
