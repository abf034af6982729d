"""正文里的旧年份，可能是去年的内容没改."""

import re
from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, at
from reports.checks.chapter_parts import IMPROVEMENT, OTHERS, OVERVIEW
from reports.checks.dates.beside_this_year import is_compared, names_this_year
from reports.checks.dates.years_told import years_counted, years_told
from reports.checks.examples import example
from reports.checks.reading.text import Sentence
from reports.checks.surety import Surety

_TITLES = re.compile(r"《[^》]{0,200}+》+|〔[^〔〕]{0,60}〕|“[^“”]{0,400}”")
_ASIDE = re.compile(r"（[^（）]{2,60}）")
_ONLY_A_YEAR = re.compile(r"20[0-9][0-9]年(?:度|全年)?$")
_COMPARES = re.compile(r"较|比20|同比|相比|上年|去年|上一年|结转|同期")
_PAST = re.compile(
    r"上年|去年|上一年|往年|历年|同期|以来|同比|相比|较|比20|结转|起[，至]|自20|从20|年至|年到|累计|连续"
    r"|印发|出台|制定|修订|公布|施行|实施|建成|成立|设立|启动|开通|上线|投入|荣获|获评|评为|被列|命名"
    r"|立项|开工|挂牌|机构改革|文件|规划|年报|年度报告|考核|排名|表彰|获|反馈|通报|问题整改|基础上|预算|决算"
)


def judge(dossier: Dossier) -> Iterator[Objection]:
    seen: set[int] = set()
    for sentence in dossier.said_in(OVERVIEW, IMPROVEMENT, OTHERS):
        text = sentence.text
        if "年" not in text or "2" not in text or names_this_year(text, dossier.year):
            continue
        text = _without_comparison(_TITLES.sub("", text))
        for year in years_counted(text) if _PAST.search(text) else years_told(text):
            if year < dossier.year and year not in seen and not is_compared(dossier, sentence):
                seen.add(year)
                yield _objection(sentence, year)


def _without_comparison(text: str) -> str:
    """What a sentence opens with, and of the rest what compares nothing: 2023年…，较上年…."""
    first, *others = _ASIDE.sub("", text).split("，")
    opening = 1 if _ONLY_A_YEAR.search(first) else 0
    kept = [one for n, one in enumerate(others) if n < opening or not _COMPARES.search(one)]
    return "，".join((first, *kept))


def _objection(sentence: Sentence, year: int) -> Objection:
    return Objection(
        f"“{sentence.original}”里写的是{year}年，是不是去年的内容没改？", place=at(sentence)
    )


CHECK = Check(
    code="D07",
    title="正文出现旧年份",
    severity="warning",
    surety=Surety.INFERRED,
    source=PRUDENCE,
    judge=judge,
    trips=example(text={"overview.proactive": "{last_year}年，我镇主动公开政府信息86条。"}),
    passes=example(
        text={"overview.proactive": "公开信息86条，较{last_year}年增加3条；{last_year}年建成专区。"}
    ),
)
