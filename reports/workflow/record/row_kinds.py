"""Which rows does an act leave beside the record, and what of them does its entry bind?"""

from dataclasses import dataclass

from django.db.models import Model

from reports.models import (
    BroughtFile,
    CarriedFigure,
    CarriedPart,
    EnteredCell,
    Explanation,
    FrozenFile,
    LastYear,
    PageComparison,
    Remark,
    RemarkLine,
    ReturnLetter,
    SealedScan,
    Waiver,
    Withdrawal,
)
from reports.workflow.states import Action


@dataclass(frozen=True)
class RowKind:
    """Rows that an act leaves behind: their name, what tells them apart, and what they say.

    Where ``says`` is empty the row holds the digest of a file: that is bound.
    """

    model: type[Model]
    name: str
    label: str
    key: str
    says: tuple[str, ...] = ()
    acts: tuple[Action, ...] = ()
    of_report: str = "report"


_BY = ("by_id", "at")

KINDS = (
    RowKind(FrozenFile, "file", "定稿文件", "identifier", acts=(Action.APPROVE,)),
    RowKind(SealedScan, "scan", "盖章扫描件", "pk", acts=(Action.ATTACH_SCAN,)),
    RowKind(ReturnLetter, "letter", "审核意见书", "digest", acts=(Action.RETURN,)),
    RowKind(
        *(BroughtFile, "brought", "收到的文件", "pk"),
        says=("name", "digest", "size", "unread", "kept_beside", *_BY),
        acts=(Action.RECEIVE, Action.ARCHIVE, Action.KEEP_BESIDE),
    ),
    RowKind(
        *(EnteredCell, "entered", "代录", "pk"),
        says=(
            *("digest", "place", "first", "first_by_id", "first_at"),
            *("second", "second_by_id", "second_at", "confirmed_at"),
        ),
        acts=(Action.ENTER, Action.CONFIRM_ENTRY, Action.REOPEN_ENTRY),
    ),
    RowKind(
        *(PageComparison, "page", "网页核对", "pk"),
        says=(
            *("way", "address", "name", "digest", "size", "against", "verdict", "says"),
            *("differences", "has_turned", *_BY),
        ),
        acts=(Action.COMPARE_PAGE,),
    ),
    RowKind(
        *(Withdrawal, "withdrawal", "撤下", "pk"),
        says=("kind", "reason", *_BY),
        acts=(Action.WITHDRAW,),
    ),
    RowKind(
        *(Waiver, "waiver", "豁免", "operands"),
        says=("check_code", "message", "reason", *_BY),
        acts=(Action.WAIVE,),
    ),
    RowKind(
        *(Explanation, "explanation", "说明", "operands"),
        says=("check_code", "cells", "section", "text", "message", *_BY),
        acts=(Action.EXPLAIN, Action.CORRECT),
    ),
    RowKind(
        *(LastYear, "last_year", "上年报告", "pk"),
        says=("origin", "document", "brought_by_id", "brought_at"),
        acts=(Action.BRING, Action.CORRECT),
    ),
    RowKind(
        *(CarriedFigure, "carried", "上年结转", "cell"),
        says=("figure", "unlocked_by_id", "unlocked_at", "reason"),
        acts=(Action.BRING, Action.UNLOCK, Action.CORRECT),
    ),
    RowKind(
        *(CarriedPart, "carried_part", "上年结转的组成", "pk"),
        says=("name", "title", "figures"),
        acts=(Action.BRING, Action.CORRECT),
    ),
    RowKind(
        *(Remark, "remark", "审核意见", "pk"),
        says=("chapter", "place", "quote", "text", "check_code", *_BY),
        acts=(Action.REMARK,),
    ),
    RowKind(
        *(RemarkLine, "line", "意见的回复或处理", "pk"),
        says=("remark_id", "kind", "text", *_BY),
        acts=(Action.ANSWER, Action.CLOSE_REMARK, Action.REOPEN_REMARK),
        of_report="remark__report",
    ),
)
