"""What is asked for under a path of labels? The cells whose sum it is, or why nobody can tell."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from reports.importers.city.label_words import Cells, Meant, meant_by
from reports.importers.same_label import dense, words
from reports.statute.schema import Cell, Edition, Figure, Figures
from reports.statute.unit_rows import cell_paths

_COUNTED: Final = re.compile(r"[（(]?(?:单位[:：]?)?[（(]?(?P<unit>件|份|个|宗|次|万元|元)[)）]?$")
_OTHER_YEAR: Final = re.compile(
    "上年(?!度?结转)|去年|前年|同比|环比|增减|增长|增幅|比上|差额|%|％|占比|比例|率"
)
_A_YEAR: Final = re.compile("(20[0-9]{2})年?度?")
_COUNTING: Final = re.compile(r"[(（]?[0-9=+－＋-]{1,12}[)）]?|[A-Z]{1,2}|[甲乙丙丁]")
"""栏次: 1, (2), 3=1+2, 甲."""

_YUAN: Final = 10_000


@dataclass(frozen=True)
class AskedFor:
    """The cells that add up to what is asked for, and by how much an amount is multiplied."""

    cells: tuple[Cell, ...] = ()
    times: int = 1
    why: str = ""
    """Why it is not known; empty where it is."""

    def of(self, figures: Figures) -> Figure:
        """The figure; blank where one of the cells is."""
        total: int | Decimal = 0
        for cell in self.cells:
            if (figure := figures.get(cell)) is None:
                return None
            total += figure
        return total * self.times


def asked_for(path: Sequence[str], edition: Edition, year: int) -> AskedFor:
    """Understand a path of labels, the outermost first: each of them must be understood."""
    if cell := _as_printed(edition).get(tuple(map(words, path))):
        return AskedFor((cell,))
    meant: list[Meant] = []
    unit = ""
    for text in path:
        if _COUNTING.fullmatch(dense(text)):
            continue
        plain, unit = _plain(text, year, unit)
        if _OTHER_YEAR.search(plain) or _A_YEAR.search(plain):
            return AskedFor(why=f"“{text}”问的不是本年的数")
        known = meant_by(plain, edition) if plain else None
        if plain and known is None:
            return AskedFor(why=f"不认识“{text}”")
        meant += [known] if known else []
    if not meant:
        return AskedFor(why="没有栏目名称")
    return _found(meant, edition, unit)


def told_for(path: Sequence[str], cell: Cell, edition: Edition) -> AskedFor:
    """What is asked for where somebody said which cell it is; amounts as the labels count them."""
    unit = ""
    for text in path:
        if counted := _COUNTED.search(dense(text)):
            unit = counted["unit"]
    return AskedFor((cell,), _YUAN if unit == "元" and edition.is_amount(cell) else 1)


@cache
def _as_printed(edition: Edition) -> Mapping[tuple[str, ...], Cell]:
    """The cells by all that the form prints over them: 3.其他 of 其他处理, column 其他."""
    return {
        tuple(map(words, path)): cell
        for table in edition.tables
        for cell, path in cell_paths(table).items()
    }


def is_idle(text: str) -> bool:
    """Whether a text names nothing: the number of a column, what is counted in."""
    word = dense(text)
    return bool(_COUNTING.fullmatch(word) or _COUNTED.fullmatch(word))


def _plain(text: str, year: int, unit: str) -> tuple[str, str]:
    """A label without this year and what it counts in; the unit is told apart."""
    plain = dense(text).replace(f"{year}年度", "").replace(f"{year}年", "").replace(str(year), "")
    counted = _COUNTED.search(plain)
    if counted and (counted[0][0] in "（(单" or plain == counted[0]):
        return plain[: counted.start()], counted["unit"]
    return plain, unit


def _found(meant: Sequence[Meant], edition: Edition, unit: str) -> AskedFor:
    cells = frozenset.intersection(*(one.cells for one in meant))
    if not cells:
        return AskedFor(why="几层栏目名称对不上")
    chosen = _of_total_column(cells, edition)
    if len(chosen) > 1:
        chosen = _of_group(chosen, edition) if any(one.is_group for one in meant) else chosen
        if not any(one.is_group for one in meant) or len(chosen) == 0:
            return AskedFor(why="说的可能是几格，不能确定")
    amounts = {edition.is_amount(one) for one in chosen}
    times = _YUAN if amounts == {True} and unit == "元" else 1
    if unit in ("元", "万元") and amounts != {True}:
        return AskedFor(why="问的是金额，这一格是件数")
    return AskedFor(tuple(one for one in edition.cells if one in chosen), times)


def _of_total_column(cells: Cells, edition: Edition) -> Cells:
    """Where no column is named, the one of totals: of each line the cell that adds up the rest."""
    rest = set(cells)
    for identity in edition.identities:
        total = identity.fills
        if total is None or total not in cells:
            continue
        parts = {one for one in identity.cells if one != total}
        same_line = all(one.rsplit(".", 1)[0] == total.rsplit(".", 1)[0] for one in parts)
        if same_line and parts <= cells:
            rest -= parts
    return frozenset(rest)


def _of_group(cells: Cells, edition: Edition) -> Cells:
    """A group's lines together; where one of them is their total, that one. Columns must be one."""
    if len({one.rsplit(".", 1)[1] for one in cells}) != 1:
        return frozenset()
    for identity in edition.identities:
        total = identity.fills
        if total in cells and {one for one in identity.cells if one != total} <= cells:
            return frozenset([total])
    return cells
