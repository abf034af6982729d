"""Is a line of text a row of a table, told in words? 规章：本年制发件数2件，本年废止件数0件，….

It names its line, then every column of it with a figure, in the order of the form.
"""

import re
from functools import cache

from reports.document.digits import narrow
from reports.importers.cells.other_names import TOTAL
from reports.importers.same_label import words
from reports.importers.text.form_words import LONGEST_CELL, is_figure, is_word_for_word
from reports.statute import EVERY_EDITION

_LONGEST = 400
_BULLETS = " \t\u3000●○•◆◇■□▪➢➤★"
_COLON = re.compile("[:：]")
_COMMA = re.compile("[，,；;]")
_BETWEEN = re.compile("[，,；;、]")
_AMONG = re.compile(r"[，,；;。]?\s{0,4}[（(]?其中[:：]?|(?<=[0-9件])[（(](?=[^0-9）)])")
"""What stands between a total and its parts: 3件，其中自然人1件、…, or 3件（自然人1件、…）."""

_ALONE = re.compile(r"(?:共计?|合计|总[计数]|一共)?([0-9][0-9,]{0,12})(?:件|条|项|个)?")
_TOLD = re.compile(r"(.*?[^0-9,.+−－-])([-+−－]?[0-9][0-9,]*(?:\.[0-9]+)?)(?:件|条|项|个|万元|元)?")


def row_in_words(line: str) -> tuple[str, ...]:
    """The label of a line and its figures; empty where a text is anything else."""
    if len(line) > _LONGEST:
        return ()
    for colon in _COLON.finditer(line):
        label = _label(line[: colon.start()])
        figures = _figures(line[colon.end() :].strip().rstrip("。；;")) if label else ()
        if figures:
            return label, *figures
    return ()


def _label(text: str) -> str:
    """The label at the end of a text, behind those of its groups; empty where none stands there."""
    starts = (0, *(one.end() for one in _COMMA.finditer(text)))
    found = (text[start:].strip(_BULLETS) for start in starts)
    return next((one for one in found if len(one) <= LONGEST_CELL and is_word_for_word(one)), "")


def _figures(text: str) -> tuple[str, ...]:
    """What is told of every column of a line, in the form's order."""
    parts = _BETWEEN.split(_AMONG.sub("，", text).rstrip("）)")) if _AMONG.search(text) else None
    told = [_told(one.strip(), parts is not None) for one in parts or _COMMA.split(text)]
    said = tuple(name for name, _ in told)
    figures = tuple(figure for _, figure in told)
    if not all(map(is_figure, figures)):
        return ()
    if said in columns():
        return figures
    is_total_first = said[:1] == (TOTAL,) and (*said[1:], TOTAL) in columns()
    return (*figures[1:], figures[0]) if is_total_first else ()


def _told(text: str, has_parts: bool) -> tuple[str, str]:
    """A column and its figure; what parts are named of is the total, called so or not."""
    plain = narrow(text)
    if has_parts and (alone := _ALONE.fullmatch(plain)):
        return TOTAL, alone[1]
    found = _TOLD.fullmatch(plain)
    return (words(found[1]), found[2]) if found else ("", "")


@cache
def columns() -> frozenset[tuple[str, ...]]:
    """The columns of every block of lines, in their order."""
    tables = (table for edition in EVERY_EDITION for table in edition.tables)
    blocks = (block for table in tables for block in table.blocks)
    return frozenset(tuple(words(column.label) for column in block.columns) for block in blocks)
