"""What stands on the one page? Chapter by chapter: table, text, old sentences, findings."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reports.desk.one_page.old_lines import OldLine, SaidOfLines, old_line
from reports.desk.one_page.preset_boxes import PresetBox, preset_boxes
from reports.desk.steps import chapter_url
from reports.document import Document
from reports.document.live_fields import resolve, written
from reports.document.places import ReportPlace, chapter_heading
from reports.document.slots import slots
from reports.models import CarriedSentence, Report
from reports.web.shown_finding import ShownFinding
from reports.workflow.chapters.chapter_store import typed_values


@dataclass(frozen=True)
class PlaceOnPage:
    """A box of text: what it is called, what stands in it now, the sentences that wait for it."""

    label: str
    is_measure: bool
    now: str
    lines: list[OldLine]


@dataclass
class PartOfPage:
    """A chapter on the page."""

    number: str
    heading: str
    url: str
    table: str
    places: list[PlaceOnPage]
    boxes: list[PresetBox]
    version: int
    findings: list[ShownFinding] = field(default_factory=list)

    @property
    def waiting(self) -> int:
        """Sentences that nobody has answered yet."""
        return sum(not one.is_dropped for place in self.places for one in place.lines)


def parts_of(
    report: Report,
    document: Document,
    findings: Sequence[ShownFinding],
    said: SaidOfLines | None,
) -> list[PartOfPage]:
    """The chapters in printing order, the cover last: what it asks is the signature."""
    rows = CarriedSentence.objects.filter(report=report).exclude(
        answer=CarriedSentence.Answer.TAKEN
    )
    waiting: dict[str, list[CarriedSentence]] = {}
    for row in rows.order_by("position"):
        waiting.setdefault(row.name, []).append(row)
    versions = {one.chapter: one.version for one in report.chapter_records.all()}
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
                places=list(_places(report, number, typed, document, waiting, said)),
                boxes=preset_boxes(report, number, typed, said.posted if said else {}),
                version=versions[number],
                findings=[one for one in findings if one.place.chapter == number],
            )
        )
    return parts


def _places(
    report: Report,
    chapter: str,
    typed: Mapping[str, str],
    document: Document,
    waiting: Mapping[str, Sequence[CarriedSentence]],
    said: SaidOfLines | None,
) -> Iterator[PlaceOnPage]:
    edition = report.edition
    for name in slots(edition, chapter):
        section = edition.section_of(name)
        if section is None or section.kind in {"fee", "note"}:
            continue
        lines = [old_line(one, chapter, document.figures, said) for one in waiting.get(name, ())]
        if lines or typed[name].strip():
            place = ReportPlace(edition, name)
            now = resolve(typed[name], document.figures)
            yield PlaceOnPage(place.title, bool(section.answers), now, lines)


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
