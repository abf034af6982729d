"""Does a row stand in lines, each column by its name and its figure below? Pages for phones do so.

规章 / 本年制发件数 / 2 / 本年废止件数 / 0 / …: a list of terms under the label of the line.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from reports.importers.same_label import words
from reports.importers.text.form_words import LONGEST_CELL, is_figure, is_word_for_word
from reports.importers.text.regions import Cut
from reports.importers.text.rows_in_words import columns


def with_rows(cuts: Sequence[Cut]) -> Iterator[Cut]:
    """The lines, those that tell a row term by term put together to one."""
    said = [number for number, cut in enumerate(cuts) if cut.said]
    done = 0
    for turn, place in enumerate(said):
        if place < done:
            continue
        yield from cuts[done:place]
        done = place + 1
        row: tuple[str, ...] = ()
        if _begins(cuts, said[turn : turn + 2]):
            row = _row([cuts[number] for number in said[turn : turn + 1 + 2 * _most()]])
        if row:
            done = said[turn + 2 * len(row) - 2] + 1
            yield Cut(cuts[place].number, "\t".join(row), row)
        else:
            yield cuts[place]
    yield from cuts[done:]


def _begins(cuts: Sequence[Cut], places: Sequence[int]) -> bool:
    """Whether the label of a line stands there, and the name of the first column below it."""
    if len(places) < 2:
        return False
    label, name = cuts[places[0]], cuts[places[1]]
    is_named = len(name.text) <= LONGEST_CELL and words(name.text) in _first()
    return is_named and all(map(_is_short, (label, name))) and is_word_for_word(label.text)


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
