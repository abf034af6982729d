"""Do the numbers of labels stand in cells of their own? Then each is put to its label: 1 | 属于….

A word processor's list copies them so. They are no figures where every such label has its own
before it, and the table has lost the places of its cells.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from reports.document.digits import are_digits
from reports.importers.cells.cell_rows import rows_of
from reports.importers.cells.pieces import is_numbered
from reports.importers.flow import Matrix, Slot, Strip
from reports.importers.same_label import bare, dense
from reports.statute.schema import Table

_FEWEST = 3
_STOPS = ".、．"


def with_item_numbers(way: Matrix | Strip, table: Table) -> Matrix | Strip:
    """The table, such numbers put to their labels; as it is where one label lacks its number."""
    if isinstance(way, Matrix) and len(set(map(len, way.rows))) == 1:
        return way
    rows = [[slot for slot in row if slot.text.strip()] for row in rows_of(way)]
    slots = [slot for row in rows for slot in row]
    numbered = _numbered(slots, table)
    if not numbered:
        return way
    place, whole = 0, list[tuple[Slot, ...]]()
    for row in rows:
        places = range(place, place + len(row))
        kept = [_told(slots, n, numbered) for n in places if n + 1 not in numbered]
        whole.append(tuple(kept))
        place += len(row)
    return Strip(tuple(row for row in whole if row), isinstance(way, Matrix) or way.has_rows)


def _numbered(slots: Sequence[Slot], table: Table) -> frozenset[int]:
    """The places of labels with their numbers before them; none where one is without, or where
    nothing but columns have one: 3 | 其他."""
    found, columns = set[int](), _columns(table)
    for place, slot in enumerate(slots):
        if is_numbered(slot.text) or not (own := _numbers(table).get(bare(slot.text))):
            continue
        if place and dense(slots[place - 1].text).rstrip(_STOPS) in own:
            found.add(place)
        elif bare(slot.text) not in columns:
            return frozenset()
    of_lines = [place for place in found if bare(slots[place].text) not in columns]
    return frozenset(found if len(of_lines) >= _FEWEST else ())


def _told(slots: Sequence[Slot], place: int, numbered: frozenset[int]) -> Slot:
    if place not in numbered:
        return slots[place]
    number, label = slots[place - 1].text.strip(), slots[place].text.strip()
    text = f"{dense(number).rstrip(_STOPS)}.{label}"
    return slots[place]._replace(text=text, said=f"{number} {label}")


@cache
def _numbers(table: Table) -> Mapping[str, frozenset[str]]:
    """The numbers of a table's labels, by their words."""
    found: dict[str, set[str]] = {}
    for line in table.lines:
        number, stop, _ = line.label.partition(".")
        if stop and are_digits(number):
            found.setdefault(bare(line.label), set()).add(number)
    return {words: frozenset(own) for words, own in found.items()}


@cache
def _columns(table: Table) -> frozenset[str]:
    return frozenset(bare(one.label) for block in table.blocks for one in block.columns)
