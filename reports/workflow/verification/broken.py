"""What is wrong with a chain of entries, or with a thing that was kept?"""

from dataclasses import dataclass
from typing import Any

A_CHUNK = 1000


@dataclass(frozen=True)
class Broken:
    """The first thing that is wrong in one chain, or one kept thing that is not what it was."""

    where: str
    says: str

    def __str__(self) -> str:
        return f"{self.where}：{self.says}"


@dataclass(frozen=True)
class BrokenReport(Broken):
    """Something that is wrong with the record of one report, or with what it binds."""

    report: int

    @classmethod
    def of(cls, report: int, says: str) -> "BrokenReport":
        return cls(f"报告{report}", says, report)


def only(rows: Any, field: str, report_id: int | None) -> Any:
    """The rows of one report, or all."""
    return rows if report_id is None else rows.filter(**{field: report_id})
