"""Which parts of a report beside its tables take a number or a date, and how are they read?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from reports.document.entry import Misread, read_amount, read_count, read_date

_yuan = partial(read_amount, places=2, unit="元")


@dataclass(frozen=True)
class Part:
    """A part by its name in words, the chapter that asks for it (``0``: the cover), its reader."""

    label: str
    chapter: str
    read: Callable[[str], int | Decimal | date | None]

    def why_not(self, text: str) -> str:
        """Why what was typed cannot be read; empty where it can."""
        try:
            self.read(text)
        except Misread as reason:
            return str(reason)
        return ""


PARSED: Mapping[str, Part] = {
    "fee.notices": Part("发出收费通知件数", "6", read_count),
    "fee.amount": Part("通知收费金额", "6", _yuan),
    "fee.received": Part("实际收取信息处理费", "6", _yuan),
    "signature.date": Part("成文日期", "0", read_date),
}
"""By the name of the slot; what cannot be read is kept under it among the report's unreadable."""
