"""Which tables do the lines of a page draw? A wall stands where a line runs between two places.

Column edges and row edges are those of the whole table. Two places are one cell unless a line
runs along most of their common side: gaps at corners, and sides that nobody drew, do no harm.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reports.document.digits import are_digits
from reports.importers.pdf.drawn_lines import around, touching, whole_lines
from reports.importers.pdf.framed_text import is_running_text, tables_between_text
from reports.importers.pdf.glyph_lines import is_full, lines_of, runs_of, text_in
from reports.importers.pdf.grid_part import GridPart, PrintedCell
from reports.importers.pdf.labels_in_print import is_chapter
from reports.importers.pdf.pdf_drawing import Box, Glyph
from reports.importers.pdf.table_edges import SAME_EDGE, Edges, edges_of, strip_of, walled
from reports.importers.pdf.wrapped_digits import fills_lines, join_wrapped

_MOST_RULES = 4_000
_FEWEST_SHARED = 4
_FEWEST_APART = 3
_HANGING = 0.25


def grids(
    rules: Iterable[Box], glyphs: Sequence[Glyph], page: int, before: Sequence[float] = ()
) -> list[tuple[GridPart, Box]]:
    """The tables that lines draw around characters, the innermost first.

    ``before`` are the column edges with which the page before ended.
    """
    whole = whole_lines(rules)
    if len(whole) > _MOST_RULES:
        return []
    found, free = [], list(glyphs)
    for group in touching(whole):
        one = _Lattice.of(group, free, before)
        for part, box in one.parts(page) if one else ():
            found.append((part, box))
            free = [glyph for glyph in free if not is_in(glyph.centre, box)]
    return found


def is_in(point: tuple[float, float], box: Box) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


@dataclass
class _Lattice:
    """The places between the edges of a table, and the lines that wall them off."""

    box: Box
    columns: Edges
    rows: Edges
    upright: list[Box]
    level: list[Box]
    glyphs: list[Glyph]

    @classmethod
    def of(
        cls, group: Sequence[Box], glyphs: Sequence[Glyph], before: Sequence[float]
    ) -> "_Lattice | None":
        """The lattice of some lines; None where they draw no table."""
        level = [one for one in group if one[2] - one[0] > one[3] - one[1]]
        upright = [one for one in group if one[2] - one[0] <= one[3] - one[1]]
        if len(upright) < 2 or not level:
            return None
        box = _widened(around(group), [one[0] for one in upright], before)
        box = _reaching(box, glyphs)
        inside = [one for one in glyphs if is_in(one.centre, box)]
        centres = [one.centre for one in inside]
        columns = edges_of([*(one[0] for one in upright), box[0], box[2]], [x for x, _ in centres])
        rows = edges_of([*(one[1] for one in level), box[1], box[3]], [y for _, y in centres])
        if len(columns) < 3 or len(rows) < 2 or not inside:
            return None
        return cls(box, columns, rows, upright, level, inside)

    def parts(self, page: int) -> Iterator[tuple[GridPart, Box]]:
        """The tables between running text, where something divides their columns."""
        owners = self._owners()
        glyphs = self._glyphs_by(owners)
        for owner, found in glyphs.items():
            if self._is_unwalled(found, 1 if self._is_cut_open(owner, owners) else _FEWEST_APART):
                _divide(owners, owner)
        glyphs = self._glyphs_by(owners)
        cells = {
            owner: self._cell(found, self._width(owner, owners)) for owner, found in glyphs.items()
        }
        rows = [[cells.setdefault(owner, PrintedCell()) for owner in row] for row in owners]
        for row in rows:
            join_wrapped({id(one): one for one in row}.values())
        for start, end in tables_between_text(rows):
            if all(len(set(map(id, row))) == 1 for row in rows[start:end]):
                continue
            top = self.rows[start] if start else self.box[1]
            bottom = self.rows[end] if end < len(rows) else self.box[3]
            part = GridPart(self.columns, rows[start:end], page, top, bottom)
            yield part, (self.box[0], top, self.box[2], bottom)

    def _cell(self, glyphs: list[Glyph], width: float) -> PrintedCell:
        lines = list(lines_of(glyphs))
        full = bool(lines) and are_digits(lines[-1].text) and is_full(lines[-1], width)
        wraps, words = fills_lines(lines, width), is_running_text(lines)
        return PrintedCell(text=text_in(glyphs), full=full, wraps=wraps, runs_on=words)

    def _is_cut_open(self, owner: tuple[int, int], owners: list[list[tuple[int, int]]]) -> bool:
        """Whether a cell is what the end of a page left of a row: no wall as far as the end."""
        row = owners[owner[0]]
        tall = any(owner in other for other in owners if other is not row)
        at_end = row is owners[0] or row is owners[-1]
        return at_end and not tall and row.count(owner) > _FEWEST_APART and row[-1] == owner

    def _is_unwalled(self, glyphs: list[Glyph], fewest: int) -> bool:
        """Whether the words of a cell keep to the columns, so that only its walls are missing."""
        runs = [run for line in lines_of(glyphs) for run in runs_of(line.glyphs)]
        places = {
            (strip_of(self.columns, run[0].centre[0]), strip_of(self.columns, run[-1].centre[0]))
            for run in runs
        }
        return len(places) >= fewest and all(start == end for start, end in places)

    def _owners(self) -> list[list[tuple[int, int]]]:
        """For each place, the first place of the cell that covers it."""
        owner = {
            (y, x): (y, x) for y in range(len(self.rows) - 1) for x in range(len(self.columns) - 1)
        }

        def find(place: tuple[int, int]) -> tuple[int, int]:
            while owner[place] != place:
                place = owner[place]
            return place

        walls = self._walls()
        for y, x in list(owner):
            for beside in ((y, x + 1), (y + 1, x)):
                if beside in owner and ((y, x), beside) not in walls:
                    first, second = sorted((find((y, x)), find(beside)))
                    owner[second] = first
        width = len(self.columns) - 1
        places = [find(place) for place in owner]
        return [places[n : n + width] for n in range(0, len(places), width)]

    def _walls(self) -> set[tuple[tuple[int, int], tuple[int, int]]]:
        walls = set()
        for x, sides in walled(self.columns, self.rows, self.upright, 0).items():
            walls |= {((y, x - 1), (y, x)) for y in sides}
        for y, sides in walled(self.rows, self.columns, self.level, 1).items():
            walls |= {((y - 1, x), (y, x)) for x in sides}
        return walls

    def _glyphs_by(self, owners: list[list[tuple[int, int]]]) -> dict[tuple[int, int], list[Glyph]]:
        found: dict[tuple[int, int], list[Glyph]] = defaultdict(list)
        for one in self.glyphs:
            x, y = one.centre
            found[owners[strip_of(self.rows, y)][strip_of(self.columns, x)]].append(one)
        return found

    def _width(self, owner: tuple[int, int], owners: list[list[tuple[int, int]]]) -> float:
        columns = [x for x, one in enumerate(owners[owner[0]]) if one == owner]
        return self.columns[max(columns) + 1] - self.columns[min(columns)]


def _divide(owners: list[list[tuple[int, int]]], whole: tuple[int, int]) -> None:
    """Give every column of a cell without walls to itself."""
    first: dict[int, tuple[int, int]] = {}
    for y, row in enumerate(owners):
        for x, owner in enumerate(row):
            if owner == whole:
                row[x] = first.setdefault(x, (y, x))


def _reaching(box: Box, glyphs: Sequence[Glyph]) -> Box:
    """The place of a table with the line of text that hangs over the end of its page."""
    left, top, right, bottom = box
    below = [one for one in glyphs if one.centre[1] > bottom]
    hangs = all(one.top - bottom < _HANGING * one.size for one in below)
    within = all(left < one.centre[0] < right for one in below)
    if not below or not hangs or not within or is_chapter("".join(one.text for one in below)):
        return box
    return left, top, right, max(one.centre[1] for one in below)


def _widened(box: Box, upright: Sequence[float], before: Sequence[float]) -> Box:
    """The place of a table that goes on, with sides that were not drawn anew."""
    shared = [x for x in before if any(abs(x - one) <= SAME_EDGE for one in upright)]
    if len(shared) < _FEWEST_SHARED:
        return box
    return min(box[0], before[0]), box[1], max(box[2], before[-1]), box[3]
