"""年报写报告年度的事，下一年已完成的事不写."""

import re
from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, at
from reports.checks.chapter_parts import OTHERS, OVERVIEW
from reports.checks.examples import example
from reports.checks.surety import Surety

_TITLES = re.compile(r"《[^》]{0,200}+》+|〔[^〔〕]{0,60}〕|“[^“”]{0,400}”")
_DONE = r"年(?!计划)[^，。；]{0,24}?(?:已|完成了?(?!率)|召开了|开展了|印发了|发布了|公开了|收到了?)"
_NOT_YET = re.compile(r"将|拟|计划|打算|下一步|继续|力争|确保|结转|届满|到期|期限|前|预计|要")


def judge(dossier: Dossier) -> Iterator[Objection]:
    next_year = dossier.year + 1
    done = re.compile(rf"{next_year}{_DONE}")
    for sentence in dossier.said_in(OVERVIEW, "problems", OTHERS):
        text = _TITLES.sub("", sentence.text)
        match = done.search(text)
        if match and not _NOT_YET.search(text):
            yield Objection(
                f"{dossier.year}年报不应写{next_year}年的完成情况。", place=at(sentence, match[0])
            )


CHECK = Check(
    code="D08",
    title="写了下一年的完成情况",
    severity="hint",
    surety=Surety.INFERRED,
    source=PRUDENCE,
    judge=judge,
    trips=example(text={"overview.platform": "{next_year}年1月已完成专栏改版。"}),
    passes=example(text={"overview.platform": "{next_year}年将继续完善专栏，已列入计划。"}),
)
