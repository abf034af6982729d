"""整段与他单位年报雷同，或者留有他单位的名称."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place, at
from reports.checks.examples import EDITION, example
from reports.checks.similarity.neighbour import Copied, Neighbour
from reports.checks.similarity.skeletons import own_names

MOST = 0.8
LEAST_TEXT = 50
"""A copied paragraph this long is no coincidence."""
_A_PLACE = re.compile(r"[\u3400-\u9fff]{2,}(?:镇|乡|街道|局|委)")


def judge(dossier: Dossier) -> Iterator[Objection]:
    reported: set[tuple[str, int]] = set()
    for neighbour in dossier.neighbours:
        copied = [one for one in neighbour.copied if _is_copied(one)]
        new = [one for one in copied if (one.section, one.index) not in reported]
        reported |= {(one.section, one.index) for one in new}
        if new:
            yield _objection(neighbour, new)
        yield from _left_behind(dossier, neighbour)


def _is_copied(paragraph: Copied) -> bool:
    return paragraph.share > MOST and paragraph.length >= LEAST_TEXT


def _objection(neighbour: Neighbour, copied: list[Copied]) -> Objection:
    longest = max(copied, key=lambda one: one.length)
    more = f"（另有{len(copied) - 1}段）" if len(copied) > 1 else ""
    place = Place(longest.chapter, longest.section, longest.quote, longest.index)
    whose = f"“{neighbour.organisation}{neighbour.year}年”"
    if not neighbour.is_named:
        whose = f"本县另一个单位{neighbour.year}年"
    return Objection(f"这段{more}与{whose}的年报几乎一样。", place=place)


def _left_behind(dossier: Dossier, neighbour: Neighbour) -> Iterator[Objection]:
    """The other unit's short name in this one's own chapters."""
    name = min(own_names(neighbour.organisation), key=len, default="")
    if (
        not neighbour.is_named
        or not _A_PLACE.fullmatch(name)
        or name in dossier.document.organisation
    ):
        return
    for sentence in dossier.said_in("1", "5", "6"):
        if name in sentence.original:
            yield Objection(
                f"这里写的是“{name}”，是不是从别的单位的年报里抄来没有改？",
                place=at(sentence, name),
            )
            return


SAID = "建立信息员例会制度，每月汇总各村各站所的公开需求，由党政办统一审核后在三日内发布。"
COPIED = Copied("1", "overview.platform", 0, SAID, 60, 0.96)
ALIKE_IN_PART = Copied("1", "overview.platform", 0, SAID, 60, 0.6)

CHECK = Check(
    code="C08",
    title="文字与他单位年报雷同",
    severity="warning",
    source=f"{EDITION.document} 二（四）明确责任（内容雷同、敷衍塞责）",
    judge=judge,
    trips=example(
        text={"overview.platform": SAID},
        neighbours=(Neighbour("清河县桃园镇人民政府", 2023, 0.9, (COPIED,)),),
    ),
    passes=example(
        text={"overview.platform": SAID},
        neighbours=(Neighbour("清河县桃园镇人民政府", 2023, 0.3, (ALIKE_IN_PART,)),),
    ),
)
