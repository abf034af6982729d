"""政府信息管理建议写明规范性文件制发、废止、现行有效数."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.chapter_parts import OVERVIEW
from reports.checks.examples import example
from reports.checks.missing_places import opening
from reports.checks.surety import Surety

_NUMBER = re.compile(r"[0-9]|[零一二两三四五六七八九十百](?:余|多)?(?:件|份|个)|未|没有|无")


def judge(dossier: Dossier) -> Iterator[Objection]:
    if not dossier.asks("overview.management"):
        return
    if not dossier.said_in("overview.management"):
        return
    for sentence in dossier.said_in(OVERVIEW):
        if "规范性文件" in sentence.text and _NUMBER.search(sentence.text):
            return
    yield Objection(
        f"建议写明规范性文件数量并与{dossier.nth('disclosure')}表格一致。",
        place=opening(dossier, "overview.management"),
        asks="没有认出规范性文件的数量，请看一看。",
    )


CHECK = Check(
    code="C06",
    title="没有写规范性文件数量",
    severity="hint",
    surety=Surety.ABSENT,
    source="武威市人民政府办公室〔2025〕54号通知（地方要求，供参照）",
    judge=judge,
    trips=example(text={"overview.management": "严格执行公开前审查制度。"}),
    passes=example(),
)
