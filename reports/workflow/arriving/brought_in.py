"""What is brought in, and what became of it?"""

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from reports.document import Document
from reports.models import Report


@dataclass(frozen=True)
class BroughtIn:
    """A file, and the report that the readers found in it."""

    name: str
    data: bytes
    document: Document

    @cached_property
    def digest(self) -> str:
        """Under what name the store keeps it."""
        return hashlib.sha256(self.data).hexdigest()


class ArrivalOutcome(StrEnum):
    """结果 of one file."""

    SENT = "sent"
    NEWER = "newer"
    SAME = "same"
    ARCHIVED = "archived"
    KEPT_BESIDE = "kept_beside"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = {
    ArrivalOutcome.SENT: "已作为报送收下",
    ArrivalOutcome.NEWER: "已用这份较新的文件",
    ArrivalOutcome.SAME: "和已有的内容相同，没有改动",
    ArrivalOutcome.ARCHIVED: "已存档",
    ArrivalOutcome.KEPT_BESIDE: "文件已存好，报告没有改动",
}


@dataclass(frozen=True)
class Brought:
    """The report that a file belongs to, what became of the file, and why where it was not taken.

    Once a file has been kept beside, it is taken when it comes again and nothing hinders any more.
    """

    report: Report
    outcome: ArrivalOutcome
    why: str = ""
