"""What shows the page of last year's file? The file, what becomes of it, and questions."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from reports.desk.last_year.file_parts import UNUSED, FilePart, file_parts, items_offered
from reports.document.places import ReportPlace
from reports.models import Report
from reports.statute.text_sections import COVER
from reports.web.request import SignedInRequest
from reports.workflow.last_year.file_choices import FIGURE, IN_ORDER, SINGLY, TOGETHER
from reports.workflow.last_year.file_pieces import NOWHERE, places_offered
from reports.workflow.last_year.file_questions import FileQuestions
from reports.workflow.last_year.new_name import NewName, new_name

WAYS = (
    (IN_ORDER, "按次序：第一条措施答第一个问题，多出来的单独放"),
    (TOGETHER, "不分对：问题放在一起，措施放在一起"),
    (SINGLY, "逐条说：在每条措施旁边选它答的是哪个问题"),
)


def file_page(
    request: SignedInRequest, report: Report, asked: FileQuestions, objection: str = ""
) -> HttpResponse:
    """Show the file; after a refusal with why, and with all that was chosen."""
    words = asked.words
    pairings = asked.pairings(words)
    parts = file_parts(report, words, asked.shown, pairings)
    context = {
        "report": report,
        "name": asked.name,
        "document": asked.document,
        "objection": objection,
        "parts": parts,
        "places": _places(report),
        "ways": WAYS,
        "items": [one for pairing in pairings for one in items_offered(pairing)],
        "doubtful": asked.is_doubtful,
        "is_sure": asked.choices.is_sure,
        "former": _former(asked),
        "keeps_old_name": asked.choices.keeps_old_name,
        "to_enter": _to_enter(asked),
        "counts": _counts(parts),
    }
    return render(request, "desk/last_years_file.html", context, status=409 if objection else 200)


def _places(report: Report) -> list[tuple[str, str]]:
    """Where words may go, as the page calls it."""
    edition = report.edition
    named = [(key, ReportPlace(edition, key)) for key in places_offered(report)]
    said = [
        (
            key,
            one.title
            if one.chapter == COVER
            else f"{edition.chapter_of[one.chapter].numeral} · {one.title}",
        )
        for key, one in named
    ]
    return [(NOWHERE, "不用"), *said]


def _former(asked: FileQuestions) -> list[tuple[str, str, int]]:
    """Former names that stand in what is taken over, with the present one, and how often."""
    name = new_name(asked.document, asked.report.agency)
    texts = [one.text for one in asked.words.pieces if one.goes]
    alone = [(old, new, NewName({old: new}).times(texts)) for old, new in name.now.items()]
    return [one for one in alone if one[2]]


def _to_enter(asked: FileQuestions) -> list[dict[str, str]]:
    """Cells that this year's begin from and nobody could read: their boxes."""
    faults = asked.choices.faults(asked.not_read)
    return [
        {
            "name": f"{FIGURE}{cell}",
            "label": asked.document.edition.spoken(cell),
            "stood": asked.document.unreadable.get(cell, ""),
            "value": asked.choices.said.get(f"{FIGURE}{cell}", ""),
            "fault": faults.get(cell, ""),
        }
        for cell in asked.not_read
    ]


def _counts(parts: list[FilePart]) -> dict[str, Any]:
    rows = [(part.key, row) for part in parts for row in part.rows]
    return {
        "taken": sum(bool(row.goes) for _, row in rows),
        "left": sum(row.piece.words is not None and not row.goes for _, row in rows),
        "read": sum(row.read for _, row in rows),
        "not_read": sum(len(row.not_read) for _, row in rows),
        "unused": sum(key == UNUSED for key, _ in rows),
    }
