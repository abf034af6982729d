"""Is a line of text a row of a table, told in words? 规章：本年制发件数2件，本年废止件数0件，….

It names its line, then every column of it with a figure, in the order of the form.
"""

import re
from functools import cache

from reports.document.digits import narrow
from reports.importers.same_label import words
from reports.importers.text.form_words import LONGEST_CELL, is_figure, is_word_for_word
from reports.statute import EVERY_EDITION

_LONGEST = 400
_COLON = re.compile("[:：]")
_COMMA = re.compile("[，,；;]")
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
    found = (text[start:].strip() for start in starts)
    return next((one for one in found if len(one) <= LONGEST_CELL and is_word_for_word(one)), "")


def _figures(text: str) -> tuple[str, ...]:
    """What is told of every column of a line, in the form's order."""
    told = [_TOLD.fullmatch(narrow(one.strip())) for one in _COMMA.split(text)]
    said = tuple(words(one[1]) for one in told if one)
    figures = tuple(one[2] for one in told if one)
    is_whole = len(said) == len(told) and said in columns() and all(map(is_figure, figures))
    return figures if is_whole else ()


@cache
def columns() -> frozenset[tuple[str, ...]]:
    """The columns of every block of lines, in their order."""
    tables = (table for edition in EVERY_EDITION for table in edition.tables)
    blocks = (block for table in tables for block in table.blocks)
    return frozenset(tuple(words(column.label) for column in block.columns) for block in blocks)
