"""结转: the table of columns, and the lines beneath it, in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.http import QueryDict

from reports.aggregation.carried_columns import CarriedCause, CarriedLine, CarriedOver
from reports.aggregation.following_sums import is_total
from reports.document.entry import Misread, read_count
from reports.document.live_fields import with_sign, written
from reports.rollup.sum_asked import SumQuery
from reports.statute.schema import Cell, Edition
from reports.workflow.refusal import Refused


@dataclass(frozen=True)
class CarriedPage:
    """Heads and rows of the table; ``typed`` the boxes for a report that the system has not."""

    heads: Sequence[str]
    rows: Sequence[tuple[str, Sequence[str]]]
    lines: Sequence[tuple[str, str, Sequence[str]]]
    typed: Sequence[tuple[Cell, str, str]]
    source: str
    asks: bool
    """Whether last year's report has to be typed: the system has none."""


def carried_page(asked: SumQuery, found: CarriedOver, typed: QueryDict | None) -> CarriedPage:
    """What the page shows; ``typed`` is what was refused."""
    columns = found.columns
    rows = [
        (f"上年县报的结转下年度（{asked.year - 1}年）", [written(one.stated) for one in columns]),
        ("各单位和本级上年的结转下年度", [written(one.left) for one in columns]),
        ("今年的上年结转", [written(one.now) for one in columns]),
        ("有原因的差", [with_sign(one.explained) for one in columns]),
        ("没有说明的差", ["" if one.rest is None else with_sign(one.rest) for one in columns]),
    ]
    lines = [
        (
            one.name,
            _why(one),
            [with_sign(one.by[c.cell]) if c.cell in one.by else "" for c in columns],
        )
        for one in found.lines
    ]
    carried = asked.edition.carried_cells
    kept = {one.cell: one for one in asked.material.controls if one.cell in carried}
    boxes = [
        (cell, asked.edition.names(cell)[1], str(typed.get(cell, "")) if typed else text)
        for cell in _typed_cells(asked.edition)
        for text in (written(kept[cell].figure) if cell in kept else "",)
    ]
    asks = bool(kept) or any(one.stated is None for one in columns)
    known = next((one.source for one in kept.values()), f"{asked.year - 1}年县报")
    source = str(typed.get("source", "")) if typed else known
    return CarriedPage([one.label for one in columns], rows, lines, boxes, source, asks)


def _why(line: CarriedLine) -> str:
    """The cause in words, with what is said of it."""
    if line.cause is CarriedCause.MOVED:
        return f"{line.cause.value}：{line.word}"
    return f"{line.cause.value}，没有采纳：{line.word}" if line.word else line.cause.value


def stated_in(edition: Edition, posted: QueryDict) -> dict[Cell, Decimal | None]:
    """What was typed from the report; Refused for what is no number. All blank takes it away."""
    figures: dict[Cell, Decimal | None] = {}
    for cell in _typed_cells(edition):
        try:
            number = read_count(str(posted.get(cell, ""))[:64])
        except Misread as reason:
            raise Refused(f"{edition.names(cell)[1]}：{reason}。") from None
        figures[cell] = None if number is None else Decimal(number)
    blank = [edition.names(cell)[1] for cell, one in figures.items() if one is None]
    if blank and len(blank) < len(figures):
        raise Refused(f"{'、'.join(blank)}还空着：没有就填0。")
    return figures


def _typed_cells(edition: Edition) -> Iterator[Cell]:
    return (cell for cell in edition.carried_cells if not is_total(edition, cell))
