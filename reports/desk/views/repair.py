"""“照此修改”: writes an offered repair into cells and text, as if typed; “撤销” takes it back."""

from collections.abc import Mapping

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from reports.desk.chapter.repairs_of_chapter import VERSION
from reports.desk.chapter.saving import submitted_meanwhile
from reports.desk.chapter.undoing import Undo, counted, keep_undo
from reports.desk.steps import chapter_url
from reports.desk.while_open import while_open
from reports.document.boxes import is_text
from reports.document.places import chapter_heading
from reports.document.slots import slots
from reports.models import ChapterRecord, Report
from reports.web.request import SignedInRequest, number_in
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.filling.save_drafts import Entered, save_drafts
from reports.workflow.refusal import Stale

CHANGED_SINCE = "报告刚刚又改过，没有照着改。请看一看现在的内容，再核查一次。"


@login_required
@require_POST
@while_open
def repair(request: SignedInRequest, report: Report, chapter: str) -> HttpResponse:
    """Write the posted cells and texts and keep what stood there; ``chapter`` is where one was."""
    if chapter not in report.edition.parts:
        raise Http404
    entered = _entered(report, request.POST)
    if not entered:
        return redirect(chapter_url(report, chapter))
    before = {one: _standing(report, one, entered[one].values) for one in entered}
    try:
        saved = save_drafts(report.pk, entered, by=request.user)
    except Report.DoesNotExist:
        return submitted_meanwhile(request, report)
    except (Stale, ChapterRecord.DoesNotExist):
        messages.warning(request, CHANGED_SINCE)
        return redirect(f"{chapter_url(report, chapter)}?checked=1")
    undo = {one: Undo(version=saved[one].version, before=before[one]) for one in entered}
    keep_undo(request, report, undo)
    messages.success(request, _done(report, entered))
    for reason in (reason for one in saved.values() for reason in one.errors.values()):
        messages.warning(request, reason)
    return redirect(_shown_at(report, chapter, entered))


def _entered(report: Report, posted: Mapping[str, str]) -> dict[str, Entered]:
    """What was posted for each chapter whose version was: figures of its table, and texts."""
    found = {}
    for chapter in report.edition.parts:
        version = number_in(posted.get(f"{VERSION}{chapter}", ""))
        names = [
            name
            for name, reader in slots(report.edition, chapter).items()
            if name in posted and (name in report.edition.table_of or is_text(reader))
        ]
        if names:
            found[chapter] = Entered({name: posted[name] for name in names}, version or 0)
    return found


def _standing(report: Report, chapter: str, values: Mapping[str, str]) -> dict[str, str]:
    stood = typed_values(report, chapter)
    return {name: stood[name] for name in values}


def _done(report: Report, entered: Mapping[str, Entered]) -> str:
    names = [name for one in entered.values() for name in one.values]
    where = "、".join(chapter_heading(report.edition, one) for one in entered)
    return f"已照建议改了{counted(report, names)}（{where}），可以撤销。"


def _shown_at(report: Report, chapter: str, entered: Mapping[str, Entered]) -> str:
    """The page that one came from where it changed, else the first changed place."""
    if chapter in entered:
        return f"{chapter_url(report, chapter)}?checked=1"
    first, one = next(iter(entered.items()))
    return f"{chapter_url(report, first)}?checked=1#{next(iter(one.values))}"
