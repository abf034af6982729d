"""每个问题都要有对应的改进措施；问题里不混写措施."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.content.topics import topics
from reports.checks.examples import example
from reports.checks.reading.improvement import improvement
from reports.checks.reading.text import Sentence

_NEXT = re.compile(
    r"(?:今后|下一步|下步|接下来)[^，。；]{0,10}(?:将|要)|将采取|采取[^，。；]{0,12}措施"
)
_ITEM = re.compile(
    r"[一二三四五六七八九十]是|第[一二三四五六七八九十][，、]|[（(]?[1-9][）)、.．](?![0-9])"
)


def judge(dossier: Dossier) -> Iterator[Objection]:
    said = improvement(dossier.said_in("5"))
    if not said.measures:
        return
    for sentence in said.problems:
        if sentence.section == "problems" and _NEXT.search(sentence.text):
            yield Objection("问题里混写了改进措施，请移到措施部分。", place=at(sentence))
            break
    answered = topics("".join(one.text for one in said.measures))
    for number, (sentence, text) in enumerate(_items(said.problems), 1):
        about = topics(text)
        if about and not about & answered:
            yield Objection(f"第{number}个问题没有对应的改进措施。", place=at(sentence, text[:12]))


def _items(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, str]]:
    """The numbered problems, each with the sentence in which it begins."""
    for sentence in sentences:
        starts = [match.start() for match in _ITEM.finditer(sentence.text)]
        for start, end in pairwise((*starts, len(sentence.text))):
            yield sentence, sentence.text[start:end]


CHECK = Check(
    code="C03",
    title="问题没有对应的措施",
    severity="hint",
    source="《中华人民共和国政府信息公开条例》第五十条第一款第四项",
    judge=judge,
    trips=example(
        text={
            "problems": ("一是政策解读形式单一。", "二是依申请答复不够严谨。"),
            "measures": ("一是每季度制作一期图解。", "二是由专人每周更新公开栏。"),
        }
    ),
    passes=example(),
)
