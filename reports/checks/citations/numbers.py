"""L02、L07、L08：文件名称与令号、文号不配的，一条一行."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.examples import EDITION, example

_BRACKETS = str.maketrans("[【［]】］", "〔〔〔〕〕〕")


@dataclass(frozen=True)
class Citation:
    """A document's number as cited right behind its name: ``number`` finds it, or it is wrong.

    {said} is the number as written.
    """

    code: str
    title: str
    says: str
    cited: str
    number: str
    right: str
    source: str
    trips: str
    passes: str

    def judge(self, dossier: Dossier) -> Iterator[Objection]:
        for sentence in dossier.sentences:
            text = sentence.text.translate(_BRACKETS)
            for match in re.finditer(self.cited, text):
                numbers = re.findall(self.number, match[0])
                if numbers and self.right not in numbers:
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


L02, L07, L08 = (
    row.as_check()
    for row in (
        Citation(
            "L02",
            "文件名称与文号不配",
            "这是2019年60号文的名称，却配了“{said}”；2021年30号文的名称是"
            "《……关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》。",
            r"年度报告有关事项的通知[》〉](?:的要求)?（[^）《]{0,60}）",
            r"〔20[0-9][0-9]〕[0-9]+号",
            "〔2019〕60号",
            f"{EDITION.document}",
            "根据《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2021〕30号）编制。",
            "根据《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制。",
        ),
        Citation(
            "L07",
            "条例令号写错",
            "条例令号写成{said}，应为第711号。",
            r"《(?:中华人民共和国)?政府信息公开条例》（[^）《]{0,60}）",
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
            r"信息处理费管理办法[》〉]{1,2}(?:的通知[》〉]?)?（国办[^）《]{0,60}）",
            r"国办[^〔）]{0,4}〔[0-9]{4}〕[0-9]*号?",
            "国办函〔2020〕109号",
            "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
            "依据《政府信息公开信息处理费管理办法》（国办发〔2020〕109号）。",
            "依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。",
        ),
    )
)
