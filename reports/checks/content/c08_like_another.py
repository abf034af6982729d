"""整段与他单位年报雷同，或者留有他单位的名称."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place, at
from reports.checks.chapter_parts import IMPROVEMENT, OVERVIEW, nth
from reports.checks.content.left_behind import left_behind, left_out
from reports.checks.copied_example import beside
from reports.checks.examples import example
from reports.checks.similarity.copied_words import spoken
from reports.checks.similarity.neighbour import Copied, Neighbour
from reports.checks.similarity.skeletons import skeletons_of
from reports.checks.surety import Surety

MOST = 0.8
MOST_OF_ALL = 0.9
"""More of both chapters in one other report is no coincidence, however short they are."""
LEAST_TEXT = 50
"""A copied paragraph this long is no coincidence."""


def judge(dossier: Dossier) -> Iterator[Objection]:
    yield from left_out(dossier)
    reported: set[tuple[str, int]] = set()
    whole = max(dossier.neighbours, key=_whole, default=None)
    if whole and _whole(whole) > MOST_OF_ALL:
        yield _all_of_it(dossier, whole)
        reported |= {(one.section, one.index) for one in whole.copied}
    for neighbour in dossier.neighbours:
        copied = [one for one in neighbour.copied if _is_copied(one)]
        new = [one for one in copied if (one.section, one.index) not in reported]
        reported |= {(one.section, one.index) for one in new}
        if new:
            yield _objection(neighbour, new)
        yield from left_behind(dossier, neighbour)


def _whole(neighbour: Neighbour) -> float:
    return neighbour.whole if neighbour.length else 0.0


def _is_copied(paragraph: Copied) -> bool:
    return paragraph.share > MOST and paragraph.length >= LEAST_TEXT


def _all_of_it(dossier: Dossier, neighbour: Neighbour) -> Objection:
    own = skeletons_of(dossier.said_in(OVERVIEW, IMPROVEMENT), dossier.document.organisation)
    longest = max(own, key=lambda one: len(one.text)).sentence
    alike = spoken(neighbour.whole, neighbour.length)
    return Objection(
        f"{nth(dossier.edition, OVERVIEW, IMPROVEMENT)}{alike}与{whose(neighbour)}的年报相同。",
        place=at(longest),
    )


def _objection(neighbour: Neighbour, copied: list[Copied]) -> Objection:
    longest = max(copied, key=lambda one: one.length)
    more = f"（另有{len(copied) - 1}段）" if len(copied) > 1 else ""
    place = Place(longest.chapter, longest.section, longest.quote, longest.index)
    alike = spoken(longest.share, longest.length)
    return Objection(f"这段{more}{alike}与{whose(neighbour)}的年报几乎一样。", place=place)


def whose(neighbour: Neighbour) -> str:
    named = f"“{neighbour.organisation}{neighbour.year}年”"
    return named if neighbour.is_named else f"本县另一个单位{neighbour.year}年"


SAID = "建立信息员例会制度，每月汇总各村各站所的公开需求，由党政办统一审核后在三日内发布。"

CHECK = Check(
    code="C08",
    title="文字与他单位年报雷同",
    severity="warning",
    surety=Surety.SEEN,
    source="{notice} 二（四）明确责任（内容雷同、敷衍塞责）",
    judge=judge,
    trips=example(text={"overview.platform": SAID}, neighbours=beside(SAID, 0.9, 0.96)),
    passes=example(text={"overview.platform": SAID}, neighbours=beside(SAID, 0.3, 0.6)),
)
