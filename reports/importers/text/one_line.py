"""What are the lines of a text? Those it has; a whole page in one line is cut where parts begin."""

import csv
import re
from collections.abc import Iterator, Sequence

from reports.document.printed_lines.numbered_lines import numbered
from reports.document.remembered import remembered
from reports.importers.text.form_words import is_figure, is_label, is_part, is_word_for_word
from reports.importers.text.line_kinds import Cut, is_chapter
from reports.importers.text.rows_in_words import row_in_words

_BOOKMARK = re.compile(r"\[bookmark: [^\]\[]*\]")
_SEPARATOR = re.compile(r"[\t|\uff5c]")
_ANY_SIGN = re.compile(r"[|\uff5c\[:：,，、；;]")
"""Without one of these nothing but tabs parts the cells of a line."""

_SENTENCE = re.compile(r"[。；]")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,2}(?:\.[0-9]+)?")
_WIDE = "\uff0c"
_COMMA = re.compile("[,，、；;]")
_FIGURE = r"\s*+(?:[-+－]?[0-9][0-9.]*+|[-—－/无])\s*+"
_FIGURES = re.compile(rf"(?:([^:：]*)[:：])?({_FIGURE}(?:[,，、；;]{_FIGURE})+)")
"""Figures behind a label and a colon: 规章：0，0，0."""

_BETWEEN = "\t|\uff5c"
_MANY_CELLS = 24
_LONGEST_ROW = 400


def cuts_of(lines: Sequence[str]) -> Iterator[Cut]:
    """The lines, and those of a page in one line cut where its chapters begin."""
    for number, line in numbered(lines):
        if len(line) < _MANY_CELLS - 1 or not _has_many_cells(line):
            yield Cut(number, *_cut(line))
            continue
        parts = _SEPARATOR.split(line)
        run: list[str] = []
        for part in parts:
            if is_chapter(part) or _SENTENCE.search(part):
                yield from (cut_of(number, "|".join(run)),) if any(map(str.strip, run)) else ()
                yield cut_of(number, part)
                run = []
            else:
                run.append(part)
        yield from (cut_of(number, "|".join(run)),) if any(map(str.strip, run)) else ()


def _has_many_cells(line: str) -> bool:
    return sum(map(line.count, _BETWEEN)) >= _MANY_CELLS - 1


def cut_of(number: int, line: str) -> Cut:
    """One line with its cells, without the marks that a converter leaves."""
    return Cut(number, *_cut(line))


@remembered
def _cut(line: str) -> tuple[str, tuple[str, ...]]:
    """A line without those marks, and its cells."""
    if not _ANY_SIGN.search(line):
        return line, tuple(line.split("\t"))
    plain = _BOOKMARK.sub("", line) if "[" in line else line
    if (":" in plain or "：" in plain) and (row := row_in_words(plain)):
        return "\t".join(row), row
    cells = tuple(_SEPARATOR.split(plain))
    return plain, cells if len(cells) > 1 else _between_commas(plain) or cells


def _between_commas(line: str) -> tuple[str, ...]:
    """The cells of a line with commas between them, as a sheet saves it or somebody types it;
    none where a comma parts other words."""
    line = line.strip()
    if not _COMMA.search(line) or len(line) > _LONGEST_ROW or _THOUSANDS.fullmatch(line):
        return ()
    by_sheet = next(csv.reader([line.replace("\r", " ")]), [])
    ways = tuple(by_sheet) if len(by_sheet) > 1 else (), _typed(line)
    return next(filter(_are_a_row, ways), ())


def _are_a_row(cells: Sequence[str]) -> bool:
    """Whether all that cells say is of the form, or figures."""
    said = list(filter(str.strip, cells))
    return bool(said) and all(
        is_figure(one.strip()) or is_part(one) or is_label(one) for one in said
    )


def _typed(line: str) -> tuple[str, ...]:
    """The cells of a line typed with signs between figures, and wide commas between labels."""
    typed = _FIGURES.fullmatch(line)
    is_typed = typed and not _THOUSANDS.fullmatch(typed[2].strip())
    said, figures = (typed[1], typed[2]) if typed and is_typed else (line, "")
    labels = _labels(said) if said else []
    if said and not labels:
        return ()
    return *labels, *(_COMMA.split(figures) if figures else ())


def _labels(said: str) -> list[str]:
    """Labels typed with wide commas between them; one within a label parts nothing.

    None where anything else stands there: prose is left at its first words.
    """
    parts, cells = said.split(_WIDE), list[str]()
    while parts:
        runs = range(len(parts), 0, -1)
        count = next((n for n in runs if is_word_for_word(_WIDE.join(parts[:n]))), 0)
        if not count:
            return []
        cells.append(_WIDE.join(parts[:count]))
        parts = parts[count:]
    return cells
