"""总体情况重在简明，篇幅原则上不超过一千字."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.chapter_parts import OVERVIEW
from reports.checks.examples import example
from reports.checks.surety import Surety

MOST = 1000


def judge(dossier: Dossier) -> Iterator[Objection]:
    number = sum(len(sentence.text) for sentence in dossier.said_in(OVERVIEW))
    if number > MOST:
        yield Objection(
            f"总体情况{number}字，建议不超过{MOST}字。",
            place=dossier.place(OVERVIEW, "overview.intro"),
        )


CHECK = Check(
    code="S14",
    title="总体情况过长",
    severity="hint",
    surety=Surety.SEEN,
    source="武威市人民政府办公室〔2025〕54号通知（地方要求，供参照）",
    judge=judge,
    trips=example(text={"overview.intro": "认真落实各项要求。" * 120}),
    passes=example(),
)
