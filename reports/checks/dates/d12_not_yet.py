"""年度还没有结束，或者成文日期还没有到：草稿里提示，报送时须说明."""

import datetime
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place
from reports.checks.dates.d02_before_the_year_ended import spoken
from reports.checks.examples import day, example, signed
from reports.checks.surety import Surety
from reports.statute.text_sections import COVER


def judge(dossier: Dossier) -> Iterator[Objection]:
    today, signed, year = dossier.today, dossier.document.signature.date, dossier.year
    if today is None:
        return
    severity = None if dossier.is_sent else "hint"
    if today <= datetime.date(year, 12, 31):
        yield Objection(
            f"{year}年还没有结束，年报写的应是全年的情况。",
            place=Place(COVER, "title", str(year)),
            severity=severity,
        )
    elif signed is not None and signed > today:
        yield Objection(
            f"成文日期{spoken(signed)}还没有到，请写实际签发的日期。",
            place=Place(COVER, "signature", spoken(signed)),
            severity=severity,
        )


SIGNED = signed(1, 20)

CHECK = Check(
    code="D12",
    title="年度未结束或成文日期未到",
    severity="warning",
    surety=Surety.SEEN,
    source="《中华人民共和国政府信息公开条例》第四十九条",
    judge=judge,
    trips=example(signature=SIGNED, today=day(1, 12), is_sent=True),
    passes=example(signature=SIGNED, today=day(1, 20), is_sent=True),
)
