"""How much of a report is read right? Cells, title, text and findings of one document."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from reports.checks import Dossier, Finding, run
from reports.document import Document
from reports.importers import Unreadable, read
from reports.statute.schema import Cell, Figure
from tests.corpus.layouts import Layout
from tests.corpus.specimen import HEADING, Specimen

UNSEEN = re.compile(r"[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]+")
RUN_IN = re.compile(r"^[（(][一二三四五][）)][^。:：]{2,16}[。:：]")
"""A heading at the beginning of its paragraph, as NFKC leaves it."""


@dataclass
class Score:
    """What one document came to; ``faults`` say in words what is not right."""

    right: int = 0
    blank: list[Cell] = field(default_factory=list)
    wrong: dict[Cell, tuple[Figure, str]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    accused: list[Finding] = field(default_factory=list)
    characters: int = 0

    @property
    def cells(self) -> int:
        return self.right + len(self.blank) + len(self.wrong)

    @property
    def is_sound(self) -> bool:
        return not (self.blank or self.wrong or self.faults or self.accused)


def score(data: bytes, report: Specimen, layout: Layout) -> Score:
    """Read a document, judge it, and compare with the report that was printed in it."""
    found = Score(characters=sum(len(part.text) for part in report.parts))
    try:
        document = read(data, f"report{layout.ending}")
    except Unreadable as refusal:
        found.faults.append(f"refused: {refusal}")
        found.blank = list(report.figures)
        return found
    _cells(document, report.figures, found, "cells" in layout.hides)
    found.faults += _faults(document, report, layout)
    if "cells" in layout.hides:
        return found
    judged = run(Dossier(document))
    if judged.gap:
        found.faults.append(f"not judged: {judged.gap}")
    found.accused = [
        one for one in judged if one.severity != "hint" and one.check not in layout.told
    ]
    return found


def _cells(document: Document, printed: Mapping[Cell, str], found: Score, is_hidden: bool) -> None:
    for cell, text in printed.items():
        figure, true = document.figures.get(cell), _number(text)
        if figure is None and is_hidden:
            continue
        if figure == true:
            found.right += 1
        elif figure is None:
            found.blank.append(cell)
        else:
            found.wrong[cell] = (figure, text)


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _faults(document: Document, report: Specimen, layout: Layout) -> Iterator[str]:
    if document.year != report.year:
        yield f"year {document.year} for {report.year}"
    if document.edition.key != report.edition.key:
        yield f"edition {document.edition.key} for {report.edition.key}"
    if document.organisation != report.organisation:
        yield f"organisation “{document.organisation}” for “{report.organisation}”"
    if "title" not in layout.hides and report.organisation not in document.title:
        yield f"title “{document.title}”"
    for section in () if "cells" in layout.hides else report.sections:
        told, words = _told(section, document), plain(report.words(section))
        for title in () if report.edition.aspects else _headings(report):
            told = told.replace(title, "")
        if not _agree(section, told, words):
            yield f"{section}: {len(told)} characters for {len(words)}: {told[:24]}…{told[-16:]}"


def _headings(report: Specimen) -> list[str]:
    """Headings inside a section: of an edition without aspects they are part of its text."""
    return [plain(one.text) for one in report.parts if one.kind == HEADING]


def _told(section: str, document: Document) -> str:
    """What was read of a section; ``improvement`` is problems and measures, however divided."""
    sections = ("problems", "measures") if section == "improvement" else (section,)
    return plain("".join(text for one in sections for text in document.texts.get(one, ())))


def _agree(section: str, told: str, words: str) -> bool:
    """The same words; what states the fee may have gone into its boxes, run-in headings apart."""
    if section == "other_matters":
        return told in words or words in told
    if section == "improvement":
        return sorted(told) == sorted(words) or set(words) <= set(told)
    return RUN_IN.sub("", told) == RUN_IN.sub("", words)


def plain(text: str) -> str:
    """Words without what the eye does not see, for comparison."""
    return UNSEEN.sub("", unicodedata.normalize("NFKC", text))
