"""下一步打算写在第五章的改进措施里，不写在总体情况里."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.chapter_parts import IMPROVEMENT, OVERVIEW
from reports.checks.examples import example
from reports.checks.surety import Surety

_PLANS = (
    r"(?:今后|下一步|下步|接下来|下一年度?|明年|{year}年)，?[^，。；]{{0,10}}"
    r"(?:将|我[镇乡局]要|继续|计划|打算|拟)"
)


def judge(dossier: Dossier) -> Iterator[Objection]:
    plans = re.compile(_PLANS.format(year=dossier.year + 1))
    for sentence in dossier.said_in(OVERVIEW):
        if match := plans.search(sentence.text):
            yield Objection(
                f"打算放在{dossier.nth(IMPROVEMENT)}改进措施里。", place=at(sentence, match[0])
            )
            return


CHECK = Check(
    code="C09",
    title="总体情况写了下一步打算",
    severity="hint",
    surety=Surety.INFERRED,
    source="{notice} 附件",
    judge=judge,
    trips=example(text={"overview.platform": "维护专栏1个，今后我镇将继续拓宽渠道。"}),
    passes=example(text={"overview.platform": "维护专栏1个，确保今后有据可查。"}),
)
