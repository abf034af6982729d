"""与政府信息公开无关的内容，和不规范的公开渠道."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.chapter_parts import IMPROVEMENT, OTHERS, OVERVIEW
from reports.checks.examples import example
from reports.checks.surety import Surety

_OTHER_WORK = re.compile(
    r"软件正版化|机构编制|民生保障网|(?:织密|织牢|兜牢|扎牢)[^，。；]{0,8}(?:保障|底线|网)"
    r"|办理[^，。；]{0,8}(?:人大|政协)[^，。；]{0,6}(?:建议|提案)|招商引资|扫黑除恶|双拥|拥军优属|征兵工作"
    r"|平安建设|基层党建|主题党日|疫情防控|森林防火|防汛抗旱|人居环境整治|值班值守"
)
_SUBJECT = re.compile(r"公开|公示|公布|发布|信息|栏目|专栏|解读|网站|围绕|聚焦|涉及|包括|结合|宣传")
_CHANNEL = re.compile(
    r"(?:通过|利用|运用|借助|依托|采用|建立|发挥)[^，。；]{0,20}?(朋友圈|(?:微信|QQ|村民|工作|居民)群(?!众)|抖音个人号)"
)
_CLAUSE_ENDS = re.compile(r"[，。；]")
_INTERNAL = re.compile(r"联络|工作交流|内部|对接|沟通|调度")


def judge(dossier: Dossier) -> Iterator[Objection]:
    for sentence in dossier.said_in(OVERVIEW, IMPROVEMENT, OTHERS):
        if match := _off(sentence.text):
            yield Objection(
                f"“{match[0]}”这部分与政府信息公开关系不大（不宜泛化）。",
                place=at(sentence, match[0]),
            )
        match = _CHANNEL.search(sentence.text)
        if match and not _INTERNAL.search(sentence.text):
            yield Objection(
                f"“{match[1]}”不是规范的公开渠道，建议写政府网站、政务新媒体、公开栏。",
                place=at(sentence, match[0]),
            )


def _off(text: str) -> re.Match[str] | None:
    """Other work that its own clause does not bring together with publishing."""
    for match in _OTHER_WORK.finditer(text):
        start = max(text.rfind(sign, 0, match.start()) for sign in "，。；：")
        rest = _CLAUSE_ENDS.split(text[match.end() :], maxsplit=1)[0]
        if not _SUBJECT.search(text[start + 1 : match.end()] + rest):
            return match
    return None


CHECK = Check(
    code="C07",
    title="与政府信息公开关系不大",
    severity="hint",
    surety=Surety.INFERRED,
    source="{notice} 一（不能遗漏，也不宜泛化）",
    judge=judge,
    trips=example(text={"overview.platform": "完成办公软件正版化检查。维护专栏1个。"}),
    passes=example(text={"overview.platform": "围绕招商引资、森林防火等发布信息12条。"}),
)
