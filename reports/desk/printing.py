"""How does this office print? As it is set, and for approval where the address asks for that."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.safestring import mark_safe

from reports.desk.steps import chapter_url
from reports.document import Document
from reports.document.places import chapter_heading
from reports.document.unread_marks import MARK, with_marks
from reports.exporters.blocks import Printing
from reports.exporters.html import parts
from reports.models import Report


def printing_for(request: HttpRequest) -> Printing:
    """``?review-copy`` asks for the 送审稿; whether a seal is expected is a setting."""
    return Printing(review_copy="review-copy" in request.GET, sealed=settings.SEALED_SIGNATURE)


def printed_parts(request: HttpRequest, report: Report, document: Document) -> list[dict[str, str]]:
    """The report as it prints, chapter by chapter, each with its heading and its page."""
    return [
        {
            "chapter": chapter,
            "title": chapter_heading(report.edition, chapter),
            "url": chapter_url(report, chapter),
            "html": mark_safe(_marked(html)),  # the exporter escapes what people typed
        }
        for chapter, html in parts(with_marks(document), printing=printing_for(request))
    ]


def _marked(html: str) -> str:
    """What was not understood catches the eye."""
    return MARK.sub(lambda found: f'<mark class="unread">{found[0]}</mark>', html)
