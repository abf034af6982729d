"""成文日期晚于公布期限."""

import datetime
import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place
from reports.checks.dates.d02_before_the_year_ended import spoken
from reports.checks.examples import example, signed
from reports.checks.surety import Surety
from reports.statute.text_sections import COVER

_COUNTY = re.compile(r"^(?:.*?[省市州盟])?(.{1,10}?[县区旗市])(?=.{2})")
_OF_MANY_BODIES = frozenset({"county", "city"})


def judge(dossier: Dossier) -> Iterator[Objection]:
    date = dossier.document.signature.date
    deadline = dossier.deadline or _usual(dossier)
    if date is None or date <= deadline:
        return
    county = _COUNTY.search(dossier.document.organisation)
    whose = f"{county[1] if county else '县里'}规定的" if dossier.deadline else "通常的"
    yield Objection(
        f"成文日期{spoken(date)}晚于{whose}公布期限{spoken(deadline)}，请说明。",
        place=Place(COVER, "signature", spoken(date)),
    )


def _usual(dossier: Dossier) -> datetime.date:
    """A department's day; a government's report for all of its bodies is due two months later."""
    month = 3 if dossier.level in _OF_MANY_BODIES else 1
    return datetime.date(dossier.year + 1, month, 31)


CHECK = Check(
    code="D03",
    title="成文日期晚于公布期限",
    severity="warning",
    surety=Surety.SEEN,
    source="县定期限；《中华人民共和国政府信息公开条例》第四十九条（针对部门，供参照）",
    judge=judge,
    trips=example(signature=signed(2, 3)),
    passes=example(signature=signed(1, 31)),
)
