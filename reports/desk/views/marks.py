"""Marks in the text being typed: the page asks, nothing is stored."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_POST

from reports.checks import run
from reports.desk.chapter.marks_told import marks_told
from reports.document.boxes import is_text
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
        return JsonResponse(_marks(report, chapter, posted_json(request)["values"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, Misread):
        return JsonResponse({"message": _NOT_READ}, status=400)


def _marks(report: Report, chapter: str, values: dict[str, str]) -> dict[str, object]:
    names = {name for name, reader in slots(report.edition, chapter).items() if is_text(reader)}
    typed = {name: str(text) for name, text in values.items() if name in names}
    dossier = with_typed(dossier_of(report), typed)
    stored = typed_values(report, chapter, dossier.figures)
    return marks_told(report, chapter, (dossier.document, run(dossier)), stored | typed)
