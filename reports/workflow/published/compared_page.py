"""What is found when a page is read and held against the report as it was approved?"""

from dataclasses import asdict, dataclass

from reports.document import Document
from reports.document.online.page_differences import has_no_tables, page_differences
from reports.importers.unreadable import Unreadable
from reports.models import PageVerdict, Report, Snapshot
from reports.workflow.foreign.reading import ForeignFile, read_file
from reports.workflow.published.taken_page import TakenPage
from reports.workflow.reviewing.former import read_snapshot
from reports.workflow.states import Action

CUT = "网页超过2MB，没有取完，没有核对。请在浏览器里另存网页，再把文件放进来。"
NO_TABLES = "网页上没有读到三张表里的数，表格可能是图片，请人工核对。"
_MOST = 300
"""Differences that are kept: a page with more of them is another report."""


@dataclass(frozen=True)
class PageFinding:
    """The verdict, why there is none, and what differs."""

    verdict: PageVerdict
    says: str = ""
    differences: tuple[dict[str, str | int | None], ...] = ()


def approved_snapshot(report: Report) -> Snapshot | None:
    """The report as it was approved; None for one that never was."""
    kept = Snapshot.objects.filter(report=report, action=Action.APPROVE)
    return kept.order_by("-id").first()


def finding_of(page: TakenPage, kept: Snapshot) -> PageFinding:
    """Read a page and compare it; whoever asks has taken a place for reading."""
    if page.is_cut:
        return PageFinding(PageVerdict.UNREAD, CUT)
    approved = read_snapshot(kept.document)
    try:
        seen = read_file(ForeignFile(page.data, page.name, approved.year))
    except Unreadable as reason:
        return PageFinding(PageVerdict.UNREAD, str(reason)[:500])
    return _compared_with(approved, seen)


def _compared_with(approved: Document, seen: Document) -> PageFinding:
    if has_no_tables(approved, seen):
        return PageFinding(PageVerdict.UNREAD, NO_TABLES)
    found = page_differences(approved, seen)
    verdict = PageVerdict.DIFFERENT if found else PageVerdict.SAME
    return PageFinding(verdict, differences=tuple(asdict(one) for one in found[:_MOST]))
