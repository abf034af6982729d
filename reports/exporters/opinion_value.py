"""What is a 审核意见书? A value: one report's review, with all that was said in it."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """What was said or done on a remark after it was made: 回复, 关闭, 重新提出."""

    kind: str
    by: str
    at: datetime.datetime
    text: str = ""


@dataclass(frozen=True)
class Remarked:
    """审核意见 at one place, in which state it is, and what followed."""

    place: str
    quote: str
    text: str
    state: str
    by: str
    at: datetime.datetime
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
    """One time that the county opened the report; ``decided`` is None while it is reviewed."""

    submitted: datetime.datetime | None
    opened: datetime.datetime
    reviewer: str
    result: str
    decided: datetime.datetime | None = None
    note: str = ""


@dataclass(frozen=True)
class Opinion:
    """审核意见书 of one version of a report. Times are those of the clock on the wall."""

    county: str
    unit: str
    year: int
    version: int
    title: str
    rounds: tuple[Round, ...]
    remarks: tuple[Remarked, ...] = ()
    findings: tuple[Found, ...] = ()
    waivers: tuple[Waived, ...] = ()

    @property
    def last(self) -> Round:
        """The round that the opinion is about; an opinion has at least one."""
        return self.rounds[-1]

    @property
    def heading(self) -> str:
        """The title of the sheet itself."""
        return f"{self.unit}{self.year}年政府信息公开工作年度报告审核意见书"
