"""年度报告的内容见现行条例第五十条，不是旧条例第三十一条、第三十二条."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.examples import example

_OLD = re.compile(
    r"条例》?(?:（[^（）]{0,60}）)?的?(第三十[一二]条)(?:[、和]第三十[一二]条)?"
    r"[^。；征第]{0,16}(?:年度报告|年报|编制)"
)


def judge(dossier: Dossier) -> Iterator[Objection]:
    for sentence in dossier.sentences:
        if match := _OLD.search(sentence.text):
            yield Objection(
                f"“{match[1]}”是旧条例的条文号，年度报告的内容见第五十条。",
                place=at(sentence, match[1]),
            )


CHECK = Check(
    code="L09",
    title="引用了旧条例的条文号",
    severity="warning",
    source="《中华人民共和国政府信息公开条例》第四十九条、第五十条",
    judge=judge,
    trips=example(
        text={"lead": "根据《中华人民共和国政府信息公开条例》第三十二条规定，编制本年度报告。"}
    ),
    passes=example(
        text={"lead": "根据《中华人民共和国政府信息公开条例》第五十条规定，编制本年度报告。"}
    ),
)
