"""全文与上年年报的重复率超过本县定的限度; a county that set none asks for nothing."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.examples import example
from reports.checks.repetition import from_last_year, more_than_allowed
from reports.checks.years.y05_like_last_year import CHANGED, SAID


def judge(dossier: Dossier) -> Iterator[Objection]:
    if dossier.most_repeated is not None:
        yield from more_than_allowed(dossier, from_last_year(dossier), "上年")


CHECK = Check(
    code="Y07",
    title="与上年年报的重复率超过本县的限度",
    severity="warning",
    source="{notice} 二（四）明确责任（内容雷同、敷衍塞责）；限度由本县定",
    judge=judge,
    trips=example(
        text={"problems": SAID}, before={}, text_before={"problems": SAID}, most_repeated=50
    ),
    passes=example(
        text={"problems": CHANGED, "measures": CHANGED},
        before={},
        text_before={"problems": SAID},
        most_repeated=50,
    ),
)
