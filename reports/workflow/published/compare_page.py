"""Hold a page against the report as it was approved, and keep what was found: 网页核对."""

from django.db import transaction
from django.db.models import QuerySet

from reports.document.entry import writable
from reports.models import (
    FROZEN,
    Account,
    PageComparison,
    PageVerdict,
    Report,
    Snapshot,
    clock,
)
from reports.workflow.access import lock, reports_published_by
from reports.workflow.files.under_hash import keep_bytes
from reports.workflow.published.compared_page import PageFinding, approved_snapshot, finding_of
from reports.workflow.published.taken_page import TakenPage
from reports.workflow.record.bound import bound
from reports.workflow.record.ledger import record
from reports.workflow.refusal import Refused
from reports.workflow.states import Action
from reports.workflow.telling.notice_kinds import NoticeName
from reports.workflow.telling.notify import notify

NOT_APPROVED = "报告还没有通过，没有定稿可以对照。"
_LONGEST_NAME = 200
_LONGEST_ADDRESS = 2000


def compare_page(report_id: int, page: TakenPage, *, by: Account) -> PageComparison:
    """填报员或县级审核员用一张网页核对：已通过、已发布的报告；每次都记下来.

    Raises Report.DoesNotExist for a stranger, Refused where nothing was approved.
    """
    report = reports_published_by(by).get(pk=report_id)
    kept = snapshot_to_compare(report)
    found = finding_of(page, kept)
    return keep_comparison(reports_published_by(by), report_id, page, found, kept, by=by)


def snapshot_to_compare(report: Report) -> Snapshot:
    """What pages are held against; Refused where nothing was approved."""
    kept = approved_snapshot(report) if report.state in FROZEN else None
    if kept is None:
        raise Refused(NOT_APPROVED)
    return kept


def keep_comparison(
    reports: QuerySet[Report],
    report_id: int,
    page: TakenPage,
    found: PageFinding,
    kept: Snapshot,
    *,
    by: Account | None,
) -> PageComparison:
    """Keep the page under its hash and what was found on it; told where it said the same before.

    What the program finds by night (``by`` is None) is kept where it is not what it was the
    night before: a page that stays as it is leaves no further row.
    """
    keep_bytes(page.digest, page.data)
    with transaction.atomic():
        report = lock(reports, report_id)
        before = _last_at(report, page)
        if by is None and before and _is_same(before, found, kept):
            return before
        row = _row(report, page, found, kept, by)
        row.has_turned = _has_turned(before, row)
        row.save()
        comment = f"{row.summary}：{page.address or row.name}，校验值{row.digest}"
        record(report, Action.COMPARE_PAGE, by, comment=comment, kept=bound(row))
        if row.has_turned:
            notify(report, NoticeName.PAGE_CHANGED, by)
    return row


def _last_at(report: Report, page: TakenPage) -> PageComparison | None:
    """The last comparison of the same place: of its address, or of any file."""
    rows = report.page_comparisons.filter(address=page.address[:_LONGEST_ADDRESS])
    return rows.order_by("-id").first()


def _is_same(before: PageComparison, found: PageFinding, kept: Snapshot) -> bool:
    now = (found.verdict, found.says, list(found.differences), kept.digest)
    return (before.verdict, before.says, before.differences, before.against) == now


def _has_turned(before: PageComparison | None, now: PageComparison) -> bool:
    """Whether the page said what was approved, and does no longer: also after further visits."""
    if before is None or not now.address or now.verdict != PageVerdict.DIFFERENT:
        return False
    return before.against == now.against and (
        before.verdict == PageVerdict.SAME or before.has_turned
    )


def _row(
    report: Report, page: TakenPage, found: PageFinding, kept: Snapshot, by: Account | None
) -> PageComparison:
    return PageComparison(
        report=report,
        way=page.way,
        address=page.address[:_LONGEST_ADDRESS],
        name=writable(page.name)[-_LONGEST_NAME:],
        digest=page.digest,
        size=len(page.data),
        against=kept.digest,
        verdict=found.verdict,
        says=found.says,
        differences=list(found.differences),
        by=by,
        at=clock.now(),
    )
