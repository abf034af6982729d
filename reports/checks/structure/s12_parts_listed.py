"""引言说由几部分组成，就列几部分，并与正文一致."""

import re
from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, at
from reports.checks.examples import example
from reports.checks.reading.numerals import to_int
from reports.checks.surety import Surety
from reports.statute.text_sections import COVER

_PARTS = re.compile(
    r"(?:由|包括|包含|分为|内容为|共分|主要有)[“：:]?"
    r"(?P<list>(?:(?!包括|包含|分为|内容为|共分)[^。；]){0,200}?)"
    r"(?:等|共|，|,)*(?P<number>[一二三四五六七八九十]|[0-9]{1,2})(?:个|大)?部分(?:内容)?(?:组成|构成)?"
    r"(?P<after>[：:，][^。]{4,200})?"
)
"""由某某机关编制，全文包括…: what is listed stands behind the last verb."""
_SIGNS = re.compile(r"[“”]|[一二三四五六][、.．]|（[一二三四五六]）")
_FORKED = re.compile(r"行政复议[、和及与，]行政诉讼|收到[、和]处理|问题[、和及与]改进")
_SEPARATOR = re.compile(r"[、，；,;]|(?<=情况)(?:以及|[和及与])|(?<=[^一二三四五六])和(?=其他)")
_SELDOM = 3
"""Fewer names than that are no list of the chapters."""


def _listed(text: str) -> int:
    joined = _FORKED.sub("并", _SIGNS.sub("、", text))
    names = [one for one in _SEPARATOR.split(joined) if len(one.strip("：:等共 ")) > 1]
    return len(names)


def judge(dossier: Dossier) -> Iterator[Objection]:
    right = len(dossier.edition.chapters)
    for sentence in dossier.said_in(COVER, "overview.intro"):
        match = _PARTS.search(sentence.text) if "部分" in sentence.text else None
        if not match or "报告" not in sentence.text[: match.start() + 12]:
            continue
        said, listed = to_int(match["number"]), 0
        for text in (match["list"], match["after"] or ""):
            number = _listed(text)
            listed = number if number >= _SELDOM else listed
        if listed and listed != said:
            message = f"引言说{said}个部分，实际列了{listed}个。"
        elif said != right:
            message = f"引言说{said}个部分，年报应当有{right}个部分。"
        else:
            continue
        yield Objection(message, place=at(sentence, match[0][-20:]))
        return


CHECK = Check(
    code="S12",
    title="引言所说的部分数与所列、正文不符",
    severity="warning",
    surety=Surety.INFERRED,
    source=PRUDENCE,
    judge=judge,
    trips=example(text={"lead": "本报告由{chapters}等二个部分组成。"}),
    passes=example(text={"lead": "本报告由{chapters}{parts}部分组成。"}),
)
