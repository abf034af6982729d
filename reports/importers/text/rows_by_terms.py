"""Does a row stand in lines, each column by its name and its figure below? Pages for phones do so.

规章 / 本年制发件数 / 2 / 本年废止件数 / 0 / …: a list of terms under the label of the line.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from reports.document.remembered import remembered
from reports.importers.same_label import words
from reports.importers.text.form_words import LONGEST_CELL, is_figure, is_word_for_word
from reports.importers.text.line_kinds import Cut
from reports.importers.text.rows_in_words import columns


def with_rows(cuts: Sequence[Cut]) -> Iterator[Cut]:
    """The lines, those that tell a row term by term put together to one."""
    said = [number for number, cut in enumerate(cuts) if cut.said]
    done = 0
    for turn, (place, below) in enumerate(pairwise(said)):
        one = cuts[below]
        if place < done or len(one.said) > 1 or not _names_first(one.text):
            continue
        if not _begins(cuts[place]):
            continue
        row = _row([cuts[number] for number in said[turn : turn + 1 + 2 * _most()]])
        if row:
            yield from cuts[done:place]
            yield Cut(cuts[place].number, "\t".join(row), row)
            done = said[turn + 2 * len(row) - 2] + 1
    yield from cuts[done:]


@remembered
def _names_first(text: str) -> bool:
    """Whether a line names the first column of a table."""
    return len(text) <= LONGEST_CELL and words(text) in _first()


def _begins(cut: Cut) -> bool:
    """Whether a line may be the label of a row, its columns in the lines below."""
    return _is_short(cut) and is_word_for_word(cut.text)


def _row(lines: Sequence[Cut]) -> tuple[str, ...]:
    """The label of a line and its figures; empty where the lines are anything else."""
    terms = [one.text.strip() if _is_short(one) else "" for one in lines[1:]]
    for count in sorted({len(one) for one in columns()}, reverse=True):
        names, figures = terms[: 2 * count : 2], terms[1 : 2 * count : 2]
        is_whole = len(figures) == count and all(map(is_figure, figures))
        if is_whole and tuple(map(words, names)) in columns():
            return lines[0].text.strip(), *figures
    return ()


def _is_short(cut: Cut) -> bool:
    return len(cut.text) <= LONGEST_CELL and len(cut.said) == 1


@cache
def _first() -> frozenset[str]:
    return frozenset(one[0] for one in columns())


@cache
def _most() -> int:
    return max(map(len, columns()))
