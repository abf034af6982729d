"""用语：只在样式、措辞上不同的各条，一条一行."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.examples import EDITION, example


@dataclass(frozen=True)
class Pattern:
    """A wording that does not belong in a report; {said} is what was found."""

    code: str
    title: str
    says: str
    regex: str
    severity: str
    source: str
    trips: str
    passes: str

    def judge(self, dossier: Dossier) -> Iterator[Objection]:
        pattern = re.compile(self.regex)
        seen: set[str] = set()
        for sentence in dossier.sentences:
            for match in pattern.finditer(sentence.original):
                if match[0] not in seen:
                    seen.add(match[0])
                    yield Objection(self.says.format(said=match[0]), place=at(sentence, match[0]))

    def as_check(self) -> Check:
        return Check(
            code=self.code,
            title=self.title,
            severity=self.severity,
            source=self.source,
            judge=self.judge,
            trips=example(text={"other_matters": self.trips}),
            passes=example(text={"other_matters": self.passes}),
        )


S15, W07 = (
    row.as_check()
    for row in (
        Pattern(
            "S15",
            "把填表说明抄进了正文",
            "把填表说明抄进了正文：“{said}”，请删去。",
            r"该部分以表格形式报告|表格如下|（具体网址）|在此处报告|含[^，。]{0,12}第五十条第四项规定的各级人民政府",
            "warning",
            f"{EDITION.document} 附件",
            "收取信息处理费情况在此处报告。",
            "本年度未收取信息处理费。",
        ),
        Pattern(
            "W07",
            "信息处理费的名称写错",
            "“{said}”，规范说法是“信息处理费”。",
            r"信息公开处理费|信息公开费",
            "warning",
            "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
            "本年度没有产生信息公开处理费。",
            "政府信息公开信息处理费0元。",
        ),
    )
)
