"""乡镇（街道）的年报依据不是条例第四十九条第二款."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.examples import example

_ARTICLE = re.compile(r"第(?:四十九|49)条")
_WHOSE = re.compile(r"县级以上(?:地方)?(?:各级)?人民政府(?:[^，。；]{0,12}主管部门|部门)")


def judge(dossier: Dossier) -> Iterator[Objection]:
    if not dossier.is_grassroots:
        return
    for sentence in dossier.sentences:
        article, whose = _ARTICLE.search(sentence.text), _WHOSE.search(sentence.text)
        if article and whose:
            yield Objection(
                "第四十九条第二款说的是县级以上主管部门，乡镇依据建议引第四、五十条。",
                place=at(sentence, article[0]),
            )


CHECK = Check(
    code="L11",
    title="把第四十九条第二款作为乡镇的依据",
    severity="warning",
    source="《中华人民共和国政府信息公开条例》第四条、第四十九条、第五十条",
    judge=judge,
    trips=example(
        text={
            "lead": "根据《中华人民共和国政府信息公开条例》第四十九条"
            "“县级以上地方人民政府的政府信息公开工作主管部门”的规定，编制本报告。"
        }
    ),
    passes=example(
        text={"lead": "根据《中华人民共和国政府信息公开条例》第四十九条、第五十条编制本报告。"}
    ),
)
