"""Did a table lose the spans of its labels, so that its figures slipped? Then where do they belong?

Where a label stands among the figures, columns say nothing any more: the line's label decides.
Where moreover no line has more than one figure, and most stand under 总计, all of them do.
"""

from collections import Counter
from collections.abc import Sequence

from reports.document.digits import are_digits
from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.table_words import Words, words_of
from reports.importers.flow import Matrix, Slot, Strip
from reports.importers.same_label import bare, words
from reports.statute.schema import Table

_TOTAL = "总计"
_FEWEST = 5
_WIDTH = 7

Row = tuple[Slot, ...]


def mended(printed: Matrix, table: Table, findings: FoundFigures) -> Matrix | Strip:
    """The table as it is, or as a strip where labels stand among its figures."""
    known = words_of(table)
    heads = (
        n for row in printed.rows for n, one in enumerate(row) if words(one.text) in known.columns
    )
    first = min(heads, default=0)
    if not known.lines or not any(_place(row, known) >= first > 0 for row in printed.rows):
        return printed
    rows = tuple(tuple(dict.fromkeys(row)) for row in printed.rows)
    return Strip(_under_total(rows, known, table, findings) or rows)


def _place(row: Sequence[Slot], known: Words) -> int:
    """Where the label of a line stands; -1 in a row without one."""
    places = [
        n
        for n, slot in enumerate(row)
        if words(slot.text) not in known.above and bare(slot.text) in known.lines
    ]
    return places[-1] if places else -1


def _under_total(
    rows: Sequence[Row], known: Words, table: Table, findings: FoundFigures
) -> tuple[Row, ...]:
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
    findings.remarks.append(f"“{table.caption}”表每行只有一个数，位置不齐，按总计读取。")
    return tuple(_moved(r, alone[n]) if n in alone else r for n, r in enumerate(rows))


def _moved(row: Row, place: int) -> Row:
    labels = [slot for slot in row[:place] if slot.text.strip()]
    blank = Slot("", row[0].row, 0, row[0].number)
    return (*labels, *(blank,) * (_WIDTH - 1), row[place])
