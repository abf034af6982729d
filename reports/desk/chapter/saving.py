"""Save a whole page as posted by its form; the way that works without script."""

from collections.abc import Iterable

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from reports.desk.chapter.chapter_page import after_saving, conflict_page
from reports.desk.chapter.typed_boxes import as_kept, as_read_now
from reports.desk.chapter.typed_in_vain import typed_in_vain
from reports.desk.way_so_far import why_closed
from reports.document.places import ReportPlace, chapter_heading
from reports.document.slots import slots
from reports.models import CarriedSentence, Report
from reports.statute.text_sections import COVER
from reports.web.request import SignedInRequest, number_in
from reports.workflow.filling.answer_sentence import answer_sentence
from reports.workflow.filling.save_draft import Saved, save_draft
from reports.workflow.filling.save_table import save_table
from reports.workflow.refusal import Refused, Stale


def save_page(request: SignedInRequest, report: Report, chapter: str, here: str) -> HttpResponse:
    """Store what was posted and go on; what cannot be stored is shown, to be copied."""
    names = slots(report.edition, chapter)
    values = {name: request.POST[name] for name in names if name in request.POST}
    kept = as_kept(report, chapter, request.POST, values)
    try:
        saved = _saved(request, report, chapter, kept)
    except Stale as stale:
        both = _both(report, chapter, kept, stale)
        return conflict_page(request, report, chapter_heading(report.edition, chapter), both)
    except Report.DoesNotExist:
        read = as_read_now(report, chapter, kept)
        return _unsaved(request, report, f"{why_closed(report)}刚才的修改没有保存。", read)
    if saved.unsaved:
        left = {name: as_read_now(report, chapter, kept)[name] for name in saved.unsaved}
        return _unsaved(request, report, "其余内容已保存；下面的文字太长，没有保存。", left)
    if "sentence" in request.POST:
        return _answered(request, report, here)
    _say(request, len(saved.errors))
    return after_saving(request, report, chapter, here)


def _saved(request: SignedInRequest, report: Report, chapter: str, values: dict[str, str]) -> Saved:
    """A table adds its totals where no script did; which are to follow its buttons say."""
    version = _version(request)
    if chapter == COVER or not report.edition.chapter_of[chapter].table:
        return save_draft(report.pk, chapter, values, version=version, by=request.user)
    follow = request.POST.getlist("follow")
    return save_table(report.pk, chapter, values, version=version, by=request.user, follow=follow)


def _answered(request: SignedInRequest, report: Report, here: str) -> HttpResponse:
    """Take or drop the one of last year's sentences whose button was pressed."""
    number, _, answer = request.POST["sentence"].partition(":")
    try:
        sentence = answer_sentence(report.pk, int(number), answer, write=True, by=request.user)
    except Refused as reason:
        messages.error(request, str(reason))
        return redirect(here)
    except (ValueError, Report.DoesNotExist, CarriedSentence.DoesNotExist):
        messages.error(request, "这句话没有处理，请再试一次。")
        return redirect(here)
    return redirect(f"{here}#{sentence.name}")


def _say(request: SignedInRequest, faults: int) -> None:
    if faults:
        messages.warning(request, f"已保存，但有{faults}处没有读懂，请看标出的位置。")
    else:
        messages.success(request, "已保存。")


def _unsaved(
    request: SignedInRequest, report: Report, reason: str, values: dict[str, str]
) -> HttpResponse:
    """Show the texts that are not stored, so that none of them is lost."""
    fields = [(ReportPlace(report.edition, name).label, text) for name, text in values.items()]
    return render_unsaved(request, report, reason, fields)


def render_unsaved(
    request: SignedInRequest, report: Report, reason: str, texts: Iterable[tuple[str, str]]
) -> HttpResponse:
    fields = [(label, text) for label, text in texts if text.strip()]
    context = {"report": report, "reason": reason, "fields": fields}
    return render(request, "desk/unsaved.html", context, status=409)


def submitted_meanwhile(request: SignedInRequest, report: Report) -> HttpResponse:
    """Somebody sent the report on between the look and the lock."""
    if left := typed_in_vain(report, request.POST):
        reason = f"{why_closed(report)}刚才写的没有保存。"
        return render_unsaved(request, report, reason, left)
    messages.error(request, why_closed(report))
    return redirect("desk:preview", report.pk)


def _version(request: SignedInRequest) -> int:
    version = number_in(request.POST.get("version", ""))
    return -1 if version is None else version


def _both(
    report: Report, chapter: str, values: dict[str, str], stale: Stale
) -> list[dict[str, str]]:
    """The slots that differ: what was typed here, and what stands there now."""
    mine, theirs = (as_read_now(report, chapter, one) for one in (values, stale.values))
    return [
        {
            "label": ReportPlace(report.edition, name).label,
            "mine": text,
            "theirs": theirs.get(name, ""),
            "whose": "您在另一个窗口" if stale.is_own else stale.by,
        }
        for name, text in mine.items()
        if text.replace("\r\n", "\n") != theirs.get(name, "")
    ]
