"""第一章、第五章不能照抄上年：去掉年份、数字以后，大部分文字与上年相同.

The two chapters are measured together, for a short report says little in each; one that says enough
is measured by itself as well.
"""

from collections.abc import Iterator, Sequence

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.chapter_parts import IMPROVEMENT, OVERVIEW, chapter_of, nth
from reports.checks.examples import example
from reports.checks.similarity import likeness
from reports.checks.similarity.copied_words import LEAST_TOGETHER, is_enough, length_of, spoken
from reports.checks.similarity.skeletons import Skeleton, skeletons_of
from reports.statute.schema import Edition

MOST = 0.85
LEAST_TEXT = 100
"""Below so many characters of its own a chapter alone says too little to be called copied."""
_MEASURED = (
    ((OVERVIEW, IMPROVEMENT), LEAST_TOGETHER),
    ((OVERVIEW,), LEAST_TEXT),
    ((IMPROVEMENT,), LEAST_TEXT),
)


def judge(dossier: Dossier) -> Iterator[Objection]:
    if dossier.last_year is None:
        return
    now = tuple(skeletons_of(dossier.sentences, dossier.document.organisation))
    before = tuple(skeletons_of(dossier.said_last_year, dossier.last_year.organisation))
    for parts, least in _MEASURED:
        own = _of(dossier.edition, parts, now)
        earlier = _of(dossier.last_year.edition, parts, before)
        share = likeness(own, earlier) if is_enough(own, least) else 0.0
        if share > MOST:
            longest = max(own, key=lambda one: len(one.text))
            yield Objection(
                f"{nth(dossier.edition, *parts)}与上年年报{spoken(share, length_of(own))}相同，"
                "容易被认定为内容雷同。",
                place=at(longest.sentence),
            )
            if len(parts) > 1:
                return


def _of(edition: Edition, parts: Sequence[str], skeletons: Sequence[Skeleton]) -> list[Skeleton]:
    chapters = {chapter_of(edition, one) for one in parts}
    return [one for one in skeletons if one.sentence.chapter in chapters]


SAID = (
    "一是政策解读多为文字稿，图解和视频偏少，群众反映看不明白。",
    "二是村级公开栏更新不及时，部分内容停留在上个季度，惠农补贴发放结果公示不完整。",
    "三是信息员多为兼职，流动频繁，新接手的同志对公开目录和审核流程不熟悉，报送质量参差不齐。",
)
CHANGED = (
    "一是新设的政务公开专区使用率低，来办事的老人不会操作查询机。",
    "二是各站所报送信息的积极性有差别，农业服务中心报送的信息最多，规划站几乎没有报送。",
    "三是公开栏设在村部门口，居住分散的自然村群众看不到，广播和流动宣讲没有跟上。",
)

CHECK = Check(
    code="Y05",
    title="文字与上年年报雷同",
    severity="warning",
    source="{notice} 二（四）明确责任（内容雷同、敷衍塞责）",
    judge=judge,
    trips=example(text={"problems": SAID}, before={}, text_before={"problems": SAID}),
    passes=example(text={"problems": CHANGED}, before={}, text_before={"problems": SAID}),
)
