"""Can the published report be read where it is said to be, and does the page say what was approved?

Asked, and kept with the report.
"""

from datetime import timedelta

from django.conf import settings
from django.db.models import Q, QuerySet

from reports.fetching.fetch import MOST_BYTES, Page, Unreachable, fetch
from reports.importers.opening.encoding import decoded
from reports.models import (
    Account,
    OtherAddress,
    PageComparison,
    PageVerdict,
    PageWay,
    Report,
    State,
    clock,
)
from reports.workflow.published.attached_files import with_attached_files
from reports.workflow.published.compare_page import keep_comparison
from reports.workflow.published.compared_page import approved_snapshot, finding_of
from reports.workflow.published.seen import words_seen
from reports.workflow.published.taken_page import TakenPage
from reports.workflow.refusal import Refused

AGAIN_AFTER = timedelta(days=1)
FOUND = "打开正常，页面里找到了标题"
NOT_FOUND = "打开正常，页面里没有找到单位名称和年度"
A_FILE = "打开正常，是一个文件，没有核对内容"
AGREES = "打开正常，和定稿一致"
_LONGEST = 100
_OK = 200


def is_in_doubt(answer: str) -> bool:
    """Whether the report was not found where it is said to be."""
    return bool(answer) and answer not in (FOUND, A_FILE, AGREES)


def reports_to_check() -> QuerySet[Report]:
    """Published reports whose address nobody has tried within a day."""
    long_ago = clock.now() - AGAIN_AFTER
    return (
        Report.objects.filter(
            Q(address_checked_at=None) | Q(address_checked_at__lt=long_ago), state=State.PUBLISHED
        )
        .filter(withdrawal=None)
        .select_related("agency")
    )


def check_address(report_id: int, *, by: Account | None = None) -> str:
    """Try the public address of a published report, compare the page with what was approved, and
    keep what was answered; never raises.

    Nothing waits for it and nothing depends on it: many networks let no request out. ``by``: who
    asked for it, None by night. Returns the answer; empty when there is no such report, or it is
    not published.
    """
    report = Report.objects.filter(pk=report_id, state=State.PUBLISHED).first()
    if report is None:
        return ""
    answer = _answer(report, report.public_address, by)[:_LONGEST]
    # Whoever changed the address meanwhile is not told what the former one answered.
    Report.objects.filter(pk=report_id, public_address=report.public_address).update(
        address_checked_at=clock.now(), address_answer=answer
    )
    other = OtherAddress.objects.filter(report=report).first()
    if other is None:
        return answer
    second = _answer(report, other.address, by)[:_LONGEST]
    OtherAddress.objects.filter(pk=other.pk).update(answer=second)
    return f"{answer}；另一网址{second}"


def _answer(report: Report, address: str, by: Account | None) -> str:
    try:
        page = _opened(address)
    except Unreachable as why:
        return f"连不上：{why}"
    if page.status != _OK:
        return f"打不开：{page.status}"
    found = _compared(report, address, page, by)
    if found and found.verdict == PageVerdict.SAME:
        return AGREES
    if found and found.verdict == PageVerdict.DIFFERENT:
        was = "原来一致，现在" if found.has_turned else ""
        return f"打开正常，{was}和定稿有{len(found.differences)}处差别"
    if not _is_text(page):
        return A_FILE
    return FOUND if _names(report, _seen(page)) else NOT_FOUND


def _opened(address: str) -> Page:
    return fetch(address, private=settings.CHECK_PRIVATE_ADDRESSES)


def _compared(
    report: Report, address: str, page: Page, by: Account | None
) -> PageComparison | None:
    """The page held against what was approved; None where nothing was, or it cannot be done now."""
    kept = approved_snapshot(report)
    if kept is None:
        return None
    is_cut = len(page.content) >= MOST_BYTES
    taken = TakenPage(page.content, PageWay.ADDRESS, address=address, is_cut=is_cut)
    try:
        found = with_attached_files(finding_of(taken, kept), taken, report, kept, _opened)
        return keep_comparison(Report.objects.all(), report.pk, taken, found, kept, by=by)
    except Refused:
        return None


def _is_text(page: Page) -> bool:
    kind = page.content_type.lower()
    return not kind or kind.startswith("text/") or "html" in kind


def _seen(page: Page) -> str:
    text, _ = decoded(page.content)
    return words_seen(text)


def _names(report: Report, text: str) -> bool:
    """Whether the title stands there, or else the unit and the year that it speaks of."""
    if "".join(report.printed_title.split()) in text:
        return True
    return report.unit_name in text and f"{report.year}年" in text
