"""成文日期不能早于统计期末."""

import datetime
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place
from reports.checks.examples import example, signed
from reports.checks.surety import Surety
from reports.statute.text_sections import COVER


def judge(dossier: Dossier) -> Iterator[Objection]:
    date, year = dossier.document.signature.date, dossier.year
    if date is not None and date <= datetime.date(year, 12, 31):
        yield Objection(
            f"成文日期{spoken(date)}早于统计期末，{year}年的年报应在{year + 1}年1月签发，"
            "是不是年份没改？",
            place=Place(COVER, "signature", spoken(date)),
        )


def spoken(date: datetime.date) -> str:
    """Write a date as a signature does: 2025年1月8日, without leading zeros."""
    return f"{date.year}年{date.month}月{date.day}日"


CHECK = Check(
    code="D02",
    title="成文日期早于统计期末",
    severity="error",
    surety=Surety.SEEN,
    source="《中华人民共和国政府信息公开条例》第四十九条",
    judge=judge,
    trips=example(signature=signed(1, 26, 0)),
    passes=example(signature=signed(1, 26)),
)
