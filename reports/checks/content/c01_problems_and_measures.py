"""问题和措施建议一一对应，条数相同."""

from collections.abc import Iterator, Sequence

from reports.checks.base import Check, Dossier, Objection
from reports.checks.chapter_parts import IMPROVEMENT
from reports.checks.examples import example
from reports.checks.reading.improvement import improvement, items, unanswered
from reports.checks.reading.text import Sentence
from reports.checks.surety import Surety


def judge(dossier: Dossier) -> Iterator[Objection]:
    said = improvement(dossier.said_in(IMPROVEMENT))
    problems, measures = items(said.problems), items(said.measures)
    if not problems and not measures and dossier.document.as_printed is None:
        problems, measures = _paragraphs(said.problems), _paragraphs(said.measures)
    if problems > 1 and measures > 1 and problems != measures and not unanswered(said):
        yield Objection(
            f"问题{problems}条、措施{measures}条，建议一一对应。",
            place=dossier.place(IMPROVEMENT, "measures"),
        )


def _paragraphs(sentences: Sequence[Sentence]) -> int:
    """Typed in pairs without numbers, every paragraph is one item."""
    return len({(sentence.section, sentence.index) for sentence in sentences})


CHECK = Check(
    code="C01",
    title="问题数与措施数不同",
    severity="hint",
    surety=Surety.INFERRED,
    source="{notice} 二（四）明确责任",
    judge=judge,
    trips=example(
        text={"measures": ("一是制作图解。", "二是专人更新公开栏。", "三是加强业务培训。")}
    ),
    passes=example(),
)
