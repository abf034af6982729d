"""How far is each chapter, and what comes next?"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from django.urls import reverse

from reports.checks import Finding
from reports.document import Document
from reports.document.places import chapter_heading
from reports.models import ChapterRecord, Report
from reports.statute.schema import Edition
from reports.statute.text_sections import COVER, TextSection

_HINTS = {"must_explain", "note"}
"""What is explained or waived asks nothing more."""


class Progress(StrEnum):
    """How much of a chapter is there; presence alone decides, not validity."""

    UNTOUCHED = "未开始"
    PARTLY = "填写中"
    COMPLETE = "已完成"


@dataclass(frozen=True)
class Step:
    """One line of the task list."""

    number: str
    title: str
    short_title: str
    url: str
    progress: Progress
    must_fix: int = 0
    hints: int = 0
    remarks: int = 0

    @property
    def is_done(self) -> bool:
        """Complete, and nothing in it must be corrected."""
        return self.progress == Progress.COMPLETE and not self.must_fix

    @property
    def to_mend(self) -> int:
        """What must be corrected in it, once it was begun: what is blank so far is no mistake."""
        return 0 if self.progress == Progress.UNTOUCHED else self.must_fix

    @property
    def state(self) -> str:
        """The step's state in a word or two."""
        if self.progress == Progress.COMPLETE and self.must_fix:
            return f"有{self.must_fix}处要改"
        return self.progress.value


def chapter_url(report: Report, chapter: str) -> str:
    """The page of a chapter: a table or a text."""
    is_table = chapter != COVER and bool(report.edition.chapter_of[chapter].table)
    return reverse(f"desk:{'table' if is_table else 'narrative'}", args=[report.pk, chapter])


def _short_title(report: Report, chapter: str) -> str:
    """第三章; what stands before the chapters has one name alone, however long."""
    known = report.edition.chapter_of.get(chapter)
    return f"第{known.numeral}章" if known else chapter_heading(report.edition, chapter)


def steps(
    report: Report,
    document: Document,
    findings: Sequence[Finding],
    records: Iterable[ChapterRecord],
    unanswered: Mapping[str, int] = MappingProxyType({}),
) -> list[Step]:
    """The task list of a report: the cover and the six chapters."""
    versions = {one.chapter: one.version for one in records}
    return [
        Step(
            number=chapter,
            title=chapter_heading(report.edition, chapter),
            short_title=_short_title(report, chapter),
            url=chapter_url(report, chapter),
            progress=_progress(document, chapter, versions[chapter]),
            must_fix=sum(one.chapter == chapter and one.action == "must_fix" for one in findings),
            hints=sum(one.chapter == chapter and one.action in _HINTS for one in findings),
            remarks=unanswered.get(chapter, 0),
        )
        for chapter in report.edition.parts
    ]


def carrying_chapter(edition: Edition) -> str:
    """The chapter of the table that goes on from last year's; the first table's where none does."""
    first = next(iter(edition.carried_cells), edition.cells[0])
    return edition.table_of[first].chapter


def step_after(report: Report, chapter: str) -> str:
    """Where the clerk goes from a chapter: the next one, or the preview after the last."""
    numbers = report.edition.parts
    later = numbers[numbers.index(chapter) + 1 :]
    return chapter_url(report, later[0]) if later else reverse("desk:preview", args=[report.pk])


def _progress(document: Document, chapter: str, version: int) -> Progress:
    if _is_complete(document, chapter):
        return Progress.COMPLETE
    return Progress.PARTLY if version else Progress.UNTOUCHED


def _is_complete(document: Document, chapter: str) -> bool:
    edition = document.edition
    if chapter == COVER:
        signature = document.signature
        return bool(signature.organisation and signature.date) and _is_written(document, chapter)
    if key := edition.chapter_of[chapter].table:
        return all(document.figures[cell] is not None for cell in edition.by_key[key].cells)
    return _is_written(document, chapter)


def _is_written(document: Document, chapter: str) -> bool:
    return all(_is_said(document, one) for one in document.edition.sections_in(chapter))


def _is_said(document: Document, section: TextSection) -> bool:
    """Whether a section has what it must have: of the fee all three boxes."""
    if section.kind == "fee":
        fee = document.fee
        return None not in (fee.notices, fee.amount, fee.received)
    return section.optional or bool(document.text(section.key))
