"""Marks in the text being typed: the page asks, nothing is stored."""

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

from reports.checks import run
from reports.desk.chapter.likely_cause import likely_cause
from reports.desk.chapter.marks_told import marks_told
from reports.desk.chapter.typed_boxes import boxes_as_read
from reports.desk.shown_fields import shown_in
from reports.document.boxes import is_text
from reports.document.chips import BoxText
from reports.document.entry import Misread
from reports.document.slots import slots
from reports.models import Account, Report
from reports.web.request import posted_json
from reports.workflow.access import reports_filled_by
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.judging.dossier import dossier_of
from reports.workflow.judging.still_typed import with_typed

_NOT_READ = "没有读懂要核查的内容，请刷新页面再试。"


@require_POST
def chapter_marks(request: HttpRequest, pk: int, chapter: str) -> JsonResponse:
    """Say where in the boxes of a chapter findings speak, as these stand on the page."""
    if not isinstance(request.user, Account):
        return JsonResponse({}, status=401)
    report = reports_filled_by(request.user).filter(pk=pk).first()
    if report is None or not report.is_open or chapter not in report.edition.parts:
        return JsonResponse({}, status=404)
    try:
        return JsonResponse(_marks(report, chapter, posted_json(request)))
    except Misread as reason:
        return JsonResponse({"message": f"现在标不出问题：{reason}。"}, status=400)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return JsonResponse({"message": _NOT_READ}, status=400)


def _marks(report: Report, chapter: str, posted: dict[str, Any]) -> dict[str, object]:
    """The marks as the page counts: in what its boxes read."""
    names = {name for name, reader in slots(report.edition, chapter).items() if is_text(reader)}
    typed = {name: str(text) for name, text in posted["values"].items() if name in names}
    dossier = with_typed(report, dossier_of(report), typed)
    stored = typed_values(report, chapter, dossier.figures)
    boxes = boxes_as_read(
        report.edition, chapter, stored | typed, shown_in(report, dossier.figures)
    )
    read = {name: BoxText.of(pieces) for name, pieces in posted.get("read", {}).items()}
    boxes |= {name: box for name, box in read.items() if box.stored == typed.get(name)}
    findings = run(dossier)
    told = marks_told(report, chapter, (dossier.document, findings), boxes)
    return told | {"cause": likely_cause(report, dossier, findings, chapter, stored)}
