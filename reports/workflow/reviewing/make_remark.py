"""Remark on a cell, a sentence or a chapter: 审核意见."""

from dataclasses import asdict, dataclass
from typing import Any

from django.db import transaction

from reports.document.places import ReportPlace
from reports.document.printed import printed_form
from reports.document.slots import slots
from reports.models import Account, Remark, RemarkState, Report, State
from reports.workflow.access import lock, reports_reviewed_by
from reports.workflow.judging.dossier import document_of
from reports.workflow.record.bound import bound
from reports.workflow.record.ledger import record
from reports.workflow.refusal import Refused
from reports.workflow.said import said
from reports.workflow.states import Action

LONGEST_QUOTE = 500


@dataclass(frozen=True)
class Anchor:
    """Where a remark stands: a chapter, in it a cell or section, in a section the marked words."""

    chapter: str
    place: str = ""
    quote: str = ""


def remark(
    report_id: int, anchor: Anchor, text: str, *, by: Account, check_code: str = ""
) -> Remark:
    """县级审核员提出意见：审核中状态. What she said there and is open, said again, is that remark.

    Raises Report.DoesNotExist for a stranger, and Refused when nothing is said, when the place is
    none of the report's or the words are not there, or when the report is not being reviewed.
    """
    text = said(text, "意见", shortest=2)
    with transaction.atomic():
        report = lock(reports_reviewed_by(by), report_id)
        if report.state != State.REVIEWING:
            raise Refused(f"报告现在是“{report.get_state_display()}”，不能提出意见。")
        _refuse_nowhere(report, anchor)
        said_here: dict[str, Any] = asdict(anchor) | {"text": text, "check_code": check_code}
        stands = report.remarks.filter(by=by, state=RemarkState.OPEN, **said_here).first()
        return stands or _keep(report, anchor, said_here, by)


def _keep(report: Report, anchor: Anchor, fields: dict[str, Any], by: Account) -> Remark:
    made = Remark.objects.create(report=report, by=by, **fields)
    place = ReportPlace(report.edition, anchor.place, anchor.chapter)
    said_of = f"{place.noted(anchor.quote)}：{made.text}"
    record(report, Action.REMARK, by, comment=said_of, kept=bound(made))
    return made


def _refuse_nowhere(report: Report, anchor: Anchor) -> None:
    if anchor.chapter not in report.edition.parts:
        raise Refused("没有这一章。")
    if not anchor.place:
        return
    if anchor.place in report.edition.table_of:
        if report.edition.table_of[anchor.place].chapter != anchor.chapter:
            raise Refused("这一格不在这一章。")
        return
    # The reviewer marks words as they are printed: padding gone, a line a paragraph.
    passages = printed_form(document_of(report)).passages(anchor.chapter)
    own = [one.text for one in passages if one.section == anchor.place]
    if not own and anchor.place not in slots(report.edition, anchor.chapter):
        raise Refused("没有找到意见所指的位置。")
    if len(anchor.quote) > LONGEST_QUOTE:
        raise Refused(f"所选文字太长，最多{LONGEST_QUOTE}个字，请选一句。")
    if anchor.quote and not any(anchor.quote in text for text in own):
        raise Refused("所选文字不在报告里，请重新选择。")
