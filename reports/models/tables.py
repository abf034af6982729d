"""The three statutory tables as tables: one model each, one row per printed line."""

from collections.abc import Collection
from functools import cache

from django.db import models

from reports.models.kept_report import Report
from reports.statute.schema import AMOUNT_PLACES, MOST_DIGITS, Cell, Edition, Figure


def count(label: str) -> "models.PositiveIntegerField[int | None, int | None]":
    """A column of counts as filled in; None is blank, which is not zero."""
    return models.PositiveIntegerField(label, null=True, blank=True)


class DisclosureLine(models.Model):
    """一行：二、主动公开政府信息情况."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="disclosure_lines")
    line = models.CharField("信息内容", max_length=40)
    issued = count("本年制发件数")
    repealed = count("本年废止件数")
    in_force = count("现行有效件数")
    decisions = count("本年处理决定数量")
    amount = models.DecimalField(
        "本年收费金额（单位：万元）",
        max_digits=MOST_DIGITS + AMOUNT_PLACES,
        decimal_places=AMOUNT_PLACES,
        null=True,
        blank=True,
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "line"], name="one_disclosure_line_each")
        ]

    def __str__(self) -> str:
        return self.line


class RequestsLine(models.Model):
    """一行：三、收到和处理政府信息公开申请情况."""

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="requests_lines")
    line = models.CharField("行次", max_length=40)
    natural_person = count("自然人")
    commercial = count("商业企业")
    research = count("科研机构")
    public_welfare = count("社会公益组织")
    legal_service = count("法律服务机构")
    other_organisation = count("其他")
    total = count("总计")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "line"], name="one_requests_line_each")
        ]

    def __str__(self) -> str:
        return self.line


class DisputesLine(models.Model):
    """唯一的一行：四、政府信息公开行政复议、行政诉讼情况，印作十五列."""

    report = models.OneToOneField(Report, on_delete=models.CASCADE, related_name="disputes_line")
    reconsideration_upheld = count("行政复议 结果维持")
    reconsideration_corrected = count("行政复议 结果纠正")
    reconsideration_other = count("行政复议 其他结果")
    reconsideration_pending = count("行政复议 尚未审结")
    reconsideration_total = count("行政复议 总计")
    litigation_direct_upheld = count("未经复议直接起诉 结果维持")
    litigation_direct_corrected = count("未经复议直接起诉 结果纠正")
    litigation_direct_other = count("未经复议直接起诉 其他结果")
    litigation_direct_pending = count("未经复议直接起诉 尚未审结")
    litigation_direct_total = count("未经复议直接起诉 总计")
    litigation_after_reconsideration_upheld = count("复议后起诉 结果维持")
    litigation_after_reconsideration_corrected = count("复议后起诉 结果纠正")
    litigation_after_reconsideration_other = count("复议后起诉 其他结果")
    litigation_after_reconsideration_pending = count("复议后起诉 尚未审结")
    litigation_after_reconsideration_total = count("复议后起诉 总计")

    def __str__(self) -> str:
        return "行政复议、行政诉讼"


Line = DisclosureLine | RequestsLine | DisputesLine

TABLES: dict[str, type[Line]] = {
    "disclosure": DisclosureLine,
    "requests": RequestsLine,
    "disputes": DisputesLine,
}
"""The model of each statutory table."""


def stored_at(cell: Cell) -> tuple[type[Line], dict[str, str], str]:
    """Where a figure is kept: its model, what selects its row within a report, its column."""
    table, line, column = cell.split(".")
    model = TABLES[table]
    if model is DisputesLine:
        return model, {}, f"{line}_{column}"
    return model, {"line": line}, column


def stored_label(edition: Edition, cell: Cell) -> str:
    """The Chinese label that the column of a figure must bear."""
    table = edition.table_of[cell]
    _, line, column = table.places[cell]
    return f"{line.label} {column.label}" if table.lines_across else column.label


def figures_of(report: Report) -> dict[Cell, Figure]:
    """Every figure of a report (three queries)."""
    return figures_of_all([report])[report.pk]


def figures_of_all(reports: Collection[Report]) -> dict[int, dict[Cell, Figure]]:
    """Every figure of some reports, by their keys: the only door from storage to the core.

    Three queries, however many reports they are.
    """
    rows: dict[tuple[int, type[Line], str], Line] = {}
    for model in TABLES.values():
        for row in model._default_manager.filter(report__in=reports):
            rows[row.report_id, model, getattr(row, "line", "")] = row
    return {
        report.pk: {
            cell: getattr(rows.get((report.pk, *row)), column, None)
            for cell, row, column in _places(report.edition)
        }
        for report in reports
    }


@cache
def _places(edition: Edition) -> tuple[tuple[Cell, tuple[type[Line], str], str], ...]:
    """For each cell the model and the line of its row, and its column."""
    stored = ((cell, *stored_at(cell)) for cell in edition.cells)
    return tuple(
        (cell, (model, where.get("line", "")), column) for cell, model, where, column in stored
    )
