"""差额解释: what is said of a total that is not the sum, in sentences."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.aggregation.difference import FewestCauses, explain
from reports.aggregation.difference_cause import CauseKind, SumCause
from reports.document.live_fields import with_sign, written
from reports.rollup.sum_asked import SumQuery
from reports.statute.schema import Cell, Edition, Figures
from reports.workflow.rollup.possible import causes_of_bodies

MOST_SHOWN = 5
"""Sets that nothing tells apart; of more the number is said."""

_OF_BODY = {
    CauseKind.OWN_LEFT_OUT: "没有加县本级自己的数",
    CauseKind.MISSING: "“{}”没有加进去",
    CauseKind.FORMER_VERSION: "“{}”用的是更正以前的数",
    CauseKind.TWICE: "“{}”加了两次",
    CauseKind.NOT_COUNTED: "“{}”不计入，却加进去了",
}
_WITH_SUMS = {CauseKind.SLIP_IN_SUM, CauseKind.OTHER_IN_SUM, CauseKind.SWAPPED_IN_SUM}


@dataclass(frozen=True)
class OffCell:
    """A cell in which what is stated is not the sum."""

    name: str
    total: str
    stated: str
    difference: str


@dataclass(frozen=True)
class ExplainedDifference:
    """Where a county's own figures are off, and the smallest sets of causes that explain it."""

    off: Sequence[OffCell]
    sets: Sequence[Sequence[str]]
    further: int
    certificate: str


def explained(asked: SumQuery, stated: Figures) -> ExplainedDifference:
    """Explain the figures of a report beside the sum; a blank there is left out of account."""
    edition = asked.edition
    total = {cell: one.figure for cell, one in asked.sums(asked.year)[asked.year].items()}
    read = {cell: stated.get(cell) for cell in total}
    own = {cell: total[cell] if figure is None else figure for cell, figure in read.items()}
    possible = causes_of_bodies(asked.county.pk, asked.year, asked.bodies)
    found = explain(edition, total, own, [*_own_left_out(asked), *possible])
    off = [
        _off(edition, cell, total[cell], own[cell]) for cell in total if own[cell] != total[cell]
    ]
    names = {one.unit.pk: one.unit.short_name for one in asked.bodies}
    said = [_said(edition, one, total, own, names) for one in found.likeliest]
    return ExplainedDifference(
        off, said[:MOST_SHOWN], len(said[MOST_SHOWN:]), _certificate(found) if off else ""
    )


def _own_left_out(asked: SumQuery) -> list[SumCause]:
    """本级 may be what somebody forgot; it is part of the whole county's sum alone."""
    own = {} if asked.kind else asked.material.added[asked.year].own
    left_out = {cell: -number for cell, number in own.items() if number}
    return [SumCause(CauseKind.OWN_LEFT_OUT, 0, change=left_out)] if left_out else []


def _off(edition: Edition, cell: Cell, total: int | Decimal, stated: int | Decimal) -> OffCell:
    return OffCell(edition.spoken(cell), written(total), written(stated), with_sign(stated - total))


def _said(
    edition: Edition,
    causes: Sequence[SumCause],
    total: Mapping[Cell, int | Decimal],
    stated: Mapping[Cell, int | Decimal],
    names: Mapping[int, str],
) -> list[str]:
    right = dict(total)
    for cause in causes:
        if cause.body is not None:
            right = {cell: right[cell] + cause.change.get(cell, 0) for cell in right}
    return [
        _OF_BODY[one.kind].format(names.get(one.body, ""))
        if one.body is not None
        else _of_cells(edition, one, right, stated)
        for one in causes
    ]


def _of_cells(
    edition: Edition,
    cause: SumCause,
    right: Mapping[Cell, int | Decimal],
    stated: Mapping[Cell, int | Decimal],
) -> str:
    also = "，它的合计跟着变了" if cause.kind in _WITH_SUMS else ""
    if len(cause.cells) > 1:
        one, other = map(edition.spoken, cause.cells)
        return f"“{one}”和“{other}”两格的数写反了{also}"
    (cell,) = cause.cells
    name, should, is_ = edition.spoken(cell), written(right[cell]), written(stated[cell])
    return f"“{name}”应是{should}，写成了{is_}{also}"


def _certificate(found: FewestCauses) -> str:
    """How far it was looked: what is said here was tried, not guessed."""
    if not found.sets:
        return f"{found.tried}处以内的原因都试过，解释不了全部差额。请逐格核对。"
    fewest = len(found.sets[0])
    less = "" if fewest == 1 else f"少于{fewest}处的各种可能都试过，解释不了；"
    only = "这是唯一的解释" if len(found.sets) == 1 else f"{fewest}处的解释共有{len(found.sets)}种"
    return f"{less}{only}。"
