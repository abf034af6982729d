"""Does the text say 均已审结, 均维持 or 纠正1件 of disputes where the table says otherwise?"""

import re
from collections.abc import Iterator

from reports.checks.base import Dossier, Objection, at
from reports.checks.chapter_parts import OTHERS, OVERVIEW
from reports.checks.reading.claims import bare, is_of_another_year
from reports.checks.reading.numerals import NUMBER, to_int
from reports.checks.reading.text import Sentence
from reports.statute.schema import Cell, add

_ALL = r"(?:均已|全部已?|均|都已?)(?:被|予以|为|依法)?"
_CLAIMS = (
    (re.compile(_ALL + r"(?:审结|结案|办结|审理完毕)"), "pending", "尚未审结"),
    (re.compile(_ALL + r"(?:维持|胜诉|结果维持)"), "corrected", "结果纠正"),
)
_BY_RESULT = re.compile(
    rf"(?:结果)?(?P<verdict>维持|纠正)(?:的|了|：)?(?P<number>{NUMBER})(?:件|起)"
    rf"|(?P<first>{NUMBER})(?:件|起)(?:，(?:已|均已)?审结)?，?(?:均|被|予以|为)*结果(?:为|被|予以)?(?P<result>维持|纠正)"
    r"(?=[，。；、]|$)"
)
_COLUMNS = {"维持": "upheld", "纠正": "corrected"}
_OF_MANY = re.compile(r"全[县市]|累计|以来|20[0-9]{2}年至")
_KINDS = {"复议": ("reconsideration",), "诉讼": ("litigation_direct", "litigation_after")}


def verdict_objections(dossier: Dossier) -> Iterator[Objection]:
    """均已审结 beside cases that are pending, 均维持 beside cases that were corrected."""
    for sentence in dossier.said_in(OVERVIEW, "table_notes.disputes", OTHERS):
        yield from _too_many(dossier, sentence)
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


def _too_many(dossier: Dossier, sentence: Sentence) -> Iterator[Objection]:
    """结果纠正1件 where the table has fewer with that result."""
    text = bare(sentence)
    if _OF_MANY.search(text) or is_of_another_year(text, dossier.year):
        return
    for match in _BY_RESULT.finditer(text):
        verdict = match["verdict"] or match["result"]
        cells = _cells(dossier, sentence, _COLUMNS[verdict])
        most = add(cells, dossier.figures) if cells else None
        if most is not None and to_int(match["number"] or match["first"]) > most:
            yield Objection(
                f"正文说“{match[0]}”，{dossier.nth('disputes')}表格结果{verdict}{most}件。",
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
