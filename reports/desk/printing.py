"""How does this office print? As it is set, and for approval where the address asks for that."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.safestring import mark_safe

from reports.desk.sending.changed_places import ChangedPlaces
from reports.desk.sending.marked_report import marked_chapters
from reports.desk.steps import chapter_url
from reports.document import Document
from reports.document.boxes import SIGNATURE
from reports.document.places import ReportPlace, chapter_heading
from reports.document.unread_marks import MARK, with_marks
from reports.exporters.blocks import Printing
from reports.exporters.html import parts
from reports.models import Report
from reports.statute.schema import Edition
from reports.statute.text_sections import COVER


def printing_for(request: HttpRequest, report: Report) -> Printing:
    """``?review-copy`` asks for the 送审稿; whether a seal is expected is a setting.

    Whatever is not approved yet is a draft.
    """
    is_copy = "review-copy" in request.GET
    is_draft = not is_copy and not report.is_frozen
    return Printing(is_copy, sealed=settings.SEALED_SIGNATURE, draft=is_draft)


def printed_parts(
    request: HttpRequest, report: Report, document: Document, changed: ChangedPlaces | None = None
) -> list[dict[str, str]]:
    """The report as it prints, chapter by chapter, each with its heading and its page."""
    printing, shown = printing_for(request, report), with_marks(document)
    plain = () if changed else parts(shown, printing=printing)
    drawn = marked_chapters(shown, printing, changed) if changed else plain
    return [
        {
            "chapter": chapter,
            "title": _called(report.edition, chapter, number),
            "url": chapter_url(report, chapter),
            "html": mark_safe(_marked(html)),  # the exporter escapes what people typed
        }
        for number, (chapter, html) in enumerate(drawn)
    ]


def _called(edition: Edition, chapter: str, number: int) -> str:
    """What a part of the page is called: what stands before the chapters ends below them."""
    if chapter == COVER and number:
        return ReportPlace(edition, SIGNATURE).title
    return chapter_heading(edition, chapter)


def _marked(html: str) -> str:
    """What was not understood catches the eye."""
    return MARK.sub(lambda found: f'<mark class="unread">{found[0]}</mark>', html)
