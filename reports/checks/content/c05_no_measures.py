"""写了问题，也要写改进措施."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.chapter_parts import IMPROVEMENT
from reports.checks.examples import example
from reports.checks.reading.improvement import improvement
from reports.checks.surety import Surety


def judge(dossier: Dossier) -> Iterator[Objection]:
    said = improvement(dossier.said_in(IMPROVEMENT))
    if said.problems and not said.measures:
        yield Objection(
            "只写了问题，没有改进措施。",
            place=dossier.place(IMPROVEMENT, "measures"),
            asks="认出了问题，没有认出改进措施，请看一看。",
        )


CHECK = Check(
    code="C05",
    title="第五章没有改进措施",
    severity="hint",
    surety=Surety.ABSENT,
    source="《中华人民共和国政府信息公开条例》第五十条",
    judge=judge,
    trips=example(text={"measures": ()}),
    passes=example(),
)
