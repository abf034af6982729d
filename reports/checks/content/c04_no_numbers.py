"""主动公开要写公开了多少条信息，最好按平台分列."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place, at
from reports.checks.chapter_parts import OVERVIEW
from reports.checks.examples import example
from reports.checks.missing_places import opening, paragraphs
from reports.checks.reading.text import Sentence
from reports.checks.surety import Surety

_BIG = r"(?:万|千|百)?(?:余|多|来)?(?:万|千)?"
_UNIT = r"(?:条|篇|件|份|期|则|项|次|个(?!工作日|月|百分点)|[（(][条篇件])"
_COUNT = re.compile(
    rf"(?<![第0-9.])[0-9]+(?:\.[0-9]+)?{_BIG}(?:{_UNIT}|部|场|幅|批|宗|册|版|张|组)"
    rf"|(?<![第一二三四五六七八九十])[一二两三四五六七八九十百千]{{1,6}}{_BIG}{_UNIT}"
    r"|(?:信息|数量|总数|总量|条数|公开|发布)(?:共计?|累计|达到?|为|是|：)[0-9]+(?![0-9年月日.%])"
)
_PLATFORM = re.compile(
    r"网|公众号|新媒体|微信|微博|客户端|APP|抖音|平台|视频号|头条|云上|专栏|系统"
)
_HEADING = re.compile(r"主动公开|公开形式|公开透明|载体|渠道|公开内容")
_LONGEST_HEADING = 28


def judge(dossier: Dossier) -> Iterator[Objection]:
    if not dossier.asks("overview.proactive"):
        return
    sentences = dossier.said_in("overview.proactive") or dossier.said_in(OVERVIEW)
    counted = [one for one in sentences if _COUNT.search(one.text)]
    place = _place(dossier)
    if not counted:
        yield Objection(
            "主动公开没有写公开了多少条信息。",
            place=place,
            asks="没有认出主动公开了多少条信息，请看一看。",
        )
    elif not (
        any(_PLATFORM.search(one.text) for one in sentences)
        or any(map(_counts_a_platform, dossier.said_in(OVERVIEW)))
    ):
        yield Objection(
            "主动公开写了条数，建议按政府网站、政务新媒体、公开栏分列。",
            place=place,
            severity="hint",
            surety=Surety.INFERRED,
        )


def _counts_a_platform(sentence: Sentence) -> bool:
    """Whether a platform is named beside a count; under which aspect is no matter."""
    return bool(_PLATFORM.search(sentence.text) and _COUNT.search(sentence.text))


def _place(dossier: Dossier) -> Place:
    """The aspect; without it, the paragraph whose own heading speaks of publishing."""
    for group in paragraphs(dossier.said_in("overview.intro")):
        for sentence in group[:1]:
            if len(sentence.text) <= _LONGEST_HEADING and _HEADING.search(sentence.text):
                return at(sentence)
    return opening(dossier, "overview.proactive")


CHECK = Check(
    code="C04",
    title="主动公开没有数字",
    severity="warning",
    surety=Surety.ABSENT,
    source="武威市人民政府办公室〔2025〕54号通知（地方要求，供参照）",
    judge=judge,
    trips=example(text={"overview.proactive": "全年积极主动公开各类政府信息。"}),
    passes=example(text={"overview.proactive": "全年通过政府网站公开信息六十二条。"}),
)
