"""Where do tables stand in plain text, and what are their cells? By the words of the form."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from reports.importers.flow import Item, Line, Matrix, Slot, Strip
from reports.importers.same_label import bare, closest, dense
from reports.importers.text.glued import LONGEST_CELL, has_labels, is_label, split_glued
from reports.statute import EVERY_EDITION

_BOOKMARK = re.compile(r"\[bookmark: [^\]\[]*\]")
_FIGURE = re.compile(
    r"[-+–—―−/\\]*|[-+−]?[0-9,.]+(?:件|万元|元)?|[〇零一二三四五六七八九十百千万两无]{1,6}"
)
_SEPARATOR = re.compile(r"[\t|\uff5c]")
_ONLY_BARS = re.compile(r"(?=\s*[|\uff5c])[\s|\uff5c]+|\s*+\|?+(?:\s*+:?+-{2,}+:?+\s*+\|?+)++")
_SENTENCE = re.compile(r"[。；]")
_LONGEST_PART = 10
_FEWEST_LABELS = 2
_MANY_CELLS = 24


@dataclass(slots=True)
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
        if end > start and _is_labelled(cuts[start:end]):
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
    plain = _BOOKMARK.sub("", line) if "[" in line else line
    cells = tuple(_SEPARATOR.split(plain))
    return _Cut(number, plain, cells, len(cells) > 1)


def _within_bars(cuts: Sequence[_Cut]) -> list[_Cut]:
    """The lines without the bars that all of them begin or end with, and without bare bars."""
    kept = [cut for cut in cuts if not _ONLY_BARS.fullmatch(cut.text)]
    ruled = [cut for cut in kept if _is_ruled(cut)]
    first = int(all(not cut.cells[0].strip() for cut in ruled))
    last = int(all(not cut.cells[-1].strip() for cut in ruled))
    return [
        replace(cut, cells=cut.cells[first : len(cut.cells) - last]) if _is_ruled(cut) else cut
        for cut in kept
    ]


def _is_ruled(cut: _Cut) -> bool:
    return cut.separated and not cut.text.startswith("\t")


@cache
def _titles() -> frozenset[str]:
    return frozenset(bare(c.title) for edition in EVERY_EDITION for c in edition.chapters)


def _is_chapter(text: str) -> bool:
    plain = bare(text)
    return bool(plain) and closest(plain, _titles(), 0.85) is not None and not is_label(text)


def _end_of_table(cuts: Sequence[_Cut], start: int) -> int:
    """The line after the table that begins here; the same line when none does."""
    if not any(map(has_labels, cuts[start].cells)):
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
    if not plain or _FIGURE.fullmatch(plain):
        return True
    if _is_chapter(cut.text) or (_SENTENCE.search(cut.text) and len(plain) > LONGEST_CELL):
        return False
    if cut.separated or has_labels(cut.text):
        return True
    return len(plain) <= _LONGEST_PART and bool(place) and _inside_cell(cuts, place)


def _inside_cell(cuts: Sequence[_Cut], place: int) -> bool:
    """Whether a short line goes on with the cell above it, or begins a label broken in lines."""
    if cuts[place - 1].text.strip():
        return True
    after = "".join(cut.text for cut in cuts[place : place + 3])
    return is_label(after)


def _is_labelled(cuts: Sequence[_Cut]) -> bool:
    """Whether enough cells hold words of the form."""
    labels = (cell for cut in cuts for cell in cut.cells if has_labels(cell))
    return len(list(islice(labels, _FEWEST_LABELS))) == _FEWEST_LABELS


def _table(cuts: Sequence[_Cut]) -> Matrix | Strip:
    cuts = _within_bars(cuts)
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
        for cell in cut.cells:
            slots += [Slot(part.strip(), 0, 0, cut.number) for part in split_glued(cell)]
    kept = [s for s in slots if s.text or any(cut.separated for cut in cuts)]
    return Strip((tuple(kept),), has_rows=False)
