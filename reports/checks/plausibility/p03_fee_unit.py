"""行政事业性收费的单位是万元：整百整千的整数，多半是按元填的."""

from collections.abc import Iterator
from decimal import Decimal

from reports.checks.base import Check, Dossier, Objection
from reports.checks.cells import FEES
from reports.checks.examples import example
from reports.document.live_fields import written

LARGE = 100


def judge(dossier: Dossier) -> Iterator[Objection]:
    amount = dossier.figures.get(FEES)
    if amount is None or not dossier.is_grassroots:
        return  # a bureau's examination fees are millions of 元, and nothing unusual
    if amount >= LARGE and amount % 1 == 0:
        yield Objection(
            f"行政事业性收费单位是“万元”，您填了{written(amount)}万元，是否误按“元”填写？",
            (FEES,),
        )


CHECK = Check(
    code="P03",
    title="行政事业性收费疑按元填写",
    severity="warning",
    source="{notice} 附件 二 表头“单位：万元”",
    judge=judge,
    trips=example({FEES: Decimal(5000)}),
    passes=example({FEES: Decimal("0.5")}),
)
