"""Was a chapter with a table typed without one, each figure beside its name? Then it is its rows.

Lines count where they hold most of the figures of the chapter's table, and none of another line's:
a sentence that repeats two of them stays a sentence.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from reports.document.digits import are_digits
from reports.document.remembered import remembered
from reports.importers.chapter_titles import LIKENESS, chapter_titles
from reports.importers.same_label import bare, closest
from reports.importers.text.form_words import LONGEST_CELL, is_figure
from reports.importers.text.line_kinds import Cut, is_page_number
from reports.importers.text.typed_rows import typed_cells
from reports.statute import EVERY_EDITION

_MOST_IN_A_NOTE = 2
_OPENING, _CLOSING = "（(【", "）)】"


def with_typed_rows(cuts: Sequence[Cut]) -> list[Cut]:
    """The lines, those typed as rows cut into names and figures."""
    whole = list(cuts)
    for fewest, chapter in _chapters(cuts):
        lines = [n for n in chapter if not cuts[n].is_separated]
        typed = {n: cells for n in lines if (cells := _typed(cuts[n].text))}
        if all(_is_same(cells, cuts[n].cells) for n, cells in typed.items()):
            continue
        others = [cuts[n].said for n in chapter if n not in typed]
        told = frozenset(name for cells in others for name in _lines_in(cells) if len(cells) > 1)
        typed = {n: one for n, one in typed.items() if told.isdisjoint(_lines_in(one))}
        if 2 * _figures_in(filter(_has_name, typed.values())) < fewest:
            typed = {n: one for n, one in typed.items() if not _is_note(cuts[n].text, one)}
        if 2 * (_figures_in(typed.values()) + _figures_in(others)) >= fewest:
            for n, cells in typed.items():
                if cells != whole[n].cells:
                    whole[n] = Cut(cuts[n].number, "\t".join(cells), cells)
    return whole


def _is_same(typed: Sequence[str], printed: Sequence[str]) -> bool:
    """Whether a line is typed as it stands, be it a note in brackets."""
    if typed == printed:
        return True
    text = printed[0].strip()
    is_note = len(typed) == len(printed) == 1 and text[:1] in _OPENING and text[-1:] in _CLOSING
    return is_note and text[1:-1].strip() == typed[0] and not is_figure(typed[0])


def _figures_in(rows: Iterable[Sequence[str]]) -> int:
    return sum(is_figure(one) for cells in rows for one in cells)


def _has_name(cells: Sequence[str]) -> bool:
    return not all(map(is_figure, cells))


def _is_note(text: str, cells: Sequence[str]) -> bool:
    """Whether a line is a sentence of a figure or two: below a table it speaks of them."""
    return text.rstrip().endswith("。") and _figures_in((cells,)) <= _MOST_IN_A_NOTE


def _lines_in(cells: Sequence[str]) -> Iterator[str]:
    """The lines of the form that cells name: 其他 and 总计 are columns', too."""
    plain = map(bare, cells)
    return (one for one in plain if one in _line_names())


@remembered
def _typed(text: str) -> tuple[str, ...]:
    """The names and figures of a line that is not cut into its cells already."""
    text = text.strip()
    if not text or is_page_number(text):
        return ()
    return (text,) if are_digits(text) else typed_cells(text)


def _chapters(cuts: Sequence[Cut]) -> Iterator[tuple[int, range]]:
    """The lines of each chapter that has a table, and how many cells its table has at least."""
    whole = ((n, cut.text) for n, cut in enumerate(cuts) if not cut.is_separated)
    starts = [(n, title) for n, text in whole if (title := _title(text))]
    ends = [*(n for n, _ in starts[1:]), len(cuts)]
    for (start, title), end in zip(starts, ends, strict=False):
        if title in _sizes():
            yield _sizes()[title], range(start + 1, end)


@remembered
def _title(text: str) -> str:
    """The chapter's title that a line is; empty where it is none."""
    if len(text) > LONGEST_CELL:
        return ""
    return closest(bare(text), chapter_titles(), LIKENESS) or ""


@cache
def _line_names() -> frozenset[str]:
    tables = [table for edition in EVERY_EDITION for table in edition.tables]
    columns = {bare(one.label) for table in tables for b in table.blocks for one in b.columns}
    return frozenset(bare(line.label) for table in tables for line in table.lines) - columns


@cache
def _sizes() -> Mapping[str, int]:
    """How many cells the tables have, by the titles of their chapters."""
    found: dict[str, int] = {}
    for edition in EVERY_EDITION:
        for table in edition.tables:
            title = bare(edition.chapter_of[table.chapter].title)
            found[title] = min(len(table.cells), found.get(title, len(table.cells)))
    return found
