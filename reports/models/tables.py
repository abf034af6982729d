"""The statutory tables as tables: a model each, and one for what an edition prints beyond them."""

from collections.abc import Collection
from functools import cache

from django.core.exceptions import FieldDoesNotExist
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


class FurtherFigure(models.Model):
    """填报数 of a cell that has no column above: another table's, or a column more.

    An edition that prints such cells needs no migration. A cell is an amount or a count, as its
    edition says; the other column stays empty.
    """

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="further_figures")
    cell = models.CharField("位置", max_length=120)
    count = models.IntegerField("件数", null=True, blank=True)
    amount = models.DecimalField(
        "金额（万元）",
        max_digits=MOST_DIGITS + AMOUNT_PLACES,
        decimal_places=AMOUNT_PLACES,
        null=True,
        blank=True,
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "cell"], name="one_further_figure_each")
        ]

    def __str__(self) -> str:
        return self.cell


Row = DisclosureLine | RequestsLine | DisputesLine | FurtherFigure

TABLES: dict[str, type[Row]] = {
    "disclosure": DisclosureLine,
    "requests": RequestsLine,
    "disputes": DisputesLine,
}
"""The model of each table that has one of its own."""

Place = tuple[type[Row], dict[str, str], str]
"""A model, what selects the row within a report, and the column."""


def stored_at(edition: Edition, cell: Cell) -> Place:
    """Where a figure is kept: in its table's model where that has the column."""
    table, line, column = cell.split(".")
    own: Place = DisputesLine, {}, f"{line}_{column}"
    if table != "disputes":
        own = TABLES.get(table, FurtherFigure), {"line": line}, column
    if has_column(own[0], own[2]):
        return own
    return FurtherFigure, {"cell": cell}, "amount" if edition.is_amount(cell) else "count"


def has_column(model: type[Row], name: str) -> bool:
    """Whether a table's model keeps a column; FurtherFigure keeps none by its name."""
    if model is FurtherFigure or name in {"id", "report", "line"}:
        return False
    try:
        model._meta.get_field(name)
    except FieldDoesNotExist:
        return False
    return True


def stored_label(edition: Edition, cell: Cell) -> str:
    """The Chinese label that the column of a figure must bear."""
    table = edition.table_of[cell]
    _, line, column = table.places[cell]
    return f"{line.label} {column.label}" if table.lines_across else column.label


def figures_of(report: Report) -> dict[Cell, Figure]:
    """Every figure of a report (one query a model)."""
    return figures_of_all([report])[report.pk]


def figures_of_all(reports: Collection[Report]) -> dict[int, dict[Cell, Figure]]:
    """Every figure of some reports, by their keys: the only door from storage to the core.

    One query a model that their editions use, however many reports they are.
    """
    rows: dict[tuple[int, type[Row], str], Row] = {}
    for model in dict.fromkeys(one for report in reports for one in models_of(report.edition)):
        for row in model._default_manager.filter(report__in=reports):
            rows[row.report_id, model, _selected_by(row)] = row
    return {
        report.pk: {
            cell: getattr(rows.get((report.pk, *row)), column, None)
            for cell, row, column in places_of(report.edition)
        }
        for report in reports
    }


def models_of(edition: Edition) -> tuple[type[Row], ...]:
    """The models that keep an edition's figures."""
    return tuple(dict.fromkeys(row[0] for _, row, _ in places_of(edition)))


def _selected_by(row: Row) -> str:
    return row.cell if isinstance(row, FurtherFigure) else getattr(row, "line", "")


@cache
def places_of(edition: Edition) -> tuple[tuple[Cell, tuple[type[Row], str], str], ...]:
    """For each cell the model and what selects its row within a report, and its column."""
    stored = ((cell, *stored_at(edition, cell)) for cell in edition.cells)
    return tuple(
        (cell, (model, next(iter(where.values()), "")), column)
        for cell, model, where, column in stored
    )
