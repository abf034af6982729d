"""Does a report still bear the name of the unit that it was copied from? And was all compared?"""

import re
from collections.abc import Iterator

from reports.checks.base import Dossier, Objection, at
from reports.checks.chapter_parts import IMPROVEMENT, OTHERS, OVERVIEW
from reports.checks.similarity.neighbour import Neighbour
from reports.checks.similarity.skeletons import own_names

_A_PLACE = re.compile(r"[\u3400-\u9fff]{2,}(?:镇|乡|街道|局|委)")


def left_behind(dossier: Dossier, neighbour: Neighbour) -> Iterator[Objection]:
    """The other unit's short name in this one's own chapters."""
    name = min(own_names(neighbour.organisation), key=len, default="")
    if (
        not neighbour.is_named
        or not _A_PLACE.fullmatch(name)
        or name in dossier.document.organisation
    ):
        return
    for sentence in dossier.said_in(OVERVIEW, IMPROVEMENT, OTHERS):
        if name in sentence.original:
            yield Objection(
                f"这里写的是“{name}”，是不是从别的单位的年报里抄来没有改？",
                place=at(sentence, name),
            )
            return


def left_out(dossier: Dossier) -> Iterator[Objection]:
    """Said where there are reports that this one could not be held against yet."""
    if dossier.not_compared:
        yield Objection(
            f"还有{dossier.not_compared}份已报送的年报没有编入比对库，这次没有和它们比较；"
            "管理员编完以后请再核查一次。",
            severity="hint",
        )
