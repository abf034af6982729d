"""Beside which line of the report does each remark and finding stand?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from django.utils.safestring import SafeString, mark_safe

from reports.review.notes import Note
from reports.review.paper import PaperLine
from reports.workflow.reviewing.make_remark import LONGEST_QUOTE


@dataclass(frozen=True)
class SpokenLine:
    """A line of the report with what is said of it, and the lines up to the next such one."""

    first: PaperLine
    notes: list[Note] = field(default_factory=list)
    rest: SafeString = field(default_factory=SafeString)


Placed = tuple[str, PaperLine]
"""A line and the chapter it stands in."""


def beside_lines(lines: Sequence[Placed], notes: Iterable[Note]) -> list[list[Note]]:
    """For every line what stands in its margin, in printing order; quoted is what it says."""
    found: list[list[tuple[int, Note]]] = [[] for _ in lines]
    for note in notes:
        number, depth = _where(lines, note)
        quote = note.quote[:LONGEST_QUOTE] if note.quote in lines[number][1].says else ""
        found[number].append((depth, replace(note, quote=quote)))
    return [[note for _, note in sorted(some, key=_depth)] for some in found]


def stretches(lines: Sequence[PaperLine], notes: Sequence[list[Note]]) -> Iterator[SpokenLine]:
    """A chapter cut before each line that something is said of."""
    starts = [n for n, said in enumerate(notes) if said or n == 0]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        rest = "".join(one.html for one in lines[start + 1 : end])
        yield SpokenLine(lines[start], notes[start], mark_safe(rest))


def _depth(placed: tuple[int, Note]) -> int:
    return placed[0]


def _where(lines: Sequence[Placed], note: Note) -> tuple[int, int]:
    """The line, and how far into it: the quoted words, else their section, else the chapter."""
    own = [(n, line) for n, (chapter, line) in enumerate(lines) if chapter == note.place.chapter]
    section = [(n, line) for n, line in own if line.section and line.section == note.place.section]
    for number, line in own:
        if note.place.name in line.cells:
            return number, line.cells.index(note.place.name)
    for number, line in section:
        if note.quote and note.quote in line.says:
            return number, line.says.index(note.quote)
    first = section or own
    return (first[0][0], -1) if first else (0, -1)
