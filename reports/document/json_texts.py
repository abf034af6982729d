"""In which order do a report's texts stand in its JSON? By their names, a dot opens an object."""

from collections.abc import Iterator, Mapping
from typing import Any

from reports.statute.schema import Edition

Keys = tuple[str, ...]


def in_order(edition: Edition) -> tuple[Keys, Keys, Keys]:
    """The sections before the tables, those behind them, and the notes below the tables."""
    chapters = list(edition.chapter_of)
    first = min((chapters.index(one.chapter) for one in edition.tables), default=0)
    notes = {one.key for one in edition.of_kind("note")}
    written = [key for key in edition.written if key not in notes]
    before = [key for key in written if edition.sections[key].chapter not in chapters[first:]]
    after = [key for key in written if key not in before]
    return tuple(before), tuple(after), tuple(key for key in edition.written if key in notes)


def nested(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values by name, as objects: ``{"a.b": 1}`` is ``{"a": {"b": 1}}``."""
    tree: dict[str, Any] = {}
    for key, value in values.items():
        *above, last = key.split(".")
        within = tree
        for step in above:
            within = within.setdefault(step, {})
        within[last] = value
    return tree


def flat(data: Mapping[str, Any], edition: Edition) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The paragraphs of each written section, out of a report as JSON; none where none stand."""
    for key in edition.written:
        within: Any = data
        for step in key.split("."):
            within = within.get(step, {})
        yield key, tuple(within)
