"""书名号里再用书名号，写单书名号〈〉."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.examples import example

_NESTED = re.compile(
    r"《[^《》]*《[^《》]*》[^《》]*》|《[^《》]*[<\uff1c][^《》<>\uff1c\uff1e]*[>\uff1e][^《》]*》"
)


def judge(dossier: Dossier) -> Iterator[Objection]:
    seen: set[str] = set()
    for sentence in dossier.sentences:
        for match in _NESTED.finditer(sentence.original):
            if match[0] not in seen:
                seen.add(match[0])
                yield Objection("书名号里再用书名号应写〈〉。", place=at(sentence, match[0]))


CHECK = Check(
    code="L10",
    title="书名号里没有用单书名号",
    severity="hint",
    source="GB/T 15834—2011《标点符号用法》",
    judge=judge,
    trips=example(text={"lead": "根据《关于印发{form}的通知》（{notice}）编制。"}),
    passes=example(text={"lead": "根据《关于印发〈年度报告格式〉的通知》（{notice}）编制。"}),
)
