"""Does one printed table hold several of the form? Its labels say where one ends.

A sheet or a page may print all tables as one.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import groupby

from reports.document.remembered import remembered
from reports.importers.cells.pieces import is_value
from reports.importers.cells.table_words import labels_of
from reports.importers.flow import Matrix, Slot, Strip
from reports.importers.same_label import bare, words
from reports.statute import EVERY_EDITION

Row = tuple[Slot, ...]
Votes = Mapping[str, int]
_FEWEST = 2
"""Labels of its own that make a part of a printed table another table of the form."""

_NONE: frozenset[str] = frozenset()
_NO_VOTE: Votes = {}


def one_by_one(way: Matrix | Strip) -> list[Matrix | Strip]:
    """The tables of the form that one printed table holds, in their order."""
    return [part for band in _side_by_side(way) for part in _below_each_other(band)]


def _side_by_side(way: Matrix | Strip) -> list[Matrix | Strip]:
    """Bands of columns with an empty one between, where each holds another table of the form."""
    if isinstance(way, Strip):
        return [way]
    columns = max(map(len, way.rows), default=0)
    is_said = [any(row[n].text.strip() for row in way.rows if n < len(row)) for n in range(columns)]
    runs = groupby(range(columns), key=is_said.__getitem__)
    bands = [_band(way, list(run)) for said, run in runs if said]
    keys = [_counted(map(_votes, band.rows)).most_common(1) for band in bands]
    own = {found[0][0] for found in keys if found and found[0][1] >= _FEWEST}
    return [*bands] if len(own) == len(bands) > 1 else [way]


def _band(way: Matrix, columns: Sequence[int]) -> Matrix:
    """Some columns of a table as a table of their own."""
    left, end = columns[0], columns[-1] + 1
    return Matrix(
        tuple(
            tuple(slot._replace(column=max(slot.column - left, 0)) for slot in row[left:end])
            for row in way.rows
        )
    )


def _below_each_other(way: Matrix | Strip) -> list[Matrix | Strip]:
    units = list(way.rows) if len(way.rows) > 1 else [(slot,) for row in way.rows for slot in row]
    votes = list(map(_votes, units))
    keys = [key for key, labels in _counted(votes).items() if labels >= _FEWEST]
    if len(keys) < 2:
        return [way]
    parts = _parts(units, _assigned(votes, keys))
    if len(way.rows) > 1:
        return [_with_rows(way, part) for part in parts]
    return [Strip((tuple(slot for unit in part for slot in unit),), False) for part in parts]


def _counted(votes: Iterable[Votes]) -> Counter[str]:
    total: Counter[str] = Counter()
    for one in votes:
        for key, labels in one.items():
            total[key] += labels
    return total


def _votes(unit: Row) -> Votes:
    """How many of a unit's labels belong to one table of the form alone.

    A caption beside figures was written over a label: it says nothing of them.
    """
    if len(unit) == 1:
        return _vote(unit[0].text)
    said = [slot.text for slot in unit]
    found = list(filter(None, map(_owned, said)))
    if not found:
        return _NO_VOTE
    plain = _NONE.union(*found)
    if any(map(is_value, said)):
        plain -= _captions()
    return _counted_by_owner(plain)


@remembered
def _vote(text: str) -> Votes:
    return _counted_by_owner(_owned(text))


def _counted_by_owner(labels: Iterable[str]) -> Votes:
    votes: dict[str, int] = {}
    for owner in map(_owners().__getitem__, labels):
        votes[owner] = votes.get(owner, 0) + 1
    return votes


@remembered
def _owned(text: str) -> frozenset[str]:
    """The labels of one table alone that a text may be."""
    return frozenset(filter(_owners().__contains__, (words(text), bare(text)))) or _NONE


@cache
def _owners() -> dict[str, str]:
    """The labels that only one table has, with the table's key."""
    owners: dict[str, set[str]] = {}
    for edition in EVERY_EDITION:
        for table in edition.tables:
            for label in labels_of(table):
                owners.setdefault(label, set()).add(table.key)
    return {label: min(keys) for label, keys in owners.items() if len(keys) == 1}


@cache
def _captions() -> frozenset[str]:
    return frozenset(words(t.caption) for edition in EVERY_EDITION for t in edition.tables)


def _assigned(votes: Sequence[Votes], keys: Sequence[str]) -> list[str]:
    """The table of each unit: as many labels as can be in their own, with as few changes."""
    weight = dict.fromkeys(keys, 0)
    came_from: list[dict[str, str]] = []
    for one in votes:
        top = max(weight, key=weight.__getitem__)
        came_from.append({key: key if weight[key] > weight[top] - 1 else top for key in keys})
        weight = {
            key: max(weight[key], weight[top] - 1) + min(one.get(key, 0), _FEWEST) for key in keys
        }
    key = max(weight, key=weight.__getitem__)
    path = []
    for before in reversed(came_from):
        path.append(key)
        key = before[key]
    return path[::-1]


def _parts(units: Sequence[Row], keys: Sequence[str]) -> list[list[Row]]:
    runs = groupby(zip(units, keys, strict=True), key=lambda pair: pair[1])
    return [[unit for unit, _ in run] for _, run in runs]


def _with_rows(way: Matrix | Strip, rows: Sequence[Row]) -> Matrix | Strip:
    """Some rows of a table as a table of their own."""
    if isinstance(way, Strip):
        return Strip(tuple(rows), way.has_rows)
    return Matrix(tuple(rows)).moved(-way.rows.index(rows[0]))
