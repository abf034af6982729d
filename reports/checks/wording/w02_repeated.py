"""小标题或者短语说了两遍."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, at
from reports.checks.examples import example
from reports.checks.reading.text import Sentence
from reports.checks.surety import Surety
from reports.checks.wording.said_twice import said_twice

_NUMBER = re.compile(r"^[（(]?[一二三四五六七八九十0-9]{1,2}[）)、.．]+")
_TAIL = re.compile(r"(?:工作|情况|方面|政府信息|[：:。]){1,9}$")
_LONGEST_HEADING = 18
_CLAUSE = re.compile(r"[，。；：！？、]")
_DIGIT = re.compile(r"[0-9]")
_SHORTEST_CLAUSE = 12
_SHORTEST_CORE = 4


def judge(dossier: Dossier) -> Iterator[Objection]:
    aspects = {one.key: one.title for one in dossier.edition.aspects}
    for place, group in groupby(dossier.sentences, lambda one: (one.section, one.index)):
        paragraph = tuple(group)
        if place[1] == 0 and place[0] in aspects:
            yield from _heading_again(aspects[place[0]], paragraph[0])
        yield from _two_headings(paragraph)
        yield from _same_clause(paragraph)
    for sentence, said in said_twice(dossier):
        yield _objection(sentence, said)


def _heading_again(title: str, first: Sentence) -> Iterator[Objection]:
    """The heading is printed anyway: a paragraph does not open with it."""
    core = _core(first.text)
    if first.text.endswith("。") and len(core) >= _SHORTEST_CORE and core in title:
        yield _objection(first, first.original)


def _two_headings(paragraph: Sequence[Sentence]) -> Iterator[Objection]:
    for one, other in pairwise(paragraph[:3]):
        if max(len(one.text), len(other.text)) > _LONGEST_HEADING or "，" in one.text + other.text:
            continue
        first, second = _core(one.text), _core(other.text)
        if len(second) > 1 and first and (first == second or first.startswith(second)):
            yield _objection(other, other.original)


def _same_clause(paragraph: Sequence[Sentence]) -> Iterator[Objection]:
    seen: set[str] = set()
    for sentence in paragraph:
        for clause in _CLAUSE.split(sentence.text):
            if len(clause) >= _SHORTEST_CLAUSE and clause in seen and not _DIGIT.search(clause):
                yield _objection(sentence, clause)
                return
            seen.add(clause)


def _core(text: str) -> str:
    return _TAIL.sub("", _NUMBER.sub("", text))


def _objection(sentence: Sentence, said: str) -> Objection:
    return Objection(f"“{said}”重复表述。", place=at(sentence, said))


CHECK = Check(
    code="W02",
    title="小标题或者短语重复",
    severity="warning",
    surety=Surety.SEEN,
    source=PRUDENCE,
    judge=judge,
    trips=example(text={"overview.proactive": "主动公开情况。通过政府网站公开信息86条。"}),
    passes=example(text={"overview.proactive": "主动公开信息86条。通过政府网站公开60条。"}),
)
