"""Which acts lead from which state to which, and who may do them? The whole machine."""

from dataclasses import dataclass
from enum import StrEnum

from reports.models import WITH_AUTHOR, Role, State


class Action(StrEnum):
    """事项 of a report's record."""

    START = "start"
    ADOPT = "adopt"
    SHOW = "show"
    SET_ASIDE = "set_aside"
    BRING = "bring"
    UNLOCK = "unlock"
    TAKE_SUM = "take_sum"
    SAVE = "save"
    EXPLAIN = "explain"
    SUBMIT = "submit"
    ASK_TO_SIGN = "ask_to_sign"
    SIGN = "sign"
    DECLINE = "decline"
    RECALL = "recall"
    RECEIVE = "receive"
    ARCHIVE = "archive"
    KEEP_BESIDE = "keep_beside"
    OPEN = "open"
    TAKE_OVER = "take_over"
    REMARK = "remark"
    ANSWER = "answer"
    CLOSE_REMARK = "close_remark"
    REOPEN_REMARK = "reopen_remark"
    WAIVE = "waive"
    CITE = "cite"
    ENTER = "enter"
    CONFIRM_ENTRY = "confirm_entry"
    REOPEN_ENTRY = "reopen_entry"
    RETURN = "return"
    APPROVE = "approve"
    PUBLISH = "publish"
    OTHER_ADDRESS = "other_address"
    COMPARE_PAGE = "compare_page"
    ATTACH_SCAN = "attach_scan"
    CORRECT = "correct"
    SUPERSEDE = "supersede"
    BIND = "bind"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = {
    Action.START: "新建",
    Action.ADOPT: "读入文件",
    Action.SHOW: "读取上年文件",
    Action.SET_ASIDE: "不用上年文件",
    Action.BRING: "带入上年报告",
    Action.UNLOCK: "解锁上年结转",
    Action.TAKE_SUM: "写入汇总数",
    Action.SAVE: "填写",
    Action.EXPLAIN: "说明",
    Action.SUBMIT: "报送",
    Action.ASK_TO_SIGN: "送审签",
    Action.SIGN: "审签并报送",
    Action.DECLINE: "审签退回",
    Action.RECALL: "撤回",
    Action.RECEIVE: "收件",
    Action.ARCHIVE: "存档",
    Action.KEEP_BESIDE: "收件待用",
    Action.OPEN: "开始审核",
    Action.TAKE_OVER: "接手审核",
    Action.REMARK: "提出意见",
    Action.ANSWER: "回复意见",
    Action.CLOSE_REMARK: "关闭意见",
    Action.REOPEN_REMARK: "重新提出意见",
    Action.WAIVE: "豁免",
    Action.CITE: "列入意见书",
    Action.ENTER: "代录",
    Action.CONFIRM_ENTRY: "核对代录",
    Action.REOPEN_ENTRY: "撤销代录",
    Action.RETURN: "退回",
    Action.APPROVE: "审核通过",
    Action.PUBLISH: "登记发布",
    Action.OTHER_ADDRESS: "登记另一网址",
    Action.COMPARE_PAGE: "网页核对",
    Action.ATTACH_SCAN: "上传盖章扫描件",
    Action.CORRECT: "更正",
    Action.SUPERSEDE: "被更正",
    Action.BIND: "登记校验值",
}


@dataclass(frozen=True)
class Transition:
    """From any of these states to that one, by a person in one of these roles."""

    sources: tuple[State, ...]
    target: State
    roles: tuple[Role, ...]
    is_judged: bool = False
    """Whether it rests on what the checks say: they are run anew, and what they said is kept."""


TRANSITIONS: dict[Action, Transition] = {
    Action.SUBMIT: Transition(WITH_AUTHOR, State.SUBMITTED, (Role.FILLER,), is_judged=True),
    Action.ASK_TO_SIGN: Transition(WITH_AUTHOR, State.AWAITING, (Role.FILLER,), is_judged=True),
    Action.SIGN: Transition((State.AWAITING,), State.SUBMITTED, (Role.SIGNER,), is_judged=True),
    Action.DECLINE: Transition((State.AWAITING,), State.DRAFT, (Role.SIGNER,)),
    Action.RECALL: Transition((State.AWAITING, State.SUBMITTED), State.DRAFT, (Role.FILLER,)),
    Action.RECEIVE: Transition(
        (State.DRAFT, State.SUBMITTED, State.REVIEWING, State.RETURNED),
        State.SUBMITTED,
        (Role.REVIEWER, Role.ADMINISTRATOR),
        is_judged=True,
    ),
    Action.ARCHIVE: Transition(
        (State.DRAFT, State.ARCHIVED),
        State.ARCHIVED,
        (Role.REVIEWER, Role.ADMINISTRATOR),
        is_judged=True,
    ),
    Action.OPEN: Transition((State.SUBMITTED,), State.REVIEWING, (Role.REVIEWER,)),
    Action.RETURN: Transition((State.REVIEWING,), State.RETURNED, (Role.REVIEWER,), is_judged=True),
    Action.APPROVE: Transition(
        (State.REVIEWING,), State.APPROVED, (Role.REVIEWER,), is_judged=True
    ),
    Action.PUBLISH: Transition((State.APPROVED,), State.PUBLISHED, (Role.FILLER, Role.REVIEWER)),
}
"""更正 is none of these: it leaves the report as it is and begins its next version as a draft."""

ARRIVALS = (Action.SUBMIT, Action.SIGN, Action.RECEIVE)
"""The acts by which a report comes to the county."""

BY_FILE = (Action.RECEIVE, Action.ARCHIVE)
"""The acts of the county with a report that came as a file; a newer one takes its place."""

COMPILES = (
    *(Action.START, Action.ADOPT, Action.BRING, Action.UNLOCK, Action.TAKE_SUM, Action.SAVE),
    *(Action.EXPLAIN, Action.ANSWER, Action.SUBMIT, Action.ASK_TO_SIGN, Action.SIGN),
    Action.CORRECT,
)
"""Who has done one of these has written the report or sent it: she does not review it as well."""

LEAVES_SNAPSHOT = frozenset((*TRANSITIONS, Action.CONFIRM_ENTRY, Action.REOPEN_ENTRY))
"""Acts that may leave a snapshot: what a second person confirms is written where it stands."""
