"""What are the lines of a text? Those it has; a whole page in one line is cut where parts begin."""

import re
from collections.abc import Iterator, Sequence

from reports.importers.text.regions import Cut, is_chapter

_BOOKMARK = re.compile(r"\[bookmark: [^\]\[]*\]")
_SEPARATOR = re.compile(r"[\t|\uff5c]")
_SENTENCE = re.compile(r"[。；]")
_MANY_CELLS = 24


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
    return Cut(number, plain, tuple(_SEPARATOR.split(plain)))
