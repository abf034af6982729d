"""定数 · the page: is the sum fixed, what stands in the way, and what has changed since?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reports.document.live_fields import with_sign, written
from reports.models import FixedSum
from reports.rollup.sum_asked import SumQuery
from reports.rollup.sum_frame import framed
from reports.statute.schema import Edition
from reports.workflow.county_body import sum_in_force
from reports.workflow.rollup.fixing.fixed import is_sent
from reports.workflow.rollup.fixing.later_changes import ChangedCell, LaterChange, later_changes
from reports.workflow.rollup.sum_questions import open_questions

_SETTLED_ON = {"missing": "unit", "own": "own", "carried": "carried", "below": "adjustments"}
"""Where a kind of question is settled; all others on 重复和口径."""


@dataclass(frozen=True)
class ShownChange:
    """更正影响 of one unit, in words."""

    change: LaterChange
    cells: Sequence[Sequence[str]]

    @property
    def what(self) -> str:
        """What has become of the unit's report."""
        former, now = self.change.former, self.change.now
        if former is None:
            return "定数时没有计入，现在计入"
        if now is None:
            return "定数时计入，现在不计入"
        return f"第{former.version}版 → 第{now.version}版：{now.correction_reason}"


def fixing_context(asked: SumQuery) -> dict[str, Any]:
    """The context of the page."""
    fixed = sum_in_force(asked.county.pk, asked.year)
    changes = list(_shown(asked.edition, fixed)) if fixed else []
    is_open = fixed is None or any(one.change.answer is None for one in changes)
    return framed(asked, "fixing") | {
        "fixed": fixed,
        "is_sent": is_sent(fixed),
        "open_ones": list(_open_ones(asked)) if is_open else [],
        "changes": changes,
    }


def _open_ones(asked: SumQuery) -> Iterator[tuple[str, str]]:
    """What is still to be settled, and the page where it is."""
    for one in open_questions(asked.material):
        kind, _, unit = one.question.key.partition(".")
        parts = [unit] if kind == "missing" else []
        yield one.question.sentence, asked.address(_SETTLED_ON.get(kind, "doubles"), *parts)


def _shown(edition: Edition, fixed: FixedSum) -> Iterator[ShownChange]:
    for one in later_changes(fixed):
        yield ShownChange(one, [_cell(edition, cell) for cell in one.cells])


def _cell(edition: Edition, one: ChangedCell) -> list[str]:
    """Its name, the unit's figure before and after, the difference, the sum before and after."""
    numbers = (one.before, one.after)
    sums = (one.sum_before, one.sum_after)
    return [
        edition.spoken(one.cell),
        *map(written, numbers),
        with_sign(one.change),
        *map(written, sums),
    ]
