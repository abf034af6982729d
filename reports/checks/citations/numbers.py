"""L07、L08：文件名称与令号、文号不配的，一条一行."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.examples import example
from reports.checks.reading.sought import Sought
from reports.checks.reading.text import Sentence

_BRACKETS = str.maketrans("[【［]】］", "〔〔〔〕〕〕")
_ANY_BRACKET = re.compile("[\\[【［\\]】］]")


def cited_numbers(
    dossier: Dossier, cited: Sought, number: str
) -> Iterator[tuple[Sentence, list[str]]]:
    """The sentences that cite a document, with the numbers written behind its name."""
    for sentence in dossier.sentences.where(cited):
        text = sentence.text
        plain = text.translate(_BRACKETS) if _ANY_BRACKET.search(text) else text
        for match in cited.finditer(plain):
            if numbers := re.findall(number, match[0]):
                yield sentence, numbers


@dataclass(frozen=True)
class Citation:
    """A document's number as cited right behind its name: ``number`` finds it, or it is wrong.

    {said} is the number as written.
    """

    code: str
    title: str
    says: str
    cited: Sought
    number: str
    right: str
    source: str
    trips: str
    passes: str

    def judge(self, dossier: Dossier) -> Iterator[Objection]:
        for sentence, numbers in cited_numbers(dossier, self.cited, self.number):
            if self.right not in numbers:
                said = "、".join(numbers)
                yield Objection(self.says.format(said=said), place=at(sentence, numbers[0]))

    def as_check(self) -> Check:
        return Check(
            code=self.code,
            title=self.title,
            severity="error",
            source=self.source,
            judge=self.judge,
            trips=example(text={"lead": self.trips}),
            passes=example(text={"lead": self.passes}),
        )


L07, L08 = (
    row.as_check()
    for row in (
        Citation(
            "L07",
            "条例令号写错",
            "条例令号写成{said}，应为第711号。",
            Sought(r"《(?:中华人民共和国)?政府信息公开条例》（[^）《]{0,60}[）《]"),
            r"令,?(?:第)?[0-9]+号?",
            "令第711号",
            "《中华人民共和国政府信息公开条例》（国务院令第711号）",
            "根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。",
            "根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。",
        ),
        Citation(
            "L08",
            "信息处理费办法文号写错",
            "信息处理费办法文号写成“{said}”，应为“国办函〔2020〕109号”。",
            Sought(r"信息处理费管理办法[》〉]{1,2}(?:的通知[》〉]?)?（国办[^）《]{0,60}）"),
            r"国办[^〔）]{0,4}〔[0-9]{4}〕[0-9]*号?",
            "国办函〔2020〕109号",
            "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
            "依据《政府信息公开信息处理费管理办法》（国办发〔2020〕109号）。",
            "依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。",
        ),
    )
)
