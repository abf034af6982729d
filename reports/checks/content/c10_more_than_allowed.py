"""全文与另一个单位年报的重复率超过本县定的限度; a county that set none asks for nothing."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.content.c08_like_another import SAID, whose
from reports.checks.copied_example import beside
from reports.checks.examples import example
from reports.checks.repetition import from_another
from reports.checks.surety import Surety


def judge(dossier: Dossier) -> Iterator[Objection]:
    other = from_another(dossier)
    if dossier.most_repeated is None or other is None:
        return
    if other.repeated.percent > dossier.most_repeated:
        longest = max(other.repeated.said, key=lambda one: len(one.text))
        yield Objection(
            f"全文与{whose(other)}的年报重复{other.repeated.percent}%，"
            f"超过本县定的{dossier.most_repeated}%。",
            place=at(longest),
        )


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
