"""各级人民政府的年报应当包括工作考核、社会评议和责任追究结果情况."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place, at
from reports.checks.chapter_parts import IMPROVEMENT, OTHERS, OVERVIEW
from reports.checks.examples import example
from reports.checks.missing_places import opening, paragraphs
from reports.checks.surety import Surety

RESULTS = {
    "工作考核": re.compile(
        r"工作考核|考核工作|(?:年度|绩效|综合|专项|日常|季度|半年)(?:目标)?考核|政务公开考核|信息公开考核"
        r"|考核(?:结果|得分|排名|等次|评为|优秀|良好|合格|通报|权重|分值|体系|指标)"
        r"|(?:开展|组织|进行|实施|接受|参加|无)[^，。；]{0,8}考核"
        r"|考核(?:情况)?(?:中|为|得|获|居|列|优|良|合格|位次|[0-9])"
        r"|考核[^。；]{0,24}(?:[0-9]分|(?:第|前)[0-9一二三四五六七八九十]{1,3}[名位]|优秀|良好|合格)"
    ),
    "社会评议": re.compile(
        r"社会[^，。；]{0,4}评议|评议(?:活动|结果|会|员)|满意度|群众评议|民主评议|第三方评估"
        r"|评议(?:意见|情况|满意|方面)|(?:代表|委员|居民|村民|员)[^，。；]{0,4}评议|满意票"
        r"|测评[^。；]{0,8}满意|好评率"
    ),
    "责任追究": re.compile(r"责任追究|追究[^，。；]{0,10}责任|追责|问责"),
}
_NEAR = re.compile(r"监督|考核|考评|督导|督促|评议|追究|问责")
GOVERNMENTS = frozenset({"township", "street", "county", "city"})


def judge(dossier: Dossier) -> Iterator[Objection]:
    if not dossier.asks("overview.supervision"):
        return
    if dossier.level not in GOVERNMENTS:
        return
    text = "\n".join(one.text for one in dossier.said_in(OVERVIEW, IMPROVEMENT, OTHERS))
    aspects = dossier.edition.aspects  # no form before them asked for these results
    missing = [name for name, words in RESULTS.items() if not words.search(text)]
    if missing:
        yield Objection(
            f"缺少“{'、'.join(missing)}”结果情况。",
            place=_place(dossier),
            severity=None if aspects and len(missing) == len(RESULTS) else "hint",
            asks=f"没有认出“{'、'.join(missing)}”的结果，请看一看。",
        )


def _place(dossier: Dossier) -> Place:
    """The aspect; without it, what speaks most of supervision, else the last under no aspect."""
    if dossier.said_in("overview.supervision"):
        return opening(dossier, "overview.supervision")
    found = paragraphs(dossier.said_in(OVERVIEW))
    numbers = [sum(len(_NEAR.findall(one.text)) for one in group) for group in found]
    most = max(numbers, default=0)
    if not most:
        loose = paragraphs(dossier.said_in("overview.intro")) or found
        return at(loose[-1][0]) if loose else dossier.place(OVERVIEW, "overview.supervision")
    return at(found[numbers.index(most)][0])


CHECK = Check(
    code="Q03",
    title="监督保障缺少考核、评议、追责结果",
    severity="warning",
    surety=Surety.ABSENT,
    source="《中华人民共和国政府信息公开条例》第五十条第一款第四项、第四十六条",
    judge=judge,
    trips=example(text={"overview.supervision": "加强组织领导，明确专人负责。"}),
    passes=example(),
)
