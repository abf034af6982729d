"""What does each unit add to the sum? The figures that a county asks for first."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.document.live_fields import with_sign, written
from reports.models import FROZEN, Report
from reports.rollup.sum_asked import SumQuery
from reports.statute.schema import Cell, Figure, Figures
from reports.workflow.rollup.cells_by_unit import cells_by_unit
from reports.workflow.rollup.summed_bodies import Counting, SummedBody


@dataclass(frozen=True)
class KeyCells:
    """One column of the list: its head, and the cells that it adds together."""

    head: str
    cells: tuple[Cell, ...]

    def of(self, figures: Figures) -> int | Decimal:
        """Their sum; approved reports have no blanks, a cell that an edition lacks adds nothing."""
        return sum(figures.get(cell) or 0 for cell in self.cells)


def _request(line: str) -> tuple[Cell, ...]:
    return (f"requests.{line}.total",)


KEY_CELLS = (
    KeyCells("新收", _request("new_received")),
    KeyCells("结转入", _request("carried_in")),
    KeyCells("办理", _request("result_total")),
    KeyCells("结转出", _request("carried_out")),
    KeyCells("规范性文件制发", ("disclosure.normative_documents.issued",)),
    KeyCells("废止", ("disclosure.normative_documents.repealed",)),
    KeyCells("有效", ("disclosure.normative_documents.in_force",)),
    KeyCells("许可", ("disclosure.licences.decisions",)),
    KeyCells("处罚", ("disclosure.penalties.decisions",)),
    KeyCells("强制", ("disclosure.coercions.decisions",)),
    KeyCells("收费（万元）", ("disclosure.fees.amount",)),
    KeyCells("复议", ("disputes.reconsideration.total",)),
    KeyCells(
        "诉讼",
        ("disputes.litigation_direct.total", "disputes.litigation_after_reconsideration.total"),
    ),
)


@dataclass(frozen=True)
class SummedLine:
    """A unit of the sum with its figures; without a report it has none."""

    body: SummedBody
    figures: tuple[Figure, ...] = ()
    word: str = ""
    """Why nobody waits for it, where it is missing."""

    @property
    def counts(self) -> bool:
        return self.body.counting is Counting.COUNTED

    @property
    def chip(self) -> str:
        chips = {Counting.COUNTED: "is-good", Counting.LEFT_OUT: "is-quiet"}
        return chips.get(self.body.counting, "is-bad")

    @property
    def shown(self) -> list[str]:
        return [written(one) for one in self.figures] or ["" for _ in KEY_CELLS]


@dataclass(frozen=True)
class LinedUnit:
    """A line as a page shows it: with the way to where its counting is decided."""

    line: SummedLine
    address: str
    report: str
    """Where its report is opened; empty where there is none, or she may not."""


def unit_rows(asked: SumQuery, lines: Sequence[SummedLine]) -> list[LinedUnit]:
    """The rows of one page."""
    return [
        LinedUnit(
            one,
            asked.address("unit", one.body.unit.pk),
            asked.report_address(one.body.report.pk) if one.body.report else "",
        )
        for one in lines
    ]


def unit_lines(asked: SumQuery) -> list[SummedLine]:
    """The units in the county's order; only their key cells are read, in one query a table."""
    cells = [cell for key in KEY_CELLS for cell in key.cells if cell in asked.edition.table_of]
    approved = Report.objects.filter(
        agency__parent=asked.county, year=asked.year, is_in_force=True, state__in=FROZEN
    )
    figures = cells_by_unit(approved, {asked.year: cells})[asked.year]
    return [_line(asked, one, figures.get(one.unit.pk, {})) for one in asked.bodies]


def _line(asked: SumQuery, body: SummedBody, figures: Figures) -> SummedLine:
    if body.report:
        return SummedLine(body, tuple(key.of(figures) for key in KEY_CELLS))
    answer = asked.material.answers.get(f"missing.{body.unit.pk}")
    is_missing = answer and body.counting is Counting.MISSING
    return SummedLine(body, word=answer.word if answer and is_missing else "")


@dataclass(frozen=True)
class AddedLine:
    """本级, or the adjustments together: what the county adds to its units."""

    name: str
    page: str
    figures: tuple[int | Decimal, ...] = ()

    @property
    def shown(self) -> list[str]:
        """What is taken from the sum with its sign."""
        said = [written(one) if one >= 0 else with_sign(one) for one in self.figures]
        return said or ["" for _ in KEY_CELLS]


def added_lines(asked: SumQuery) -> list[AddedLine]:
    """The two of them, for the whole county's sum; 本级 that nobody gave has no figures."""
    if asked.kind:
        return []
    added = asked.material.added[asked.year]
    changed = {cell: added.adjusted(cell) for key in KEY_CELLS for cell in key.cells}
    own = tuple(key.of(added.own) for key in KEY_CELLS) if added.own else ()
    return [
        AddedLine("本级", asked.address("own"), own),
        AddedLine(
            "调整", asked.address("adjustments"), tuple(key.of(changed) for key in KEY_CELLS)
        ),
    ]


def total_line(lines: Sequence[SummedLine], added: Sequence[AddedLine]) -> list[str]:
    """合计 of the units that count and of what the county adds."""
    counted: list[tuple[Figure, ...]] = [one.figures for one in lines if one.counts]
    counted += [one.figures for one in added if one.figures]
    return [written(sum(one[at] or 0 for one in counted)) for at in range(len(KEY_CELLS))]
