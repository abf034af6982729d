"""Were the labels of a table broken, over lines, paragraphs or cells? Then they are whole again."""

from collections.abc import Iterator, Sequence

from reports.importers.cells.cell_rows import rows_of
from reports.importers.cells.pieces import is_label, is_value
from reports.importers.cells.table_words import Words
from reports.importers.flow import Matrix, Slot, Strip
from reports.importers.same_label import bare, closest, words

_MOST_PARTS = 12
_LONGEST = 80


def with_whole_labels(way: Matrix | Strip, known: Words) -> Strip:
    """The cells in reading order, the parts of a label put together where the first stood."""
    told = [
        (number, slot)
        for number, row in enumerate(rows_of(way))
        for slot in row
        if slot.text.strip()
    ]
    rows: dict[int, list[Slot]] = {}
    for place, slot in _whole([slot for _, slot in told], known):
        rows.setdefault(told[place][0], []).append(slot)
    return Strip(tuple(map(tuple, rows.values())), has_rows=False)


def _whole(slots: Sequence[Slot], known: Words) -> Iterator[tuple[int, Slot]]:
    place = 0
    while place < len(slots):
        parts = _parts(slots, place, known)
        text = "".join(slot.text.strip() for slot in slots[place : place + parts])
        yield place, slots[place]._replace(text=text) if parts > 1 else slots[place]
        place += parts


def _parts(slots: Sequence[Slot], place: int, known: Words) -> int:
    """How many cells from here on are one label; 1 where they are none together."""
    text, ends = "", []
    for number, slot in enumerate(slots[place : place + _MOST_PARTS], 1):
        if is_value(slot.text) or len(text) > _LONGEST:
            break
        text += slot.text.strip()
        ends.append((number, text))
    if is_label(slots[place].text, known):
        return 1
    whole = [number for number, text in ends if is_label(text, known)]
    return max(whole, default=0) or _nearly(ends, known)


def _nearly(ends: Sequence[tuple[int, str]], known: Words) -> int:
    """The same for a label with a slip in it, unless its first part alone is as good as one."""
    for number, text in ends:
        if closest(words(text), known.above, 0.9) or closest(bare(text), known.line_labels, 0.9):
            return number
    return 1
