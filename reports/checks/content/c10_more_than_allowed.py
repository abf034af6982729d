"""全文与另一个单位年报的重复率超过本县定的限度; a county that set none asks for nothing."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.content.c08_like_another import SAID, whose
from reports.checks.copied_example import beside
from reports.checks.examples import example
from reports.checks.repetition import from_another, more_than_allowed
from reports.checks.surety import Surety


def judge(dossier: Dossier) -> Iterator[Objection]:
    if other := from_another(dossier):
        yield from more_than_allowed(dossier, other.repeated, f"{whose(other)}的")


CHECK = Check(
    code="C10",
    title="与他单位年报的重复率超过本县的限度",
    severity="warning",
    surety=Surety.SEEN,
    source="{notice} 二（四）明确责任（内容雷同、敷衍塞责）；限度由本县定",
    judge=judge,
    trips=example(
        text={"overview.platform": SAID}, neighbours=beside(SAID, 0.9, 0.96), most_repeated=50
    ),
    passes=example(
        text={"overview.platform": SAID}, neighbours=beside(SAID, 0.3, 0.6), most_repeated=95
    ),
)
