"""每个问题都要有对应的改进措施；问题里不混写措施.

Problem and measure belong together by their place. What a measure is about is not judged: there are
more words for one thing than any list holds.
"""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.chapter_parts import IMPROVEMENT
from reports.checks.examples import example
from reports.checks.reading.improvement import improvement, unanswered
from reports.checks.surety import Surety

_NEXT = re.compile(
    r"(?:今后|下一步|下步|接下来)[^，。；]{0,10}(?:将|要)|将采取|采取[^，。；]{0,12}措施"
)


def judge(dossier: Dossier) -> Iterator[Objection]:
    said = improvement(dossier.said_in(IMPROVEMENT))
    if not said.measures:
        return
    for sentence in said.problems:
        if sentence.section == "problems" and _NEXT.search(sentence.text):
            yield Objection("问题里混写了改进措施，请移到措施部分。", place=at(sentence))
            break
    for number, sentence in unanswered(said).items():
        yield Objection(f"第{number}个问题没有对应的改进措施。", place=at(sentence))


CHECK = Check(
    code="C03",
    title="问题没有对应的措施",
    severity="hint",
    surety=Surety.INFERRED,
    source="《中华人民共和国政府信息公开条例》第五十条第一款第四项",
    judge=judge,
    trips=example(
        text={
            "problems": ("一是政策解读形式单一。", "二是依申请答复不够严谨。"),
            "measures": "一是每季度制作一期图解。",
        }
    ),
    passes=example(),
)
