"""Which acts lead from which state to which, and who may do them? The whole machine."""

from dataclasses import dataclass
from enum import StrEnum

from reports.models import WITH_AUTHOR, Role, State


class Action(StrEnum):
    """事项 of a report's record."""

    START = "start"
    ADOPT = "adopt"
    BRING = "bring"
    UNLOCK = "unlock"
    SAVE = "save"
    EXPLAIN = "explain"
    SUBMIT = "submit"
    ASK_TO_SIGN = "ask_to_sign"
    SIGN = "sign"
    DECLINE = "decline"
    RECALL = "recall"
    OPEN = "open"
    REMARK = "remark"
    ANSWER = "answer"
    CLOSE_REMARK = "close_remark"
    REOPEN_REMARK = "reopen_remark"
    WAIVE = "waive"
    CITE = "cite"
    RETURN = "return"
    APPROVE = "approve"
    PUBLISH = "publish"
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
    Action.BRING: "带入上年报告",
    Action.UNLOCK: "解锁上年结转",
    Action.SAVE: "填写",
    Action.EXPLAIN: "说明",
    Action.SUBMIT: "报送",
    Action.ASK_TO_SIGN: "送审签",
    Action.SIGN: "审签并报送",
    Action.DECLINE: "审签退回",
    Action.RECALL: "撤回",
    Action.OPEN: "开始审核",
    Action.REMARK: "提出意见",
    Action.ANSWER: "回复意见",
    Action.CLOSE_REMARK: "关闭意见",
    Action.REOPEN_REMARK: "重新提出意见",
    Action.WAIVE: "豁免",
    Action.CITE: "列入意见书",
    Action.RETURN: "退回",
    Action.APPROVE: "审核通过",
    Action.PUBLISH: "登记发布",
    Action.ATTACH_SCAN: "上传盖章扫描件",
    Action.CORRECT: "更正",
    Action.SUPERSEDE: "被更正",
    Action.BIND: "登记校验值",
}


class Administration(StrEnum):
    """事项 of a county's record."""

    SIGN_IN = "sign_in"
    SIGN_IN_FAILED = "sign_in_failed"
    SIGN_OUT = "sign_out"
    OPEN_ACCOUNT = "open_account"
    CHANGE_ACCOUNT = "change_account"
    CLOSE_ACCOUNT = "close_account"
    REOPEN_ACCOUNT = "reopen_account"
    RESET_PASSWORD = "reset_password"
    CHANGE_PASSWORD = "change_password"
    TWO_STEPS_ON = "two_steps_on"
    TWO_STEPS_OFF = "two_steps_off"
    RECOVERY_CODE = "recovery_code"
    OPEN_AGENCY = "open_agency"
    CHANGE_AGENCY = "change_agency"
    RENAME_AGENCY = "rename_agency"
    MERGE_AGENCY = "merge_agency"
    REMOVE_AGENCY = "remove_agency"
    CHANGE_SETTINGS = "change_settings"
    URGE = "urge"

    @property
    def label(self) -> str:
        return _ADMINISTRATION[self]


_ADMINISTRATION = {
    Administration.SIGN_IN: "登录",
    Administration.SIGN_IN_FAILED: "登录失败",
    Administration.SIGN_OUT: "退出",
    Administration.OPEN_ACCOUNT: "开通账号",
    Administration.CHANGE_ACCOUNT: "修改账号",
    Administration.CLOSE_ACCOUNT: "停用账号",
    Administration.REOPEN_ACCOUNT: "恢复账号",
    Administration.RESET_PASSWORD: "重置密码",
    Administration.CHANGE_PASSWORD: "修改密码",
    Administration.TWO_STEPS_ON: "开启两步验证",
    Administration.TWO_STEPS_OFF: "关闭两步验证",
    Administration.RECOVERY_CODE: "用恢复码登录",
    Administration.OPEN_AGENCY: "增加单位",
    Administration.CHANGE_AGENCY: "修改单位",
    Administration.RENAME_AGENCY: "单位更名",
    Administration.MERGE_AGENCY: "单位撤并",
    Administration.REMOVE_AGENCY: "删除单位",
    Administration.CHANGE_SETTINGS: "修改规定",
    Administration.URGE: "催报",
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
    Action.OPEN: Transition((State.SUBMITTED,), State.REVIEWING, (Role.REVIEWER,)),
    Action.RETURN: Transition((State.REVIEWING,), State.RETURNED, (Role.REVIEWER,), is_judged=True),
    Action.APPROVE: Transition(
        (State.REVIEWING,), State.APPROVED, (Role.REVIEWER,), is_judged=True
    ),
    Action.PUBLISH: Transition((State.APPROVED,), State.PUBLISHED, (Role.FILLER, Role.REVIEWER)),
}
"""更正 is none of these: it leaves the report as it is and begins its next version as a draft."""

ARRIVALS = (Action.SUBMIT, Action.SIGN)
"""The acts by which a report comes to the county."""
