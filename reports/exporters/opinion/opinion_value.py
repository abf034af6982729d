"""What is a 审核意见书? A value: one report's review, with all that was said in it."""

import datetime
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Said:
    """What was said or done on a remark after it was made: 回复, 关闭, 重新提出."""

    kind: str
    by: str
    at: datetime.datetime
    text: str = ""


@dataclass(frozen=True)
class Remarked:
    """审核意见 at one place of the text, or of a cell, in which state it is, and what followed."""

    place: str
    quote: str
    text: str
    state: str
    lines: tuple[Said, ...] = ()


@dataclass(frozen=True)
class Found:
    """核查问题: what it asks (必须改正, 已说明, …), where it is, and what was said to it."""

    asks: str
    place: str
    message: str
    explanation: str = ""


@dataclass(frozen=True)
class Waived:
    """豁免 of one finding, with its reason."""

    message: str
    reason: str
    by: str
    at: datetime.datetime


@dataclass(frozen=True)
class Round:
    """One time that the county opened the report, and what it decided."""

    opened: datetime.datetime
    reviewer: str
    result: str
    decided: datetime.datetime
    note: str = ""


class Outlook(Enum):
    """What became of the review that the opinion is about."""

    UNDECIDED = "审核中"
    RETURNED = "退回修改"
    APPROVED = "审核通过"


@dataclass(frozen=True)
class Opinion:
    """审核意见书 of one version of a report. Times are those of the clock on the wall.

    What is empty of ``number`` and ``contact`` is left out on the paper.
    """

    issuer: str
    unit: str
    year: int
    title: str
    outlook: Outlook
    date: datetime.date
    rounds: tuple[Round, ...] = ()
    note: str = ""
    mend_by: datetime.date | None = None
    number: str = ""
    contact: str = ""
    remarks: tuple[Remarked, ...] = ()
    findings: tuple[Found, ...] = ()
    waivers: tuple[Waived, ...] = ()
    sealed: bool = True

    @property
    def heading(self) -> str:
        """标题: the matter and the kind of document (GB/T 9704 7.3.1)."""
        return f"关于{self.unit}{self.year}年政府信息公开工作年度报告的审核意见书"
