"""Which boxes has the form beside its tables and texts, and how is what is typed in them read?"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from reports.document.entry import Misread, read_amount, read_count, read_date, read_text

Value = int | Decimal | date | str | None
Reader = Callable[[str], Value]

_yuan = partial(read_amount, places=2, unit="元")
_line = partial(read_text, longest=200)
_name = partial(read_text, longest=100)


@dataclass(frozen=True)
class EntryBox:
    """A box of one line: its label, what the clerk is told, its reader, which raises Misread."""

    label: str
    asks: str
    read: Reader

    def why_not(self, text: str, year: int) -> str:
        """Why what was typed in a report on a year cannot be read; empty where it can."""
        try:
            self.read(text)
        except Misread as reason:
            return reason.said_in(year)
        return ""


FEE = ("fee.notices", "fee.amount", "fee.received")
"""The boxes of which the sentence on 信息处理费 is made."""

TITLE, SIGNER, SIGNED_ON = "title", "signature.organisation", "signature.date"
"""The boxes of the cover, beside its texts."""

SIGNATURE = "signature"
"""Signer and date as they are printed: one block."""

CONFIRMED_BY = "confirmed_by"
"""The box below each table that is kept, and never printed."""

BOXES: Mapping[str, EntryBox] = {
    "fee.notices": EntryBox("本年发出收费通知（件）", "没有就填0。", read_count),
    "fee.amount": EntryBox("通知收费金额（元）", "没有就填0。", _yuan),
    "fee.received": EntryBox("实际收取信息处理费（元）", "没有就填0。", _yuan),
    TITLE: EntryBox("标题", "不填就用“单位全称＋{year}年政府信息公开工作年度报告”。", _line),
    SIGNER: EntryBox("落款单位", "机关全称，与公章一致。", _name),
    SIGNED_ON: EntryBox(
        "成文日期",
        "如{next_year}-01-08；{year}年的报告应在{next_year}年1月签发。",
        read_date,
    ),
    CONFIRMED_BY: EntryBox(
        "数据由谁确认",
        "如“镇司法所 核对”。只留在系统里备查，不会印出来。",
        _name,
    ),
}


def is_text(reader: Reader) -> bool:
    """Whether a slot takes text; the others take a number or a date."""
    return getattr(reader, "func", reader) is read_text


def takes_live_fields(reader: Reader) -> bool:
    """Whether the text of a slot may hold figures of the tables: a title or a name may not."""
    return reader is read_text


PARSED: Mapping[str, EntryBox] = {name: box for name, box in BOXES.items() if not is_text(box.read)}
"""Those that take a number or a date; what cannot be read in them is kept as it was typed."""
