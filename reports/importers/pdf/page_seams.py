"""Does a table go on on the next page? Then its parts are one, a cut row is whole again.

A row is cut where its labels are whole only together, or where only one of its halves says
anything in each place. A head that is printed anew on the next page is none of the rows.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from reports.document.digits import are_digits
from reports.importers.flow import Matrix
from reports.importers.pdf.grid_part import GridPart, GridRow, PrintedCell, matrix_of
from reports.importers.pdf.labels_in_print import are_halves, is_label

_SAME_EDGE = 4.0
_SHARED = 0.8
_FEWEST_FIGURES = 2
_STEPS = "→—–-/>\uff1e|·"


def goes_on(above: GridPart, below: GridPart) -> bool:
    """Whether a part follows on the next page within the same columns."""
    one, other = above.edges, below.edges
    fewer, more = sorted((one, other), key=len)
    shared = sum(any(_meet(x, y) for y in more) for x in fewer)
    ends = _meet(one[0], other[0]) or _meet(one[-1], other[-1])
    return below.page == above.page + 1 and shared >= _SHARED * len(fewer) and ends


def whole_table(parts: Sequence[GridPart]) -> Matrix:
    """The parts of a table below one another."""
    edges = _all_edges(parts)
    rows: list[GridRow] = []
    for part in parts:
        more = [_widened(row, part.edges, edges) for row in _without_rims(part.rows)]
        more = more[_repeated(rows, more) :]
        if rows and more:
            _sew(rows, more)
        rows += more
    return matrix_of(rows)


def _without_rims(rows: Sequence[GridRow]) -> list[GridRow]:
    """Rows without what is only the room between the last cells and the frame of a table."""
    said = [n for n, row in enumerate(rows) if any(one.text for one in _own(rows, n, row))]
    return list(rows[said[0] : said[-1] + 1]) if said else []


def _own(rows: Sequence[GridRow], number: int, row: GridRow) -> Iterable[PrintedCell]:
    """The cells of a row that do not come down from the row above."""
    above = {id(cell) for cell in rows[number - 1]} if number else set()
    return (cell for cell in row if id(cell) not in above)


def _meet(one: float, other: float) -> bool:
    return abs(one - other) <= _SAME_EDGE


def _all_edges(parts: Sequence[GridPart]) -> list[float]:
    edges: list[float] = []
    for x in sorted(x for part in parts for x in part.edges):
        if not edges or not _meet(edges[-1], x):
            edges.append(x)
    return edges


def _widened(row: GridRow, own: Sequence[float], edges: Sequence[float]) -> GridRow:
    """A row with a place for every column of the whole table."""
    wide: GridRow = []
    for start, end in pairwise(edges):
        middle = (start + end) / 2
        place = sum(x < middle for x in own) - 1
        wide.append(row[place] if 0 <= place < len(row) else PrintedCell())
    return wide


def _repeated(rows: Sequence[GridRow], more: Sequence[GridRow]) -> int:
    """How many rows of a further part say again what the head of the table says."""
    count = 0
    for one, other in zip(rows, more, strict=False):
        said = [cell.text for cell in one]
        if not any(said) or any(map(are_digits, said)) or said != [cell.text for cell in other]:
            break
        count += 1
    return count


def _sew(rows: list[GridRow], more: list[GridRow]) -> None:
    """Join what the end of the page cut: a whole row, or only cells that reach over more rows."""
    last, first = rows[-1], more[0]
    pairs = {(id(a), id(b)): (a, b) for a, b in zip(last, first, strict=True)}
    if _is_cut(list(pairs.values())) or _goes_on_in_words(list(pairs.values())):
        wraps = any(_is_on_one(a.text, b.text) for a, b in pairs.values())
        for above, below in pairs.values():
            _join(above, below, more, wraps)
        more.pop(0)
        return
    tall = {id(cell) for cell in (*_over(rows[-2:], last), *_over(more[:2], first))}
    in_head = not any(cell.is_figures for cell in (*last, *first))
    for above, below in pairs.values():
        reaches = id(above) in tall or id(below) in tall or in_head
        if (reaches and not (above.text and below.text)) or are_halves(above.text, below.text):
            _join(above, below, more)


def _over(rows: Sequence[GridRow], row: GridRow) -> Iterable[PrintedCell]:
    """The cells of a row that another row has, too."""
    others = {id(cell) for other in rows if other is not row for cell in other}
    return (cell for cell in row if id(cell) in others)


def _is_on_one(above: str, below: str) -> bool:
    """Whether a figure stands on one side of the cut alone: then one on both may have wrapped."""
    return are_digits(above + below) and not (above and below)


def _join(
    above: PrintedCell, below: PrintedCell, more: Sequence[GridRow], wraps: bool = False
) -> None:
    above.grow(below.text, wraps)
    for row in more:
        row[:] = [above if cell is below else cell for cell in row]


def _is_cut(pairs: Sequence[tuple[PrintedCell, PrintedCell]]) -> bool:
    """Whether two rows are the halves of one."""
    both = [(a, b) for a, b in pairs if a.text and b.text]
    labels = [(a.text, b.text) for a, b in both if not are_digits(a.text + b.text)]
    if not all(are_halves(a, b) for a, b in labels):
        return False
    if not all(a.full for a, b in both if are_digits(a.text + b.text)):
        return False
    if labels:
        return True
    halves = [any(cell.text for cell in half) for half in zip(*pairs, strict=True)]
    named = [any(_is_word(cell.text) for cell in half) for half in zip(*pairs, strict=True)]
    counted = [any(are_digits(cell.text) for cell in half) for half in zip(*pairs, strict=True)]
    return (
        all(halves)
        and (not named[1] if both else named != counted and any(counted))
        and not all(named)
    )


def _goes_on_in_words(pairs: Sequence[tuple[PrintedCell, PrintedCell]]) -> bool:
    """Whether the second row is the rest of words that stand beside the figures of the first.

    Neither is a label by itself: systems print a whole way, 规章→本年制发件数, in one cell.
    """
    rests = [(above.text, below.text) for above, below in pairs if below.text]
    if len(rests) != 1 or len({id(below) for _, below in pairs}) < len(pairs):
        return False
    ((begun, rest),) = rests
    figures = sum(are_digits(above.text) for above, _ in pairs)
    others = sum(bool(above.text) for above, _ in pairs) - figures
    are_words = _is_word(begun) and _is_word(rest) and not (_is_whole(begun) or _is_whole(rest))
    return are_words and others == 1 and figures >= _FEWEST_FIGURES


def _is_whole(text: str) -> bool:
    """Whether a text is a label by itself; with the sign of a way at its end it is one step."""
    return is_label(text) and text == text.strip(_STEPS)


def _is_word(text: str) -> bool:
    return bool(text) and not are_digits(text)
