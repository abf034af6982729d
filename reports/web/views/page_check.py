"""网页核对 of one report: what was found so far, and another page to be held against it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from reports.importers import MOST_BYTES, Unreadable
from reports.models import FROZEN, OtherAddress, PageVerdict, PageWay, Report, State
from reports.web.attached import attached
from reports.web.damaged import damaged
from reports.web.limits.handing_in import handing_in, status_of
from reports.web.online.bookmark_script import bookmark_script
from reports.web.online.shown_comparison import shown_comparison
from reports.web.report_page import place_of
from reports.web.request import SignedInRequest
from reports.web.uploads import ENDINGS, foreign_file
from reports.workflow.access import reports_published_by
from reports.workflow.files.under_hash import Damaged, kept_bytes
from reports.workflow.published.bookmark import bookmark_token, waiting_pages
from reports.workflow.published.check_address import check_address
from reports.workflow.published.compare_page import compare_page
from reports.workflow.published.taken_page import TakenPage
from reports.workflow.refusal import Refused
from reports.workflow.way.register_other import register_other

NO_FILE = "还没有选择文件。请先在浏览器里打开公开的网页，另存下来，再选那个文件。"
_SHOWN = 20
_ANY_KIND = "application/octet-stream"


@login_required
@require_http_methods(["GET", "POST"])
def page_check(request: SignedInRequest, pk: int) -> HttpResponse:
    """Show what was found; take a saved page, or open the registered address now."""
    frozen = reports_published_by(request.user).filter(state__in=FROZEN)
    report = get_object_or_404(frozen, pk=pk)
    if request.method != "POST":
        return _page(request, report)
    try:
        with handing_in(request):
            _compared(request, report)
    except (Unreadable, Refused) as reason:
        return _page(request, report, str(reason), status_of(reason, 409))
    return redirect("web:page_check", pk)


def _compared(request: SignedInRequest, report: Report) -> None:
    """What was asked for: register a second address, open the addresses, or take the file."""
    if request.POST.get("way") == "other":
        register_other(report.pk, request.POST.get("other", ""), by=request.user)
        messages.success(request, "已登记。核对的时候两个网址都打开。")
        return
    if request.POST.get("way") == PageWay.ADDRESS and report.state == State.PUBLISHED:
        messages.info(request, f"公开网址：{check_address(report.pk, by=request.user)}。")
        return
    file = foreign_file(request, "page")
    if file is None:
        raise Refused(NO_FILE)
    taken = TakenPage(file.data, PageWay.FILE, name=file.name)
    found = compare_page(report.pk, taken, by=request.user)
    say = messages.success if found.verdict == PageVerdict.SAME else messages.warning
    say(request, f"核对了“{found.name}”：{found.summary}。")


def _page(
    request: SignedInRequest, report: Report, objection: str = "", status: int = 200
) -> HttpResponse:
    rows = list(report.page_comparisons.select_related("by").order_by("-id")[: _SHOWN + 1])
    chosen = next((one for one in rows if str(one.pk) == request.GET.get("n")), None)
    shown = chosen or (rows[0] if rows else None)
    other = OtherAddress.objects.filter(report=report).first()
    context = {
        "report": report,
        "shown": shown_comparison(report, shown) if shown else None,
        "rows": rows[:_SHOWN],
        "has_more": len(rows) > _SHOWN,
        "is_public": report.state == State.PUBLISHED,
        "other": other,
        "other_typed": request.POST.get("other", other.address if other else ""),
        "objection": objection,
        "endings": ENDINGS,
        "most": MOST_BYTES // 1024 // 1024,
        "waiting": waiting_pages(report, by=request.user),
        "bookmark": _bookmark(request, report),
        "back": place_of(report, request.user),
    }
    return render(request, "web/page_check.html", context, status=status)


def _bookmark(request: SignedInRequest, report: Report) -> str:
    action = request.build_absolute_uri(reverse("web:page_came"))
    return bookmark_script(action, bookmark_token(report, by=request.user))


@login_required
@require_safe
def compared_file(request: SignedInRequest, pk: int, comparison: int) -> HttpResponse:
    """Send the page as it was taken, to be saved and never shown."""
    report = get_object_or_404(reports_published_by(request.user), pk=pk)
    row = get_object_or_404(report.page_comparisons, pk=comparison)
    try:
        return attached(kept_bytes(row.digest), row.name, _ANY_KIND)
    except Damaged:
        return damaged(request, report, row.name)
