"""Autosave: takes the slots that changed, answers with the new version or with what is wrong."""

from collections.abc import Mapping

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from reports.desk.way_so_far import why_closed
from reports.document.boxes import FEE
from reports.document.entry import read_text
from reports.document.live_fields import TOKEN, resolve
from reports.document.slots import slots
from reports.models import Account, ChapterRecord, Report
from reports.models.tables import figures_of
from reports.web.request import posted_json
from reports.workflow.access import reports_filled_by
from reports.workflow.filling.save_draft import Saved, save_draft
from reports.workflow.judging.dossier import fee_of
from reports.workflow.refusal import Stale

CLOCK = "%H:%M"
NOT_HERS = "没有这份报告，或者您不能修改它。"
FEE_SENTENCE = FEE[0]
"""The slot below which the sentence about 信息处理费 is shown."""


@require_POST
def save(request: HttpRequest, pk: int, chapter: str) -> JsonResponse:
    """Store the changed slots of one chapter."""
    if not isinstance(request.user, Account) or _is_another(request):
        return JsonResponse({"login": reverse("login")}, status=401)
    try:
        values, version = _posted(request)
    except RequestDataTooBig:
        return _refused("一次保存的内容太多，请分几次粘贴。", 413)
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError):
        return _refused("没有读懂要保存的内容，请刷新页面再试。", 400)
    try:
        saved = save_draft(pk, chapter, values, version=version, by=request.user)
    except Report.DoesNotExist:
        return _not_open(request.user, pk)
    except ChapterRecord.DoesNotExist:
        return _refused(NOT_HERS, 404)
    except Stale as stale:
        return _conflict(stale)
    return JsonResponse(_answer(chapter, values, saved))


def _not_open(person: Account, pk: int) -> JsonResponse:
    """Say why a report cannot be changed to those who may know of it."""
    report = reports_filled_by(person).filter(pk=pk).first()
    return _refused(why_closed(report), 403) if report else _refused(NOT_HERS, 404)


def _is_another(request: HttpRequest) -> bool:
    """Whether somebody else has signed in since the page was opened: it is not her text."""
    written_by = request.headers.get("X-Account", "")
    return bool(written_by) and written_by != str(request.user.pk)


def _posted(request: HttpRequest) -> tuple[dict[str, str], int]:
    body = posted_json(request)
    values = dict(body["values"].items())
    if not all(isinstance(text, str) for text in values.values()):
        raise TypeError
    return values, int(body["version"])


def _answer(chapter: str, values: Mapping[str, str], saved: Saved) -> dict[str, object]:
    report = saved.report
    names = slots(report.edition, chapter).keys() & values.keys() - set(saved.unsaved)
    live = {name: read_text(values[name]) for name in names if TOKEN.search(values[name])}
    figures = figures_of(report) if live else {}
    resolved = {name: resolve(text, figures) for name, text in live.items()}
    if FEE_SENTENCE in slots(report.edition, chapter):
        resolved[FEE_SENTENCE] = fee_of(report).sentence(report.year)
    return {
        "version": saved.version,
        "saved_at": timezone.localtime(saved.at).strftime(CLOCK),
        "errors": saved.errors,
        "unsaved": saved.unsaved,
        "resolved": resolved,
    }


def _conflict(stale: Stale) -> JsonResponse:
    at = timezone.localtime(stale.at).strftime(CLOCK)
    body = {"version": stale.version, "values": stale.values, "by": stale.by, "at": at}
    return JsonResponse(body, status=409)


def _refused(message: str, status: int) -> JsonResponse:
    return JsonResponse({"message": message}, status=status)
