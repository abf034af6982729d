"""What are the lines of a text? Those it has; a whole page in one line is cut where parts begin."""

import csv
import re
from collections.abc import Iterator, Sequence

from reports.importers.text.form_words import is_figure, is_label, is_part
from reports.importers.text.regions import Cut, is_chapter
from reports.importers.text.rows_in_words import row_in_words

_BOOKMARK = re.compile(r"\[bookmark: [^\]\[]*\]")
_SEPARATOR = re.compile(r"[\t|\uff5c]")
_SENTENCE = re.compile(r"[。；]")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,2}(?:\.[0-9]+)?")
_MANY_CELLS = 24
_LONGEST_ROW = 400


def cuts_of(lines: Sequence[str]) -> Iterator[Cut]:
    """The lines, and those of a page in one line cut where its chapters begin."""
    for number, line in enumerate(lines, 1):
        parts = _SEPARATOR.split(line)
        if len(parts) < _MANY_CELLS:
            yield cut_of(number, line)
            continue
        run: list[str] = []
        for part in parts:
            if is_chapter(part) or _SENTENCE.search(part):
                yield from (cut_of(number, "|".join(run)),) if any(map(str.strip, run)) else ()
                yield cut_of(number, part)
                run = []
            else:
                run.append(part)
        yield from (cut_of(number, "|".join(run)),) if any(map(str.strip, run)) else ()


def cut_of(number: int, line: str) -> Cut:
    """One line with its cells, without the marks that a converter leaves."""
    plain = _BOOKMARK.sub("", line) if "[" in line else line
    if row := row_in_words(plain):
        return Cut(number, "\t".join(row), row)
    cells = tuple(_SEPARATOR.split(plain))
    return Cut(number, plain, cells if len(cells) > 1 else _between_commas(plain) or cells)


def _between_commas(line: str) -> tuple[str, ...]:
    """The cells of a line of a sheet saved with commas; none where a comma parts other words."""
    if "," not in line or len(line) > _LONGEST_ROW or _THOUSANDS.fullmatch(line.strip()):
        return ()
    cells = next(csv.reader([line.strip().replace("\r", " ")]), [])
    said = list(filter(str.strip, cells))
    is_row = said and all(is_figure(one.strip()) or is_part(one) or is_label(one) for one in said)
    return tuple(cells) if is_row else ()
