"""Do the paragraphs of a file hold the tables of the form, though it has drawn none?

A page may print rows as paragraphs, a table as elements that a stylesheet draws, a Word file
cells between tabs: then their lines are read as plain text is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from reports.importers.bounds import refuse_large
from reports.importers.cells.table_words import recognised
from reports.importers.flow import Item, Line
from reports.importers.text.text_tables import items_of
from reports.statute import EDITIONS, EVERY_EDITION


def with_tables(items: Sequence[Item]) -> list[Item]:
    """The items, with the tables that stand in lines where not all of the form's are drawn."""
    refuse_large(items)
    if are_drawn(items):
        return list(items)
    whole: list[Item] = []
    for are_lines, run in groupby(items, key=lambda one: isinstance(one, Line)):
        part = list(run)
        whole += _read([one for one in part if isinstance(one, Line)]) if are_lines else part
    return whole


def are_drawn(items: Sequence[Item]) -> bool:
    """Whether the tables of one of the forms are tables of a file."""
    drawn = [one for one in items if not isinstance(one, Line)]
    found = {table.key for one in drawn if (table := recognised(one, EDITIONS[-1]))}
    return any(edition.by_key.keys() <= found for edition in EVERY_EDITION)


def _read(lines: Sequence[Line]) -> Iterator[Item]:
    """A run of lines with the tables that stand in it; a line without any stays what it was."""
    parts = [(n, text) for n, owner in enumerate(lines) for text in owner.text.split("\n")]
    found = list(items_of([text for _, text in parts]))
    if all(isinstance(one, Line) for one in found):
        yield from lines
        return
    for owner, group in groupby(found, key=lambda one: _owner(one, parts)):
        items = list(group)
        if owner is None:
            yield from items
        else:
            yield replace(lines[owner], text="\n".join(one.text for one in items))


def _owner(item: Item, parts: Sequence[tuple[int, str]]) -> int | None:
    """The line to which a piece of text belongs; none for a table."""
    return parts[item.number - 1][0] if isinstance(item, Line) and item.number else None
