"""Do two bodies state the same rows? A merged unit and its successor, the office and 本级."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from reports.aggregation.following_sums import is_total
from reports.aggregation.sum_question import SumPart, SumQuestion, number_at
from reports.document.live_fields import written
from reports.statute.schema import Cell, Edition, Figures

MOST_ROWS = 3
"""Rows that a sentence names."""

Rows = Mapping[str, tuple[Cell, ...]]
"""Rows by the label that is printed, with their cells."""


def equal_rows(edition: Edition, one: Figures, other: Figures) -> dict[str, tuple[Cell, ...]]:
    """The lines of the form in which both state the same, and not nothing."""
    found: dict[str, tuple[Cell, ...]] = {}
    for table in edition.tables:
        for block in table.blocks:
            for line in block.lines:
                cells = tuple(table.cell(line.key, column.key) for column in block.columns)
                if any(number_at(one, cell) for cell in cells) and _same(cells, one, other):
                    found["".join(line.path[-2:])] = cells
    return found


def merged_question(edition: Edition, gone: SumPart, into: SumPart) -> Iterator[SumQuestion]:
    """A unit that was merged and its successor both count: are rows of the one in the other?"""
    if rows := equal_rows(edition, gone.figures, into.figures):
        yield SumQuestion(
            f"merged.{gone.unit}",
            f"{gone.name}并入{into.name}，两份报告都计入，有{len(rows)}行完全相同（{_said(rows)}）。"
            f"{into.name}的报告是不是已经包括{gone.name}的？",
            _seen(rows, gone.figures),
            (gone.unit, into.unit),
            taken_off(edition, rows, gone.figures),
        )


def own_office_question(edition: Edition, office: SumPart, own: Figures) -> Iterator[SumQuestion]:
    """The county's office reports as a department: is what it states 本级's?"""
    if rows := equal_rows(edition, office.figures, own):
        yield SumQuestion(
            f"own_office.{office.unit}",
            f"{office.name}和本级有{len(rows)}行完全相同（{_said(rows)}）。办公室作为部门的报告和"
            "县政府本级是两回事，同一件事只能计一次。哪一边是重的？",
            _seen(rows, office.figures),
            (office.unit,),
            taken_off(edition, rows, office.figures),
        )


def taken_off(edition: Edition, rows: Rows, figures: Figures) -> dict[Cell, int | Decimal]:
    """The change that takes these rows out of the sum; totals follow by themselves."""
    cells = [cell for some in rows.values() for cell in some if not is_total(edition, cell)]
    return {cell: -number for cell in cells if (number := number_at(figures, cell))}


def _same(cells: tuple[Cell, ...], one: Figures, other: Figures) -> bool:
    return all(number_at(one, cell) == number_at(other, cell) for cell in cells)


def _said(rows: Rows) -> str:
    more = "等" if len(rows) > MOST_ROWS else ""
    return "、".join(list(rows)[:MOST_ROWS]) + more


def _seen(rows: Rows, figures: Figures) -> str:
    """Every row with what it adds up to: another figure in any of them is another question."""
    sums = (written(sum(number_at(figures, cell) for cell in cells)) for cells in rows.values())
    return f"{len(rows)}行相同：" + "、".join(sums)
