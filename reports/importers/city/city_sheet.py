"""Where on another office's sheet stand our units, and what is asked of them? Rows or columns."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reports.importers.returned.sheet_cells import Place, SheetRead
from reports.importers.same_label import dense

_FEWEST = 2
"""Units in one row or column that make a sheet one of units."""

_HEADS = re.compile("单位|机关|地区|县|区|市|乡镇|街道")
_LONGEST_HEAD = 10
_YEAR = re.compile("(20[0-9]{2})年(?![0-9]{1,2}月)")

_ENDS = ("合计", "总计", "小计", "全县", "全市", "单位", "序号", "单位名称", "填报单位", "备注")


@dataclass(frozen=True)
class CitySheet:
    """A sheet on which units stand in one line, and what is asked under labels across it.

    ``units`` and ``labels`` are by row or column: rows of units have columns of labels
    (``in_rows``), columns of units have rows of labels.
    """

    sheet: SheetRead
    in_rows: bool
    units: Mapping[int, str]
    unknown: Mapping[int, str]
    """Lines that are named, and not one of our units."""
    labels: Mapping[int, Sequence[tuple[str, ...]]]
    """Each with its labels, the outermost first; and again as they read where a label that
    stands once is meant for all that follow it."""
    line: int
    """The column of the units' names, or their row."""

    def is_of_another_year(self, year: int) -> bool:
        """Whether its name or what stands on top speaks of other years alone, not of days."""
        below = min(self.units) if self.in_rows else self.line
        on_top = (cell.shown for (row, _), cell in self.sheet.cells.items() if row < below)
        years = {one for text in (self.sheet.name, *on_top) for one in _YEAR.findall(text)}
        return bool(years) and str(year) not in years

    def place(self, unit: int, label: int) -> Place:
        """The cell where a unit and a label meet."""
        return (unit, label) if self.in_rows else (label, unit)


def city_sheet(sheet: SheetRead, names: Mapping[str, str]) -> CitySheet | None:
    """Find the units by their names (dense); None on a sheet that lists none."""
    found = {
        place: names[text]
        for place in sheet.cells
        if (text := dense(sheet.text(place))) in names and not _is_across(sheet, place)
    }
    in_rows, line = _fullest(found) or _lone(sheet, found)
    if line is None:
        return None
    axis = 0 if in_rows else 1
    units = {place[axis]: name for place, name in found.items() if place[1 - axis] == line}
    first = min(units)
    last = sheet.height if in_rows else sheet.width
    named = (
        (at, sheet.text((at, line) if in_rows else (line, at))) for at in range(first, last + 1)
    )
    unknown = {
        at: text for at, text in named if at not in units and text and dense(text) not in _ENDS
    }
    labels = dict(_labels(sheet, in_rows, line, first))
    return CitySheet(sheet, in_rows, units, unknown, labels, line)


def _is_across(sheet: SheetRead, place: Place) -> bool:
    """Whether a text is a title over many columns, and no name in a list."""
    area = next((one for one in sheet.merged if one[:2] == place), None)
    return area is not None and (area[3] - area[1]) * 2 > sheet.width


def _lone(sheet: SheetRead, found: Mapping[Place, str]) -> tuple[bool, int | None]:
    """The column of one unit alone, where its head says that units, or counties, stand below."""
    for row, column in found:
        heads = (dense(sheet.text((above, column))) for above in range(1, row))
        if any(_HEADS.search(one) and len(one) <= _LONGEST_HEAD for one in heads):
            return True, column
    return True, None


def _fullest(found: Mapping[Place, str]) -> tuple[bool, int] | None:
    """The column with most units (in rows) or the row (in columns); none without two in one."""
    counts: dict[tuple[bool, int], set[str]] = {}
    for (row, column), name in found.items():
        counts.setdefault((True, column), set()).add(name)
        counts.setdefault((False, row), set()).add(name)
    if not counts:
        return None
    (in_rows, line), names = max(counts.items(), key=lambda one: (len(one[1]), one[0][0]))
    return (in_rows, line) if len(names) >= _FEWEST else None


def _labels(
    sheet: SheetRead, in_rows: bool, line: int, first: int
) -> Iterator[tuple[int, list[tuple[str, ...]]]]:
    """The labels across, each line of them that says anything."""
    last = sheet.width if in_rows else sheet.height
    levels = [one for one in range(1, first) if not _is_title(sheet, in_rows, one, line)]
    for at in range(line + 1, last + 1):
        own = _path(sheet, in_rows, at, levels, line)
        if own:
            yield at, [own, _path(sheet, in_rows, at, levels, line, carries=True)]


def _path(
    sheet: SheetRead,
    in_rows: bool,
    at: int,
    levels: Sequence[int],
    line: int,
    *,
    carries: bool = False,
) -> tuple[str, ...]:
    """The texts of the levels at one line, but for what stands over the units' names, too.

    ``carries``: a blank is what stands before it.
    """
    texts: list[str] = []
    seen: set[Place] = set()
    for level in levels:
        place = (level, at) if in_rows else (at, level)
        text = sheet.text(place)
        if not text and carries and level != levels[-1]:
            place = _before(sheet, in_rows, level, at, line)
            text = sheet.text(place)
        place = sheet.covering.get(place, place)
        is_title = place[1 if in_rows else 0] <= line
        if text and place not in seen and not is_title:
            texts.append(text)
            seen.add(place)
    return tuple(texts)


def _before(sheet: SheetRead, in_rows: bool, level: int, at: int, first: int) -> Place:
    """The last place before, on the same level, where anything stands."""
    for back in range(at, first, -1):
        place = (level, back) if in_rows else (back, level)
        if sheet.text(place):
            return place
    return (level, at) if in_rows else (at, level)


def _is_title(sheet: SheetRead, in_rows: bool, level: int, line: int) -> bool:
    """Whether one text stands over the names of the units, too: a title, a note, a heading."""
    last = sheet.width if in_rows else sheet.height
    across = [(level, at) if in_rows else (at, level) for at in range(1, last + 1)]
    texts = {sheet.covering.get(place, place) for place in across if sheet.text(place)}
    own = (level, line) if in_rows else (line, level)
    alone = len(texts) == 1 and sheet.text(own) != ""
    return alone or (len(texts) == 1 and min(texts)[1 if in_rows else 0] <= line)
