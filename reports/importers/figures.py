"""Which figure stands in a printed cell? None, with a remark, where none can be read."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from reports.document import PrintedText
from reports.document.entry import Misread, read_amount, read_count
from reports.importers.flow import Slot
from reports.importers.labels import dense
from reports.statute.schema import AMOUNT_PLACES, Cell, Edition, Figure

_DASHES = re.compile(r"[-–—―−/\\]+")
_SHOWN = 3


@dataclass
class Findings:
    """What the tables of a file hold, gathered cell by cell."""

    edition: Edition
    figures: dict[Cell, Figure] = field(default_factory=dict)
    unreadable: dict[Cell, str] = field(default_factory=dict)
    blank: list[Cell] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    unread: list[dict[str, str]] = field(default_factory=list)
    labels: list[PrintedText] = field(default_factory=list)
    cells: list[PrintedText] = field(default_factory=list)

    def label(self, names: str, slot: Slot) -> None:
        """Note a label as printed; ``names``: ``requests.granted`` for a line,
        ``requests.*.total`` for a column, ``requests`` for all other words of a table."""
        if slot.text.strip():
            self.labels.append(PrintedText(slot.text.strip(), slot.number, names))

    def cell(self, cell: Cell, slot: Slot) -> None:
        """Note what is printed in a cell."""
        self.cells.append(PrintedText(slot.text, slot.number, cell))

    def take(self, cell: Cell, texts: list[str]) -> None:
        """Take what stands in a cell; several texts when a lost span left several."""
        said = list(dict.fromkeys(filter(None, map(dense, texts))))
        if len(said) == 1 and len(texts) > 1 and all(map(dense, texts)):
            self.remark(cell, f"“{said[0]}”重复了{len(texts)}次，读作一个数")
        if len(said) > 1 or any("\n" in text.strip() for text in texts):
            self._misread(cell, " ".join(" ".join(texts).split()), "有几个数，不知道以哪个为准")
        elif not said:
            self.figures[cell] = None
            self.blank.append(cell)
        elif _DASHES.fullmatch(said[0]):
            self.figures[cell] = None
            self.remark(cell, f"写的是“{said[0]}”，读作没有填")
        else:
            self._read(cell, next(text for text in texts if dense(text)))

    def remark(self, cell: Cell, says: str) -> None:
        self.remarks.append(f"{self._place(cell)}：{says}。")

    def leave(self, where: str, text: str) -> None:
        """Keep text that is none of the edition's."""
        if text:
            self.unread.append({"where": where, "text": text})

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
            self._misread(cell, " ".join(text.split()), str(fault))

    def _number(self, cell: Cell, text: str) -> int | Decimal | None:
        if self.edition.is_amount(cell):
            return read_amount(text, AMOUNT_PLACES, "万元")
        return read_count(text)

    def _misread(self, cell: Cell, text: str, why: str) -> None:
        self.figures[cell] = None
        self.unreadable[cell] = text
        self.remark(cell, why)

    def _place(self, cell: Cell) -> str:
        return f"“{self.edition.table_of[cell].caption}”表{self.edition.spoken(cell)}"

    def _some(self, cells: list[Cell]) -> str:
        more = "等" if len(cells) > _SHOWN else ""
        return "、".join(map(self.edition.spoken, cells[:_SHOWN])) + more
