"""Where do tables stand in plain text? Where words of the form and figures follow each other.

A table ends at prose and at the heading of a chapter; never at an empty line, the number of a
page or a short note, and it takes in nothing behind its last label or figure.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reports.importers.parts.lone_numerals import lone_numerals
from reports.importers.text.form_words import labels_in
from reports.importers.text.line_kinds import Cut, Kind, kind_of, labels_of, squeezed

_MOST_OTHER = 8
"""Lines of neither labels nor figures that a table may hold on end: a label in other words."""

_FEWEST_LABELS = 2

# A member of an enumeration is slow to ask for, and every line asks.
_LABEL, _PIECE, _OTHER = Kind.LABEL, Kind.PIECE, Kind.OTHER
_SURE, _BEHIND = (Kind.LABEL, Kind.FIGURES), (Kind.CHAPTER, Kind.PROSE)


@dataclass(frozen=True, slots=True)
class Region:
    """Where a table stands: its first line, and the line behind its last."""

    first: int
    end: int


def regions(cuts: Sequence[Cut]) -> Iterator[Region]:
    """Every table, in reading order."""
    kinds = [*map(kind_of, cuts)]
    said = [place for place, cut in enumerate(cuts) if cut.said]
    for turn in lone_numerals([cuts[place].text for place in said]):
        kinds[said[turn]] = Kind.CHAPTER
    place = 0
    while place < len(cuts):
        end = _end(kinds, place)
        if end > place and _is_table(cuts[place:end], kinds[place:end]):
            yield Region(place, end)
            place = end
        else:
            place += 1


def _end(kinds: Sequence[Kind], start: int) -> int:
    """The line behind the table that begins here; the same line where none does."""
    if not _begins(kinds, start):
        return start
    end, last, others = start, start, 0
    for kind in kinds[start:]:
        if kind in _BEHIND:
            break
        is_sure = kind in _SURE
        others = 0 if is_sure else others + (kind is _OTHER)
        if others > _MOST_OTHER:
            break
        # A piece of a label may stand directly below what is sure to be of the table.
        if is_sure or (kind is _PIECE and end == last):
            last = end + 1
        end += 1
    return last


def _begins(kinds: Sequence[Kind], start: int) -> bool:
    """Whether a line is a label, or the first piece of one with only pieces to the next label."""
    if kinds[start] is not _PIECE:
        return kinds[start] is _LABEL
    for kind in kinds[start : start + 2 * _MOST_OTHER]:
        if kind not in (Kind.PIECE, Kind.EMPTY, Kind.FIGURES):
            return kind is Kind.LABEL
    return False


def _is_table(cuts: Sequence[Cut], kinds: Sequence[Kind]) -> bool:
    """Whether enough of it is the form's: labels, or a label and pieces of others."""
    labels = 0
    for cut in (cut for cut, kind in zip(cuts, kinds, strict=True) if kind is _LABEL):
        labels += max(len(labels_in(squeezed(cut.text))), labels_of(cut))
        if labels >= _FEWEST_LABELS:
            return True
    return labels > 0 and sum(kind is _PIECE for kind in kinds) > _MOST_OTHER
