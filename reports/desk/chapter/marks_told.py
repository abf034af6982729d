"""What does a chapter's page tell its script of the findings? Marks, and where to go on."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse

from reports.checks import CATALOGUE
from reports.checks.judgement import Judgement
from reports.desk.chapter.box_marks import BoxMark, TypedChapter
from reports.desk.chapter.corrections import correction
from reports.desk.steps import chapter_url
from reports.document import Document
from reports.document.chips import BoxText
from reports.models import Report
from reports.statute.schema import Edition
from reports.web.shown_finding import ShownFinding, place_of

_CHECKS = {one.code: one for one in CATALOGUE}


def marks_told(
    report: Report, chapter: str, judged: tuple[Document, Judgement], boxes: Mapping[str, BoxText]
) -> dict[str, Any]:
    """The marks of a chapter; round in a ring, the next chapters that have findings."""
    document, findings = judged
    edition = document.edition
    shown = (ShownFinding(one, place_of(edition, one)) for one in findings)
    still = [one for one in shown if not one.is_settled]
    own = [one for one in still if one.place.chapter == chapter]
    marks = TypedChapter(edition, chapter, boxes, document.figures).marks(own)
    parts = list(edition.parts)
    here = parts.index(chapter)
    ring = [*parts[here + 1 :], *parts[:here]]
    spoken_of = {one.place.chapter for one in still}
    others = [chapter_url(report, part) for part in ring if part in spoken_of]
    return {
        "marks": [
            {**_told(edition, one), "correction": correction(edition, one, document.figures)}
            for one in marks
        ],
        "after": f"{others[0]}#walk" if others else "",
        "before": f"{others[-1]}#walk-back" if others else "",
        "total": len(still),
    }


def _told(edition: Edition, mark: BoxMark) -> dict[str, Any]:
    finding = mark.finding
    return {
        "box": mark.box,
        "start": mark.start,
        "end": mark.end,
        "action": finding.action,
        "name": finding.action_name,
        "message": finding.message,
        "source": _CHECKS[finding.check].source_in(edition),
        "rule": f"{reverse('desk:catalogue')}#{finding.check}",
    }
