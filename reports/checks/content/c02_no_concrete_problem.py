"""第五章要写出具体问题，只说“存在差距和不足”不行."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.chapter_parts import IMPROVEMENT
from reports.checks.examples import example
from reports.checks.reading.improvement import improvement, items
from reports.checks.surety import Surety

_STOCK = re.compile(
    r"(?:存在|有|面临)(?:着)?(?:一些|一定|不少|许多|诸多|部分)?的?"
    r"(?:(?:差距|不足|问题|薄弱环节|短板|困难)(?:和|与|、|及|之处|的地方)?)+"
)
_NONE = re.compile(r"^(?:无|没有|暂无|不存在)[^，。；]{0,8}。?$")
_GOOD_NEWS = re.compile(r"(?:成绩|成效|进展|效果|提升|提高)[^，；]{0,3}。?$")
_FLAW = re.compile(r"不够|不及时|不高|不强|不全|不深|不到位|偏少|较少|单一|滞后|有待|缺乏|薄弱|需")
_FIELD = re.compile(r"方面|环节|领域|力度|质量|效率|能力|意识|渠道|形式|内容")
_HARD = re.compile(
    r"(?:获取|理解|查[找询阅看]|使用|阅读|操作|办[理事]|申请|看懂|知晓|辨[认识]|检索|下载|搜索)"
    r"[^，。；]{0,10}?(?:存在|有|面临|感到|较为|比较|十分)(?:一定|较大|不少|一些)?的?困难"
)
"""患者理解有困难: who finds what hard is a problem."""
_PROMISE = re.compile(
    r"[，；](?:今后|下一步|以后|接下来|对此)?，?(?:我[镇乡局县办]|本单位|我单位)?(?:将|要|会|需要?|还需)?"
    r"(?:在(?:今后|以后|下一步)的?工作中)?(?:继续|不断|进一步|加倍|更加|再接再厉|认真|切实|逐步|加以|予以|、)*"
    r"(?:努力|改进|加强|完善|提高|改善|整改|改正)(?:和|与|、|及|完善|提高|改进|工作)*[。；]?$"
)
"""A promise that names nothing."""
_MOST_AFTER = 6
"""Behind the stock phrase so few signs can hold no problem."""


def judge(dossier: Dossier) -> Iterator[Objection]:
    sentences = dossier.said_in(IMPROVEMENT)
    said = improvement(sentences)
    named = said.problems or [one for one in said.measures if "问题" in one.text]
    if not sentences or any(not _is_stock(one.text) for one in named) or items(named) > 1:
        return
    place = at(said.problems[-1]) if said.problems else dossier.place(IMPROVEMENT, "problems")
    chapter = dossier.nth(IMPROVEMENT)
    yield Objection(
        f"{chapter}没有写出具体问题。",
        place=place,
        asks=f"没有认出{chapter}写的具体问题，请看一看。",
    )


def _is_stock(text: str) -> bool:
    """Nothing but 存在差距和不足 or 无, or only the good news before it."""
    text = _PROMISE.sub("", text)
    stock = _STOCK.search(text)
    if stock:
        clause = text[: stock.start()].rpartition("，")[2]
        if _FIELD.search(clause) or _HARD.search(text) or _FLAW.search(_STOCK.sub("", text)):
            return False
        return len(text) - stock.end() <= _MOST_AFTER
    return bool(_NONE.match(text) or _GOOD_NEWS.search(text))


CHECK = Check(
    code="C02",
    title="第五章没有写出具体问题",
    severity="error",
    surety=Surety.ABSENT,
    source="《中华人民共和国政府信息公开条例》第五十条第一款第四项",
    judge=judge,
    trips=example(text={"problems": "工作取得一定成绩，但依然存在一些差距和不足。"}),
    passes=example(text={"problems": "政策解读形式比较单一，公开栏更新不够及时。"}),
)
