"""Where do tables stand in plain text, and what are their cells? By the words of the form."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reports.importers.flow import Item, Line, Matrix, Slot, Strip
from reports.importers.labels import bare, closest, dense, words
from reports.importers.table_words import words_of
from reports.statute import EVERY_EDITION

_BOOKMARK = re.compile(r"\[bookmark: [^\]]*\]")
_FIGURE = re.compile(
    r"[-+–—―−/\\]*|[-+−]?[\d,.]+(?:件|万元|元)?|[〇零一二三四五六七八九十百千万两无]{1,6}"
)
_SEPARATOR = re.compile(r"[\t|\uff5c]")
_SENTENCE = re.compile(r"[。；]")
_LONGEST_CELL = 60
_LONGEST_PART = 10
_FEWEST_LABELS = 2
_MANY_CELLS = 24
_FIRST_OF_TABLE = re.compile(r"第二十条.{0,4}项")


@dataclass(frozen=True)
class _Cut:
    """One source line: its cells, and whether separators stood in it."""

    number: int
    text: str
    cells: tuple[str, ...]
    separated: bool


def items_of(lines: Sequence[str]) -> Iterator[Item]:
    """Paragraphs and tables in reading order."""
    cuts = list(_cuts(lines))
    start = 0
    while start < len(cuts):
        end = _end_of_table(cuts, start)
        if end > start and _labels_in(cuts[start:end]) >= _FEWEST_LABELS:
            yield _table(cuts[start:end])
            start = end
            continue
        yield from _paragraph(cuts[start])
        start += 1


def _paragraph(cut: _Cut) -> Iterator[Line]:
    text = _BOOKMARK.sub("", cut.text)
    if _SEPARATOR.sub("", text).strip():
        yield Line(text.strip("|\uff5c \t"), number=cut.number)


def _cuts(lines: Sequence[str]) -> Iterator[_Cut]:
    """The lines, and those of a page in one line cut where its chapters begin."""
    for number, line in enumerate(lines, 1):
        parts = _SEPARATOR.split(line)
        if len(parts) < _MANY_CELLS:
            yield _cut(number, line)
            continue
        run: list[str] = []
        for part in parts:
            if _is_chapter(part) or _SENTENCE.search(part):
                yield from (_cut(number, "|".join(run)),) if any(map(str.strip, run)) else ()
                yield _cut(number, part)
                run = []
            else:
                run.append(part)
        yield from (_cut(number, "|".join(run)),) if any(map(str.strip, run)) else ()


def _cut(number: int, line: str) -> _Cut:
    plain = _BOOKMARK.sub("", line)
    separated = bool(_SEPARATOR.search(plain))
    inner = plain
    if not plain.startswith("\t"):
        inner = re.sub(r"^\s*[|\uff5c]|[|\uff5c]\s*$", "", plain)
    cells = tuple(_SEPARATOR.split(inner)) if separated else (plain,)
    return _Cut(number, plain, cells, separated)


@cache
def _known() -> tuple[frozenset[str], frozenset[str]]:
    """The labels of all tables: as they stand, and without their numbers."""
    all_words = [words_of(table) for edition in EVERY_EDITION for table in edition.tables]
    captions = {words(table.caption) for edition in EVERY_EDITION for table in edition.tables}
    above = {one for known in all_words for one in known.above} - captions
    return frozenset(above), frozenset(one for known in all_words for one in known.lines)


@cache
def _titles() -> frozenset[str]:
    return frozenset(bare(c.title) for edition in EVERY_EDITION for c in edition.chapters)


def is_label(text: str) -> bool:
    """Whether a cell holds words of a table of the form."""
    above, lines = _known()
    plain = dense(text)
    if not plain or len(plain) > _LONGEST_CELL:
        return False
    return bool(closest(words(plain), above) or closest(bare(plain), lines))


def _is_chapter(text: str) -> bool:
    plain = bare(text)
    return bool(plain) and closest(plain, _titles(), 0.85) is not None and not is_label(text)


def _end_of_table(cuts: Sequence[_Cut], start: int) -> int:
    """The line after the table that begins here; the same line when none does."""
    if not any(map(is_label, cuts[start].cells)) and not _glued(cuts[start].text):
        return start
    end = last = start
    while end < len(cuts) and _goes_on(cuts, end):
        if cuts[end].text.strip():
            last = end + 1
        end += 1
    return last


def _goes_on(cuts: Sequence[_Cut], place: int) -> bool:
    cut = cuts[place]
    plain = dense(cut.text)
    if not plain:
        return True
    if _is_chapter(cut.text) or (_SENTENCE.search(cut.text) and len(plain) > _LONGEST_CELL):
        return False
    if cut.separated or _FIGURE.fullmatch(plain) or is_label(cut.text) or _glued(cut.text):
        return True
    return len(plain) <= _LONGEST_PART and bool(place) and _inside_cell(cuts, place)


def _inside_cell(cuts: Sequence[_Cut], place: int) -> bool:
    """Whether a short line goes on with the cell above it, or begins a label broken in lines."""
    if cuts[place - 1].text.strip():
        return True
    after = "".join(cut.text for cut in cuts[place : place + 3])
    return is_label(after)


def _glued(text: str) -> bool:
    return split_glued(text) is not None


def split_glued(text: str) -> tuple[str, str] | None:
    """A label with its figures stuck to it: 规章000."""
    found = re.fullmatch(r"(\D.*?\D)(\d{1,15})", dense(text))
    if not found or _FIRST_OF_TABLE.search(text):
        return None
    above, lines = _known()
    return (found[1], found[2]) if bare(found[1]) in lines or words(found[1]) in above else None


def _labels_in(cuts: Sequence[_Cut]) -> int:
    cells = [cell for cut in cuts for cell in cut.cells]
    return sum(is_label(cell) or _glued(cell) for cell in cells)


def _table(cuts: Sequence[_Cut]) -> Matrix | Strip:
    said = [cut for cut in cuts if cut.text.strip()]
    several = [cut for cut in said if cut.separated and len(cut.cells) > 1]
    if any(len(cut.cells) >= _MANY_CELLS for cut in several):
        return _flat(cuts)
    one_each = [cut for cut in several if cut.text.startswith("\t") and len(cut.cells) == 2]
    if len(one_each) > len(several) / 2:
        return Strip(tuple(_rows_by_blank_lines(cuts)))
    in_rows = [cut for cut in several if sum(map(bool, map(str.strip, cut.cells))) > 1]
    if len(in_rows) > len(said) / 4:
        return _in_rows(said)
    return _flat(cuts)


def _rows_by_blank_lines(cuts: Sequence[_Cut]) -> Iterator[tuple[Slot, ...]]:
    """One cell a line, a tab before it; lines without one go on with the cell above."""
    row: list[Slot] = []
    for cut in cuts:
        if not cut.text:
            if row:
                yield tuple(row)
            row = []
        elif cut.text.startswith("\t") or not row:
            row.append(Slot(cut.text.strip("\t"), 0, len(row), cut.number))
        else:
            before = row.pop()
            number = before.number if before.text.strip() else cut.number
            row.append(Slot(f"{before.text}\n{cut.text}", 0, len(row), number))
    if row:
        yield tuple(row)


def _in_rows(cuts: Sequence[_Cut]) -> Matrix | Strip:
    """One row a line: a grid where the rows are equally wide, else cells by rows."""
    rows = tuple(
        tuple(Slot(text.strip(), n, column, cut.number) for column, text in enumerate(cut.cells))
        for n, cut in enumerate(cuts)
    )
    return Matrix(rows)


def _flat(cuts: Sequence[_Cut]) -> Strip:
    """Cells without rows; figures stuck to a label, or to each other, are cut off."""
    slots: list[Slot] = []
    for cut in cuts:
        cells = cut.cells if cut.separated else (cut.text,)
        for cell in cells:
            glued = split_glued(cell)
            parts = [glued[0], *glued[1]] if glued else [cell]
            slots += [Slot(part.strip(), 0, 0, cut.number) for part in parts]
    kept = [s for s in slots if s.text or any(cut.separated for cut in cuts)]
    return Strip((tuple(kept),), has_rows=False)
