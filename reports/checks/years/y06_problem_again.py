"""上年第五章所列的问题，今年应当交代整改情况，不能原样再列."""

import re
from collections.abc import Iterator, Sequence

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.chapter_parts import IMPROVEMENT, OVERVIEW, chapter_of
from reports.checks.examples import example
from reports.checks.reading.improvement import improvement
from reports.checks.similarity.likeness import alike, shingles
from reports.checks.similarity.skeletons import Skeleton, skeletons_of

SAME = 0.9
_LAST_YEAR = re.compile(r"(?:上|去)(?:一)?年度?|20[0-9][0-9]年")
_MENDED = re.compile(r"整改|改进|解决|改善|完善|落实|针对|仍|依然|尚未")


def judge(dossier: Dossier) -> Iterator[Objection]:
    if dossier.last_year is None or _accounts_for(dossier):
        return
    now = improvement(dossier.said_in(IMPROVEMENT)).problems
    then = chapter_of(dossier.last_year.edition, IMPROVEMENT)
    chapter = tuple(one for one in dossier.said_last_year if one.chapter == then)
    before = [
        (one.sentence.original, shingles(one.text))
        for one in skeletons_of(improvement(chapter).problems, dossier.last_year.organisation)
    ]
    again = [
        (one, stood)
        for one in skeletons_of(now, dossier.document.organisation)
        if (stood := _stood(one, before))
    ]
    for one, stood in again[:1]:
        more = f"等{len(again)}个问题" if len(again) > 1 else ""
        yield Objection(
            f"上年提出的问题“{stood}”{more}今年没有交代整改情况。", place=at(one.sentence)
        )


def _stood(problem: Skeleton, before: Sequence[tuple[str, frozenset[str]]]) -> str:
    """Last year's sentence, as it was printed then; empty where there was none like it."""
    pieces = shingles(problem.text)
    likeness, said = max(((alike(pieces, own), said) for said, own in before), default=(0.0, ""))
    return said if likeness >= SAME else ""


def _accounts_for(dossier: Dossier) -> bool:
    """Somewhere the report says what became of last year's problems."""
    own = chapter_of(dossier.edition, IMPROVEMENT)
    return any(
        _MENDED.search(one.text) and any(str(dossier.year) not in said for said in _years(one.text))
        for one in dossier.said_in(OVERVIEW, IMPROVEMENT)
        if "问题" in one.text or one.chapter == own
    )


def _years(text: str) -> list[str]:
    return _LAST_YEAR.findall(text)


PROBLEM = "一是村级公开栏更新不及时，部分内容停留在上个季度。"
MENDED = "上年指出的公开栏更新不及时问题，已由专人每周核对，完成整改。"

CHECK = Check(
    code="Y06",
    title="上年的问题原样再列",
    severity="hint",
    source="《中华人民共和国政府信息公开条例》第五十条第一款第四项",
    judge=judge,
    trips=example(text={"problems": PROBLEM}, before={}, text_before={"problems": PROBLEM}),
    passes=example(
        text={"problems": PROBLEM, "measures": MENDED},
        before={},
        text_before={"problems": PROBLEM},
    ),
)
