"""What stands on the one page? Chapter by chapter: table, text, old sentences, findings."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from reports.checks import Dossier
from reports.desk.one_page.old_lines import OldLine, SaidOfLines, old_line
from reports.desk.one_page.preset_boxes import PresetBox, preset_boxes
from reports.desk.one_page.worded_anew import WordedAnew, worded_anew
from reports.desk.shown_fields import shown_in
from reports.desk.steps import chapter_url
from reports.document import Document
from reports.document.chips import box_text
from reports.document.live_fields import written
from reports.document.places import ReportPlace, chapter_heading
from reports.document.slots import is_paired, slots
from reports.models import CarriedSentence, Report
from reports.statute.text_sections import TextSection
from reports.web.shown_finding import ShownFinding
from reports.workflow.chapters.chapter_store import typed_values


@dataclass(frozen=True)
class PlaceOnPage:
    """A box of text: what it is called, what stands in it now, the sentences that wait for it.

    ``promise`` is what last year's report said there, where it said what would be done.
    """

    label: str
    is_measure: bool
    pair: int | None
    now: str
    lines: list[OldLine]
    promise: str = ""


@dataclass
class PartOfPage:
    """A chapter on the page; of pairs both halves stand side by side, problem first."""

    number: str
    heading: str
    url: str
    table: str
    places: list[PlaceOnPage]
    boxes: list[PresetBox]
    findings: list[ShownFinding] = field(default_factory=list)

    @property
    def waiting(self) -> int:
        """Sentences that nobody has answered yet."""
        return sum(not one.is_dropped for place in self.places for one in place.lines)

    @property
    def rows(self) -> list[list[PlaceOnPage]]:
        """The places row by row: each alone, or with the other half of its pair."""
        together = groupby(enumerate(self.places), lambda one: _row(*one))
        return [[place for _, place in some] for _, some in together]


def _row(index: int, place: PlaceOnPage) -> tuple[str, int]:
    return ("place", index) if place.pair is None else ("pair", place.pair)


def parts_of(
    report: Report,
    dossier: Dossier,
    findings: Sequence[ShownFinding],
    said: SaidOfLines,
) -> list[PartOfPage]:
    """The chapters in printing order, the cover last: what it asks is the signature."""
    document = dossier.document
    written = _Written(report, dossier, _waiting(report), said)
    cover, *chapters = report.edition.parts
    parts = []
    for number in (*chapters, cover):
        typed = typed_values(report, number, document.figures)
        parts.append(
            PartOfPage(
                number=number,
                heading=chapter_heading(report.edition, number),
                url=chapter_url(report, number),
                table=_in_a_word(report, document, number),
                places=list(written.places(number, typed)),
                boxes=preset_boxes(report, number, typed, said.posted),
                findings=[one for one in findings if one.place.chapter == number],
            )
        )
    return parts


def _waiting(report: Report) -> Mapping[str, Sequence[CarriedSentence]]:
    """The sentences that do not stand in their boxes, by box."""
    rows = CarriedSentence.objects.filter(report=report).exclude(
        answer=CarriedSentence.Answer.TAKEN
    )
    waiting: dict[str, list[CarriedSentence]] = {}
    for row in rows.order_by("position"):
        waiting.setdefault(row.name, []).append(row)
    return waiting


@dataclass(frozen=True)
class _Written:
    """What the places of all chapters are made from."""

    report: Report
    dossier: Dossier
    waiting: Mapping[str, Sequence[CarriedSentence]]
    said: SaidOfLines

    def places(self, chapter: str, typed: Mapping[str, str]) -> Iterator[PlaceOnPage]:
        """A chapter's boxes of text in which something stands, or for which something waits."""
        figures, anew = self.dossier.document.figures, self._anew
        shown = shown_in(self.report, figures)
        for name in slots(self.report.edition, chapter):
            section = self.report.edition.section_of(name)
            if section is None or section.kind in {"fee", "note"}:
                continue
            rows = self.waiting.get(name, ())
            lines = [old_line(one, chapter, figures, anew, self.said) for one in rows]
            if lines or typed[name].strip():
                yield self._place(name, section, box_text(typed[name], shown).text, lines)

    @property
    def _anew(self) -> WordedAnew:
        return worded_anew(self.report, self.dossier.last_year)

    def _place(
        self, name: str, section: TextSection, now: str, lines: list[OldLine]
    ) -> PlaceOnPage:
        place = ReportPlace(self.report.edition, name)
        pair = place.number if place.is_half and is_paired(place.edition, section.key) else None
        last = self.dossier.last_year.text(section.key) if self.dossier.last_year else ()
        promised = bool(section.answers) and pair is not None and pair < len(last)
        return PlaceOnPage(
            label=place.title,
            is_measure=bool(section.answers),
            pair=pair,
            now=now,
            lines=lines,
            promise=last[pair] if promised and pair is not None else "",
        )


def _in_a_word(report: Report, document: Document, chapter: str) -> str:
    """A table in a sentence: what is not zero, and what is still blank; empty without a table."""
    known = report.edition.chapter_of.get(chapter)
    if known is None or not known.table:
        return ""
    cells = report.edition.by_key[known.table].cells
    blank = sum(document.figures.get(cell) is None for cell in cells)
    told = [
        f"{report.edition.spoken(cell)} {written(document.figures[cell])}"
        for cell in cells
        if document.figures.get(cell)
    ]
    zeros = len(cells) - blank - len(told)
    said = [*told[:6], *(["等"] if len(told) > 6 else []), f"填0的{zeros}格"]
    return "；".join([*said, *([f"还空着{blank}格"] if blank else [])]) + "。"
