"""日期用阿拉伯数字写全，月、日不编虚位：2025年1月8日."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place, at
from reports.checks.dates.last_lines import last_lines
from reports.checks.examples import example
from reports.checks.surety import Surety
from reports.statute.text_sections import COVER

_ZERO = re.compile(r"20[0-9][0-9]年(?:0[0-9]月(?:[0-9]{1,2}日)?|[0-9]{1,2}月0[0-9]日)")
_MIXED = re.compile(
    r"(?:二|2)[0０〇零○Oo][〇零○0-9０一二三四五六七八九十]{2}年(?:[0-9]|[一二三四五六七八九十])"
)
_DOTTED = re.compile(r"20(?<![0-9.]20)[0-9][0-9][./][0-9]{1,2}[./][0-9]{1,2}(?![0-9.])")
_SIGNED = re.compile(
    r"^\s*(20[0-9][0-9][./-][0-9]{1,2}[./-][0-9]{1,2}|二[0O○零〇]\S{2}年\S{2,6}日)\s*$"
)


def judge(dossier: Dossier) -> Iterator[Objection]:
    signed = _signature(dossier)
    if signed:
        yield Objection(_says(f"成文日期写成“{signed}”"), place=Place(COVER, "signature", signed))
    whole = dossier.sentences.whole
    is_found = any(one.search(whole) for one in (_ZERO, _DOTTED, _MIXED))
    for sentence in dossier.sentences if is_found else ():
        match = _ZERO.search(sentence.text) or _DOTTED.search(sentence.text)
        match = match or _mixed(sentence.text)
        if match and match[0] != signed:
            yield Objection(_says(f"日期写成“{match[0]}”"), place=at(sentence, match[0]))
            return


def _mixed(text: str) -> re.Match[str] | None:
    """二0二五年; or 二〇二五年 in a text that writes other years in Arabic figures."""
    match = _MIXED.search(text)
    return match if match and not match[0].startswith("20") else None


def _signature(dossier: Dossier) -> str:
    """The date of the signature as printed, where it is written in another way."""
    last = last_lines(dossier.printed)
    found = (_SIGNED.match(line) or _ZERO.fullmatch(line.strip()) for line in last)
    return next((match[0].strip() for match in found if match), "")


def _says(what: str) -> str:
    return f"{what}，请写成“2025年1月8日”的样子。"


CHECK = Check(
    code="D09",
    title="日期写法不规范",
    severity="hint",
    surety=Surety.SEEN,
    source="GB/T 9704—2012 7.3.5.4",
    judge=judge,
    trips=example(
        text={"lead": "统计期限为{year}年01月01日至{year}年12月31日。电话：0123-4567890。"}
    ),
    passes=example(),
)
