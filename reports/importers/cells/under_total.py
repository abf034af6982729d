"""Has every line of a table one figure only, most of them under 总计? Then all are totals.

Whoever fills in totals alone leaves the other columns empty, and where spans are lost besides,
columns say nothing any more.
"""

from collections import Counter
from collections.abc import Sequence

from reports.document.digits import are_digits
from reports.importers.cells.by_labels import by_rows
from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.table_words import Words, words_of
from reports.importers.flow import Matrix, Slot, Strip
from reports.importers.same_label import words
from reports.statute.schema import Table

_TOTAL = "总计"
_FEWEST = 5
_WIDTH = 7

Row = tuple[Slot, ...]


def under_total(way: Matrix | Strip, table: Table, findings: FoundFigures) -> bool:
    """Read the single figures of lines as their totals; False where they are not single."""
    known = words_of(table)
    if isinstance(way, Strip) or not known.lines:
        return False
    rows = _moved_rows([tuple(dict.fromkeys(row)) for row in way.rows], known)
    if not rows:
        return False
    findings.remarks.append(f"“{table.caption}”表每行只有一个数，位置不齐，按总计读取。")
    return by_rows(Strip(rows), table, findings)


def _moved_rows(rows: Sequence[Row], known: Words) -> tuple[Row, ...]:
    """The rows with their single figures where those of 总计 stand; none where this is not so."""
    total = next((n for r in rows for n, one in enumerate(r) if words(one.text) == _TOTAL), -1)
    figures = {
        number: [n for n, slot in enumerate(row) if are_digits(slot.text.strip())]
        for number, row in enumerate(rows)
        if not any(words(slot.text) in known.columns for slot in row)
    }
    alone = {number: places[0] for number, places in figures.items() if len(places) == 1}
    if total < 0 or len(alone) < _FEWEST or any(len(places) > 1 for places in figures.values()):
        return ()
    if Counter(alone.values()).most_common(1)[0][0] < total:
        return ()
    return tuple(_moved(row, alone[n]) if n in alone else row for n, row in enumerate(rows))


def _moved(row: Row, place: int) -> Row:
    labels = [slot for slot in row[:place] if slot.text.strip()]
    blank = Slot("", row[0].row, 0, row[0].number)
    return (*labels, *(blank,) * (_WIDTH - 1), row[place])
