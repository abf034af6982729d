"""口径核对: what other lists say of cells of the sum, each beside what the sum has."""

from collections.abc import Sequence
from dataclasses import dataclass

from reports.aggregation.sum_question import number_at
from reports.document.live_fields import with_sign, written
from reports.models import ControlFigure
from reports.rollup.sum_asked import SumQuery


@dataclass(frozen=True)
class ControlLine:
    """One cell: the sum, the other list, and the difference."""

    kept: ControlFigure
    name: str
    total: str
    figure: str
    difference: str


def control_lines(asked: SumQuery) -> Sequence[ControlLine]:
    """In the order they were typed; what the report of last year says stands with 结转."""
    total = asked.material.parts.total
    return [
        ControlLine(
            one,
            asked.edition.spoken(one.cell),
            written(number_at(total, one.cell)),
            written(one.figure),
            with_sign(number_at(total, one.cell) - one.figure),
        )
        for one in asked.material.controls
        if one.cell not in asked.edition.carried_cells
    ]
