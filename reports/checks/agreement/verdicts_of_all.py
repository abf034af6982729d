"""Does the text say 均已审结 or 均维持 of disputes where the table has others?"""

import re
from collections.abc import Iterator

from reports.checks.base import Dossier, Objection, at
from reports.checks.chapter_parts import OTHERS, OVERVIEW
from reports.checks.reading.text import Sentence
from reports.statute.schema import Cell, add

_ALL = r"(?:均已|全部已?|均|都已?)(?:被|予以|为|依法)?"
_CLAIMS = (
    (re.compile(_ALL + r"(?:审结|结案|办结|审理完毕)"), "pending", "尚未审结"),
    (re.compile(_ALL + r"(?:维持|胜诉|结果维持)"), "corrected", "结果纠正"),
)
_KINDS = {"复议": ("reconsideration",), "诉讼": ("litigation_direct", "litigation_after")}


def verdict_objections(dossier: Dossier) -> Iterator[Objection]:
    """均已审结 beside cases that are pending, 均维持 beside cases that were corrected."""
    for sentence in dossier.said_in(OVERVIEW, OTHERS):
        for pattern, column, name in _CLAIMS:
            match = pattern.search(sentence.text)
            cells = _cells(dossier, sentence, column) if match else ()
            number = add(cells, dossier.figures)
            if match and number:
                yield Objection(
                    f"正文说复议、诉讼“{match[0]}”，{dossier.nth('disputes')}表格“{name}”有{number}件。",
                    cells,
                    at(sentence, match[0]),
                    severity="warning",
                )


def _cells(dossier: Dossier, sentence: Sentence, column: str) -> tuple[Cell, ...]:
    """The cells of a column in the kinds of dispute that the sentence speaks of."""
    lines = tuple(
        f"disputes.{line}"
        for word, lines in _KINDS.items()
        if word in sentence.text
        for line in lines
    )
    return tuple(
        cell
        for cell in dossier.edition.cells
        if lines and cell.startswith(lines) and cell.endswith(f".{column}")
    )
