"""What is an edition of the statutory format made of?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any, TypeAlias

from reports.statute.text_sections import COVER, CarryOver, Chapter, Stock, TextSection, table_notes

Cell: TypeAlias = str
"""A figure's full name, ``table.line.column``, e.g. ``requests.new_received.total``."""

Figure: TypeAlias = int | Decimal | None
"""填报数: a count (件, int) or an amount (万元, Decimal); None = not filled in, not zero."""

Figures: TypeAlias = Mapping[Cell, Figure]

MOST_DIGITS = 8
"""Digits before the decimal point that a printed cell holds (8 occur in chapter 二 of cities)."""

AMOUNT_PLACES = 4
"""Decimal places of an amount in 万元: one 元 is 0.0001 万元."""


@dataclass(frozen=True)
class Axis:
    """One printed line or column: its key, its label whole, and the headings it stands under.

    ``meaning`` is the 口径 shown to the clerk, ``article`` the legal basis, ``ref`` the short
    reference of the checks' catalogue (R3.7, n, …). ``kind`` is ``amount`` for a column of 万元,
    ``change`` for one of changes, which may be negative; else a column counts.
    """

    key: str
    label: str
    ref: str = ""
    under: tuple[str, ...] = ()
    article: str = ""
    meaning: str = ""
    kind: str = ""

    @property
    def path(self) -> tuple[str, ...]:
        """Headings from the outermost to the axis's own label."""
        return (*self.under, self.label)


@dataclass(frozen=True)
class Block:
    """Lines that share their columns; ``heading`` spans the table where one is printed."""

    lines: tuple[Axis, ...]
    columns: tuple[Axis, ...]
    heading: str = ""
    corner: str = ""
    is_amount: bool = False


@dataclass(frozen=True)
class Table:
    """One statutory table. ``lines_across``: the lines are printed as groups of columns.

    ``tab`` names its sheet in a workbook, where the caption is too long for one; ``nothing`` says
    what is true of a year in which every cell is zero; ``widths`` in mm fill the type area's 156.
    """

    key: str
    chapter: str
    caption: str
    blocks: tuple[Block, ...]
    widths: tuple[float, ...]
    lines_across: bool = False
    tab: str = ""
    nothing: str = "本章没有发生"

    def __hash__(self) -> int:
        return self._hash  # asked for at every label

    @cached_property
    def _hash(self) -> int:
        return hash((self.key, self.lines_across, len(self.cells)))

    def cell(self, line: str, column: str) -> Cell:
        """Name the figure where a line and a column meet."""
        return f"{self.key}.{line}.{column}"

    @cached_property
    def places(self) -> dict[Cell, tuple[Block, Axis, Axis]]:
        """Every cell in printing order, with its block, line and column."""
        return {
            self.cell(line.key, column.key): (block, line, column)
            for block in self.blocks
            for line in block.lines
            for column in block.columns
        }

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        return tuple(self.places)

    @cached_property
    def lines(self) -> tuple[Axis, ...]:
        return tuple(line for block in self.blocks for line in block.lines)


@dataclass(frozen=True)
class Identity:
    """勾稽关系: the cells on the left and the cells on the right add up to the same number.

    ``fills`` names the cell that the other side may propose while it is empty.
    """

    code: str
    instance: str
    name: str
    says: str
    left: tuple[Cell, ...]
    right: tuple[Cell, ...]
    source: str
    fills: Cell | None = None

    @property
    def key(self) -> str:
        """``A01.natural_person``: the check's code and the line or column it speaks of."""
        return f"{self.code}.{self.instance}"

    @property
    def cells(self) -> tuple[Cell, ...]:
        return (*self.left, *self.right)


def add(cells: Iterable[Cell], figures: Figures) -> int | Decimal | None:
    """Sum the cells; None as soon as one of them is empty."""
    found: list[Any] = [*map(figures.get, cells)]
    return None if None in found else sum(found)


@dataclass(frozen=True, eq=False, repr=False)
class Edition:
    """格式（版本）: one edition of the statutory form, from the first reporting year it serves."""

    key: str
    document: str
    document_title: str
    first_year: int
    filed: bool
    """Whether reports are filed under it in this program; else it is only read."""
    chapters: tuple[Chapter, ...]
    texts: tuple[TextSection, ...]
    tables: tuple[Table, ...]
    identities: tuple[Identity, ...]
    live_fields: Mapping[str, Cell]
    """The name that a clerk sees in braces, and the cell whose figure is printed in its place."""
    carry_overs: tuple[CarryOver, ...]
    stocks: tuple[Stock, ...]

    def __repr__(self) -> str:
        return f"<Edition {self.key}>"

    @cached_property
    def by_key(self) -> dict[str, Table]:
        return {table.key: table for table in self.tables}

    @cached_property
    def cells(self) -> tuple[Cell, ...]:
        return tuple(cell for table in self.tables for cell in table.cells)

    @cached_property
    def table_of(self) -> dict[Cell, Table]:
        return {cell: table for table in self.tables for cell in table.cells}

    @cached_property
    def chapter_of(self) -> dict[str, Chapter]:
        return {chapter.number: chapter for chapter in self.chapters}

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The parts that a report is filled in by: the cover, then the chapters."""
        return (COVER, *self.chapter_of)

    @cached_property
    def carried_cells(self) -> dict[Cell, Cell]:
        """结转: each cell that repeats one of last year's, with that one."""
        return {
            table.cell(rule.now, column.key): table.cell(rule.before, column.key)
            for rule in self.carry_overs
            for table in (self.by_key[rule.table],)
            for column in table.blocks[0].columns
        }

    @cached_property
    def sections(self) -> dict[str, TextSection]:
        """Every section of text by name in printing order; a table has one for its notes."""
        notes = (table_notes(table.key, table.chapter) for table in self.tables)
        every = sorted((*self.texts, *notes), key=lambda one: self.parts.index(one.chapter))
        return {one.key: one for one in every}

    def section_of(self, slot: str) -> TextSection | None:
        """The section that a box of text belongs to: of a pair (``problems.0``) its side."""
        return self.sections.get(slot) or self.sections.get(slot.rpartition(".")[0])

    def sections_in(self, chapter: str) -> tuple[TextSection, ...]:
        """The sections of a chapter in printing order; ``0`` is the sheet before the first."""
        return tuple(one for one in self.sections.values() if one.chapter == chapter)

    def first_section(self, part: str) -> str:
        """The section that the writing of a part begins in; empty where nothing is written."""
        return next((one.key for one in self.sections_in(part) if one.key in self.written), "")

    @cached_property
    def written(self) -> tuple[str, ...]:
        """The names of the sections that are written, not made of boxes as the fee's is."""
        return tuple(key for key, one in self.sections.items() if one.kind != "fee")

    @cached_property
    def beside_fee(self) -> str:
        """The section that a fee stated in words would open; empty where no fee is asked for."""
        chapters = {one.chapter for one in self.of_kind("fee")}
        return next((key for key in self.written if self.sections[key].chapter in chapters), "")

    @cached_property
    def aspects(self) -> tuple[TextSection, ...]:
        """The aspects that 总体情况 must have; none in the edition of 2019."""
        return self.of_kind("aspect")

    def of_kind(self, kind: str) -> tuple[TextSection, ...]:
        """The sections in which one kind of text stands."""
        return tuple(one for one in self.sections.values() if one.kind == kind)

    def is_amount(self, cell: Cell) -> bool:
        """Amounts in 万元 may have decimals; everything else is a count."""
        block, _, column = self.table_of[cell].places[cell]
        return block.is_amount or column.kind == "amount"

    def is_change(self, cell: Cell) -> bool:
        """Changes against the year before may be negative."""
        return self.table_of[cell].places[cell][2].kind == "change"

    def names(self, cell: Cell) -> tuple[str, str]:
        """The printed names of a cell: its line (with its heading) and its column."""
        _, line, column = self.table_of[cell].places[cell]
        return "".join(line.path[-2:]), column.label

    def spoken(self, cell: Cell) -> str:
        """A cell as one speaks of it: ``（一）予以公开 × 自然人``."""
        return " × ".join(self.names(cell))

    def identities_of(self, table: str) -> tuple[Identity, ...]:
        return tuple(one for one in self.identities if one.left[0].startswith(f"{table}."))
