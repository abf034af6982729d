"""Autosave: takes the slots that changed, answers with the new version or with what is wrong."""

from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from reports.desk.chapter.already_kept import already_kept
from reports.desk.one_page.page_saved import kept, told
from reports.desk.way_so_far import why_closed
from reports.document.boxes import FEE
from reports.document.slots import slots
from reports.models import Account, ChapterRecord, Report
from reports.web.request import posted_json
from reports.workflow.access import reports_filled_by
from reports.workflow.filling.save_draft import Saved, save_draft
from reports.workflow.judging.dossier import fee_of
from reports.workflow.refusal import Refused, Stale

CLOCK = "%H:%M"
NOT_HERS = "没有这份报告，或者您不能修改它。"
FEE_SENTENCE = FEE[0]
"""The slot below which the sentence about 信息处理费 is shown."""


@require_POST
def save(request: HttpRequest, pk: int, chapter: str) -> JsonResponse:
    """Store the changed slots of one chapter."""

    def keep(person: Account, values: Mapping[str, str], body: Any) -> JsonResponse:
        automatic = str(body["automatic"]).split() if "automatic" in body else None
        version = int(body["version"])
        try:
            saved = save_draft(pk, chapter, values, version=version, by=person, automatic=automatic)
        except ChapterRecord.DoesNotExist:
            return _refused(NOT_HERS, 404)
        except Stale as stale:
            edition = Report.objects.get(pk=pk).edition
            yours = already_kept(edition, stale.values, values, body.get("sent", {}))
            return _conflict(stale, stale.version, stale.values, yours)
        return JsonResponse(_answer(chapter, saved))

    return _autosaved(request, pk, keep)


@require_POST
def save_page(request: HttpRequest, pk: int) -> JsonResponse:
    """Store what changed on a page that has boxes of several chapters, and more than boxes."""

    def keep(person: Account, values: Mapping[str, str], body: Any) -> JsonResponse:
        report = reports_filled_by(person).filter(pk=pk).first()
        if report is None:
            return _refused(NOT_HERS, 404)
        seen = {str(part): int(number) for part, number in body["version"].items()}
        try:
            return JsonResponse(kept(report, values, seen, by=person))
        except Stale as stale:
            now, stands = told(report, seen)
            yours = already_kept(report.edition, stands, values, body.get("sent", {}))
            return _conflict(stale, now, stands, yours)
        except Refused as reason:
            return _refused(str(reason), 413)

    return _autosaved(request, pk, keep)


def _autosaved(
    request: HttpRequest, pk: int, keep: Callable[[Account, Mapping[str, str], Any], JsonResponse]
) -> JsonResponse:
    """Let ``keep`` store what was posted; what was not understood is refused in words."""
    if not isinstance(request.user, Account) or _is_another(request):
        return JsonResponse({"login": reverse("login")}, status=401)
    try:
        return keep(request.user, *_posted(request))
    except RequestDataTooBig:
        return _refused("一次保存的内容太多，请分几次粘贴。", 413)
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError):
        return _refused("没有读懂要保存的内容，请刷新页面再试。", 400)
    except Report.DoesNotExist:
        return _not_open(request.user, pk)


def _not_open(person: Account, pk: int) -> JsonResponse:
    """Say why a report cannot be changed to those who may know of it."""
    report = reports_filled_by(person).filter(pk=pk).first()
    return _refused(why_closed(report), 403) if report else _refused(NOT_HERS, 404)


def _is_another(request: HttpRequest) -> bool:
    """Whether somebody else has signed in since the page was opened: it is not her text."""
    written_by = request.headers.get("X-Account", "")
    return bool(written_by) and written_by != str(request.user.pk)


def _posted(request: HttpRequest) -> tuple[dict[str, str], Any]:
    body = posted_json(request)
    values = dict(body["values"].items())
    if not all(isinstance(text, str) for text in values.values()):
        raise TypeError
    return values, body


def _answer(chapter: str, saved: Saved) -> dict[str, object]:
    report = saved.report
    resolved = {}
    if FEE_SENTENCE in slots(report.edition, chapter):
        resolved[FEE_SENTENCE] = fee_of(report).sentence(report.year)
    return {
        "version": saved.version,
        "saved_at": timezone.localtime(saved.at).strftime(CLOCK),
        "errors": saved.errors,
        "unsaved": saved.unsaved,
        "resolved": resolved,
    }


def _conflict(
    stale: Stale, version: object, values: Mapping[str, str], yours: list[str]
) -> JsonResponse:
    at = timezone.localtime(stale.at).strftime(CLOCK)
    whose = {"by": stale.by, "own": stale.is_own, "at": at}
    return JsonResponse({"version": version, "values": values, "yours": yours, **whose}, status=409)


def _refused(message: str, status: int) -> JsonResponse:
    return JsonResponse({"message": message}, status=status)
