"""Is a table a list of single figures, each behind the whole way to its cell? Systems export so.

规章—本年制发件数 3: groups, line and column stand in one cell, in several, or on lines.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import product

from reports.document.remembered import remembered
from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.other_names import TOTAL, TOTALS
from reports.importers.cells.pieces import is_value
from reports.importers.flow import Matrix, Slot, Strip
from reports.importers.same_label import KEPT, bare, words
from reports.statute import EVERY_EDITION
from reports.statute.schema import Axis, Block, Cell, Edition, Table

_SEPARATOR = re.compile(r"[\s—–\-_/\uff0f|\uff5c>\uff1e\\\uff3c·•»→]+")
_ASIDE = re.compile(r"[（(][^（）()]*[）)]$")
_UNIT = re.compile(r"[（(]?(?:单位[:：])?(?:件|条|项|个|宗|次|元|万元)[）)]?")
_BESIDE = re.compile("[上去前]一?年|同比|增减|增长|变化|序号|编号|代码|行次|栏次")
_YEAR = re.compile("20[0-9]{2}")
_FEWEST = 4
_SURE = 0.8
_MOST_PARTS = 8
_MOST_ASTRAY = 12


@dataclass
class _List:
    """What a table holds as a list: the figures behind each way, and what else it says."""

    edition: Edition
    entries: list[tuple[Cell, list[Slot]]] = field(default_factory=list)
    ways: list[tuple[Cell, Slot]] = field(default_factory=list)
    heads: list[Slot] = field(default_factory=list)
    others: list[Slot] = field(default_factory=list)
    torn: tuple[list[Slot], list[Slot]] = field(default_factory=lambda: ([], []))
    """Words that are no whole way yet, and the figures behind them."""

    astray: int = 0
    """Figures behind words that are none."""

    short: int = 0
    """Ways that name no column."""

    def __post_init__(self) -> None:
        self._cell_of = cells_by_way(self.edition)

    @property
    def is_one(self) -> bool:
        """Whether nearly all figures that have words before them stand behind a whole way.

        A way that comes again and again is none: 其他 and 总计 end a head of columns, too.
        """
        found = len({cell for cell, _ in self.entries})
        if found < _SURE * len(self.entries):
            return False
        is_told = found >= max(_FEWEST, 2 * self.short)
        return is_told and found >= _SURE * (found + self.astray)

    @property
    def is_hopeless(self) -> bool:
        """Whether so many figures behind other words came first that it is no list."""
        return self.astray > _MOST_ASTRAY and self.astray > len(self.entries)

    def take_row(self, row: Sequence[Slot], before: list[Slot]) -> list[Slot]:
        """Take the figures of a row; what is said behind the last of them."""
        values = self.others
        for slot in () if self.is_hopeless else row:
            if not is_value(slot.text):
                before.append(slot)
                continue
            if before:
                values = self._values(self._completed(before))
                before = []
                if self.is_hopeless:
                    break
            values.append(slot)
        return before

    def _completed(self, before: list[Slot]) -> list[Slot]:
        """What is said, without the rest of a way that was broken beside its figures."""
        (begun, values), self.torn = self.torn, ([], [])
        for count in range(min(len(begun), _MOST_PARTS), 0, -1):
            way = [*begun[-count:], before[0]]
            if cell := self._cell(way):
                self.entries.append((cell, values))
                self.others += way
                return before[1:]
        self._keep(begun)
        self.others += values
        self.astray += len(values) if begun else 0
        return before

    def _values(self, before: Sequence[Slot]) -> list[Slot]:
        """Where the figures belong that stand behind some words."""
        said = [one for one in before if not _UNIT.fullmatch(one.text.strip())]
        values: list[Slot] = []
        for count in range(min(len(said), _MOST_PARTS), 0, -1):
            if cell := self._cell(said[-count:]):
                self._keep(said[:-count])
                self.short += not self._names_column(cell, said[-1].text)
                self.ways += ((cell, one) for one in said[-count:])
                self.entries.append((cell, values))
                return values
        self.torn = (said, values)
        return values

    def _names_column(self, cell: Cell, text: str) -> bool:
        """Whether a way ends with the column: a line of one figure has no need of it."""
        _, line, _ = self.edition.table_of[cell].places[cell]
        return not _plain(text).endswith((_plain(line.label), _plain(_ASIDE.sub("", line.label))))

    def end(self, before: list[Slot]) -> None:
        """Keep what is said behind the last figure."""
        self.others += self._completed(before or [Slot()])

    def _keep(self, said: Sequence[Slot]) -> None:
        (self.others if self.entries else self.heads).extend(said)

    def _cell(self, way: Sequence[Slot]) -> Cell | None:
        return self._cell_of(" ".join([one.text for one in way]))


def as_list(way: Matrix | Strip, findings: FoundFigures) -> FoundFigures | None:
    """The figures of a list of whole ways; None where a table is none."""
    best = _read(way, findings.edition)
    if not best.entries:  # the editions share most ways
        return None
    others = (_read(way, one) for one in EVERY_EDITION if one is not findings.edition)
    best = best if best.is_one else max(others, key=lambda one: len(one.entries))
    if not best.is_one:
        return None
    found, figures = findings.trial(), _chosen(best)
    for cell in dict.fromkeys(cell for cell, _ in figures):
        slots = [slot for other, slot in figures if other == cell]
        found.take(cell, [slot.text for slot in slots])
        for slot in slots:
            found.cell(cell, slot)
    for cell, slot in best.ways:
        found.label(cell.rpartition(".")[0], slot)
    said = (slot.printed.strip() for slot in (*best.heads, *best.others))
    found.leave("表格", " | ".join(filter(None, said)))
    return found


def _read(way: Matrix | Strip, edition: Edition) -> _List:
    listed, before = _List(edition), list[Slot]()
    for row in way.rows:
        # A strip's cells may be alike; a table's merged ones stand in all places that they cover.
        cells = dict.fromkeys(row) if isinstance(way, Matrix) else row
        before = listed.take_row([one for one in cells if one.text.strip()], before)
        listed.others += before[:-_MOST_PARTS]
        before = before[-_MOST_PARTS:]
    listed.end(before)
    return listed


def _chosen(listed: _List) -> list[tuple[Cell, Slot]]:
    """One figure for each way: the only one, or that in the column of the year."""
    if all(len(slots) == 1 for _, slots in listed.entries):
        return [(cell, slot) for cell, (slot,) in listed.entries]
    values = [(cell, slot) for cell, slots in listed.entries for slot in slots]
    kept = _of_the_year({slot.column: _head(slot.column, listed.heads) for _, slot in values})
    own = [(cell, slot) for cell, slot in values if [slot.column] == kept]
    listed.others += (slot for cell, slot in values if (cell, slot) not in own)
    return own


def _head(column: int, heads: Sequence[Slot]) -> str:
    return "".join(one.text for one in heads if one.column == column)


def _of_the_year(heads: dict[int, str]) -> list[int]:
    """The columns that hold the year's own figures, as far as their heads tell."""
    own = {column: head for column, head in heads.items() if not _BESIDE.search(head)}
    years = {column: max(_YEAR.findall(head), default="") for column, head in own.items()}
    return [column for column, year in years.items() if year == max(years.values())]


@cache
def cells_by_way(edition: Edition) -> Callable[[str], Cell | None]:
    """The cell to which a text leads, if it is a whole way."""
    known = ways_of(edition)
    return remembered(lambda text: known.get(_plain(text)) or known.get(words(text)))


@cache
def ways_of(edition: Edition) -> dict[str, Cell]:
    """All cells by the ways that lead to no other one."""
    cells: dict[str, set[Cell]] = {}
    for table in edition.tables:
        for cell, (block, line, column) in table.places.items():
            for way in _ways(table, block, line, column):
                for plain in _said(way, table):
                    cells.setdefault(plain, set()).add(cell)
    return {way: min(found) for way, found in cells.items() if len(found) == 1}


def _ways(table: Table, block: Block, line: Axis, column: Axis) -> Iterator[str]:
    """What may be said before a figure: captions or none, groups, the line, the column."""
    openings = ("", table.caption, block.heading, f"{table.caption} {block.heading}")
    lines, columns = (list(_ends(axis)) for axis in (line, column))
    if len(block.columns) == 1:
        columns.append("")
    for opening, first, last in product(openings, lines, columns):
        yield f"{opening} {first} {last}"


def _said(way: str, table: Table) -> tuple[str, ...]:
    """A way as it is compared; 其他 总计 ends any head of columns, and 3.其他 总计 does not."""
    columns = {bare(column.label) for block in table.blocks for column in block.columns}
    is_head = all(bare(part) in columns for part in way.split())
    return (words(way),) if is_head else (_plain(way), words(way))


def _ends(axis: Axis) -> Iterator[str]:
    """A label behind its groups, all, some or none; what it says in brackets may be left out."""
    for start in range(len(axis.path)):
        label = " ".join(axis.path[start:])
        yield label
        yield _ASIDE.sub("", label)
        if axis.label == TOTAL:
            yield from (" ".join((*axis.under[start:], total)) for total in TOTALS)


@lru_cache(KEPT)
def _plain(text: str) -> str:
    """The words of a way without the numbers of its parts."""
    return "".join(map(bare, _SEPARATOR.split(text)))
