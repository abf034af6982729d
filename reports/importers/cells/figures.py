"""Which figure stands in a printed cell? None, with a remark, where none can be read."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

from reports.document import PrintedText
from reports.document.digits import are_digits, narrow
from reports.document.entry import Misread, read_amount, read_count
from reports.document.note_marks import without_marks_beside
from reports.importers.cells.pieces import figure_meant, is_rest, is_value
from reports.importers.cells.table_words import joined_names
from reports.importers.flow import Slot
from reports.importers.same_label import bare, dense
from reports.statute import EVERY_EDITION
from reports.statute.schema import AMOUNT_PLACES, MOST_DIGITS, Axis, Cell, Edition, Figure, Table

_DASHES = re.compile(r"[-–—―−/\\]+")
_SEVERAL = re.compile(r"[0-9]\s+[0-9]")
"""More than one number, or one that was taken apart: nobody can tell, and none is made of them."""

_SEVERAL_SAID = "有几个数，不知道以哪个为准"
_SHOWN = 3


@dataclass
class FoundFigures:
    """What the tables of a file hold, gathered cell by cell."""

    edition: Edition
    before: frozenset[Cell] = frozenset()
    figures: dict[Cell, Figure] = field(default_factory=dict)
    unreadable: dict[Cell, str] = field(default_factory=dict)
    blank: list[Cell] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    unread: list[dict[str, str]] = field(default_factory=list)
    labels: list[PrintedText] = field(default_factory=list)
    cells: list[PrintedText] = field(default_factory=list)
    unproven: dict[Cell, str] = field(default_factory=dict)
    """Figures made of several lines, as they are printed."""

    of_other_columns: int = 0
    """Figures that are none of the form's and stand under a name of their own: 上年, 增减."""

    lacks_head: bool = False
    """Whether no column was named: that they stand in the form's order is taken for granted."""

    def label(self, names: str, slot: Slot) -> None:
        """Note a label as printed; ``names``: ``requests.granted`` for a line,
        ``requests.*.total`` for a column, ``requests`` for all other words of a table."""
        if text := slot.printed.strip():
            self.labels.append(PrintedText(text, slot.number, names))

    def cell(self, cell: Cell, slot: Slot) -> None:
        """Note what is printed in a cell."""
        self.cells.append(PrintedText(slot.as_lines or slot.text, slot.number, cell))
        if slot.as_lines:
            self.unproven[cell] = slot.as_lines

    def put(self, cell: Cell, slot: Slot) -> None:
        """Take and note what is printed in a cell."""
        self.take(cell, [slot.text])
        self.cell(cell, slot)

    def take(self, cell: Cell, texts: list[str]) -> None:
        """Take what stands in a cell; several texts when a lost span left several."""
        if len(texts) == 1 and are_digits(texts[0]):
            self._take_digits(cell, texts[0])
            return
        said = list(dict.fromkeys(filter(None, map(dense, texts))))
        if len(said) == 1 and len(texts) > 1 and all(map(dense, texts)):
            self.remark(cell, f"“{said[0]}”重复了{len(texts)}次，读作一个数")
        if len(said) > 1:
            self._undecided(cell, " | ".join(" ".join(text.split()) for text in texts if text))
        elif any("\n" in text.strip() or _SEVERAL.search(narrow(text.strip())) for text in texts):
            self._misread(cell, " ".join(" ".join(texts).split()), _SEVERAL_SAID)
        elif not said:
            self.figures[cell] = None
            self.blank.append(cell)
        elif _DASHES.fullmatch(said[0]):
            self.figures[cell] = None
            self.remark(cell, f"写的是“{said[0]}”，读作没有填")
        else:
            self._read(cell, next(text for text in texts if dense(text)))

    def _take_digits(self, cell: Cell, text: str) -> None:
        if cell in _counts(self.edition) and len(text) <= MOST_DIGITS:
            self.figures[cell] = int(text)
        else:
            self._read(cell, text)

    @property
    def loose(self) -> int:
        """How many figures, or rests of one (.125), were read as nobody's."""
        texts = (one["text"].split(" | ") for one in self.unread)
        every = sum(is_value(part) or is_rest(part) for parts in texts for part in parts)
        return every - self.of_other_columns

    @property
    def read(self) -> frozenset[Cell]:
        """The cells read so far: a table found empty may stand below once more, and filled in."""
        tables = (table.cells for table in self.edition.tables)
        empty = [cells for cells in tables if {*map(self.figures.get, cells)} == {None}]
        return self.before | (self.figures.keys() - {cell for cells in empty for cell in cells})

    def trial(self) -> "FoundFigures":
        """A reading of one more table, that may be taken over or not."""
        return FoundFigures(self.edition, before=self.read)

    def has(self, cell: Cell) -> bool:
        """Whether a cell was read, here or in a table above."""
        return cell in self.figures or cell in self.before

    def take_over(self, trial: "FoundFigures") -> None:
        """Keep what a trial found."""
        self.figures |= trial.figures
        self.unreadable |= trial.unreadable
        self.blank = [one for one in self.blank if trial.figures.get(one) is None] + trial.blank
        self.remarks += trial.remarks
        self.unread += trial.unread
        self.labels += trial.labels
        self.cells += trial.cells

    def take_back(self, table: Table, cells: Sequence[Cell], why: str) -> None:
        """Leave the figures of some cells unread after all, and say why."""
        more = "等" if len(cells) > _SHOWN else ""
        names = "、".join(self._edition_of(cell).spoken(cell) for cell in cells[:_SHOWN]) + more
        told = f"，这{len(cells)}格读作没有填：{names}" if cells else ""
        self.remarks.append(f"“{table.caption}”表{why}{told}。")
        texts = [one.text for one in self.cells if one.cell in cells and one.text.strip()]
        self.leave(f"“{table.caption}”表", " | ".join(texts))
        self.figures |= dict.fromkeys(cells)

    def note_edition(self, table: Table) -> None:
        """Say which edition a table follows where it is not the year's."""
        if table not in self.edition.tables:
            followed = next(one for one in EVERY_EDITION if table in one.tables)
            self.remarks.append(f"“{table.caption}”表是{followed.key}年版格式的，按它读取。")

    def note_words(self, table: Table, said: str, line: Axis) -> None:
        """Say where a line's label is read as the form's though its words are others."""
        if said == bare(line.label) or said in joined_names(line):
            return
        self.remarks.append(f"“{table.caption}”表：“{said}”按“{line.label}”读取。")

    def remark(self, cell: Cell, says: str) -> None:
        self.remarks.append(f"{self._place(cell)}：{says}。")

    def leave(self, where: str, text: str) -> None:
        """Keep text that is none of the edition's."""
        if text:
            self.unread.append({"where": where, "text": text})

    def whole_lines(self) -> dict[Cell, Figure]:
        """The figures; of a line that another edition prints, the cells not found are blank."""
        figures: dict[Cell, Figure] = {}
        for cell, figure in self.figures.items():
            edition = self._edition_of(cell)
            if edition is not self.edition:
                table, line, _ = cell.split(".")
                own = (one for one in edition.by_key[table].cells if one.split(".")[1] == line)
                figures = dict.fromkeys(own) | figures
            figures[cell] = figure
        return figures

    def summed_up(self) -> list[str]:
        """All remarks; blank cells and those not found in one sentence for each table."""
        told = list(self.remarks)
        for table in self.edition.tables:
            blank = [cell for cell in self.blank if cell in table.places]
            missing = [cell for cell in table.cells if cell not in self.figures]
            if len(missing) == len(table.cells):
                told.append(f"没有找到“{table.caption}”表。")
                missing = []
            for cells, state in ((blank, "是空的，读作没有填"), (missing, "没有找到")):
                if cells:
                    told.append(
                        f"“{table.caption}”表有{len(cells)}格{state}：{self._some(cells)}。"
                    )
        return told

    def _read(self, cell: Cell, text: str) -> None:
        try:
            self.figures[cell] = self._number(cell, text)
        except Misread as fault:
            plain = " ".join(text.split())
            unmarked = without_marks_beside(text)
            meant = figure_meant(dense(unmarked)) if unmarked else None
            if not self._read_as_meant(cell, plain, meant):
                self._misread(cell, plain, str(fault))

    def _read_as_meant(self, cell: Cell, plain: str, meant: str | None) -> bool:
        """Whether what a cell means is a figure; 22.5（其中修订16件） is none either."""
        if meant is None:
            return False
        try:
            self.figures[cell] = self._number(cell, meant)
        except Misread:
            return False
        self.remark(cell, f"写的是“{plain}”，读作{meant}")
        return True

    def _number(self, cell: Cell, text: str) -> int | Decimal | None:
        edition = self.edition if cell in self.edition.table_of else self._edition_of(cell)
        if edition.is_amount(cell):
            return read_amount(text, AMOUNT_PLACES, "万元")
        if edition.is_change(cell):
            plain = dense(text)
            number = read_count(plain.lstrip("-−+增减"))
            return -number if number and plain[:1] in "-−减" else number
        return read_count(text)

    def _edition_of(self, cell: Cell) -> Edition:
        """The edition that prints a cell: the report's own, else another."""
        if cell in self.edition.table_of:
            return self.edition
        return next(one for one in EVERY_EDITION if cell in one.table_of)

    def disbelieve(self, cell: Cell, as_lines: str) -> None:
        """Leave a figure unread that nothing proves to be one."""
        text = " ".join(as_lines.split())
        self._misread(cell, text, f"“{text}”分成几行，没有合计能证明是一个数，读作没有填")

    def _undecided(self, cell: Cell, texts: str) -> None:
        """Leave a cell unread for which several stand in a row: nobody typed them into one."""
        self.figures[cell] = None
        self.leave(f"“{self._edition_of(cell).table_of[cell].caption}”表", texts)
        self.remark(cell, f"“{texts}”{_SEVERAL_SAID}")

    def _misread(self, cell: Cell, text: str, why: str) -> None:
        self.figures[cell] = None
        self.unreadable[cell] = text
        self.remark(cell, why)

    def _place(self, cell: Cell) -> str:
        edition = self._edition_of(cell)
        return f"“{edition.table_of[cell].caption}”表{edition.spoken(cell)}"

    def _some(self, cells: list[Cell]) -> str:
        more = "等" if len(cells) > _SHOWN else ""
        return "、".join(map(self.edition.spoken, cells[:_SHOWN])) + more


@cache
def _counts(edition: Edition) -> frozenset[Cell]:
    """The cells that hold a number of things, and none that may be negative."""
    every = (cell for cell in edition.cells if not edition.is_amount(cell))
    return frozenset(cell for cell in every if not edition.is_change(cell))
