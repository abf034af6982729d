"""引年度报告格式，写明文号."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.examples import example

_NAME = re.compile(r"年度报告格式(?:（[^（）]{1,20}）)?[》〉]")
_OFFICE = "国办公开"


def judge(dossier: Dossier) -> Iterator[Objection]:
    if any(_OFFICE in one.text for one in dossier.sentences):
        return
    for sentence in dossier.sentences:
        if _NAME.search(sentence.text):
            yield Objection(
                f"建议补文号“（{dossier.edition.document}）”。", place=at(sentence, "年度报告格式")
            )
            return


CHECK = Check(
    code="L04",
    title="引年报格式没有文号",
    severity="hint",
    source="GB/T 9704—2012（供参照）",
    judge=judge,
    trips=example(text={"lead": "根据{form}要求编制。"}),
    passes=example(),
)
