"""乡镇（街道）的数字超出常见范围，请填报人确认：只在界限和措辞上不同的各条."""

from collections.abc import Iterator
from dataclasses import dataclass

from reports.checks import cells
from reports.checks.base import PRUDENCE, Check, Dossier, Objection
from reports.checks.examples import example
from reports.statute.schema import Cell


@dataclass(frozen=True)
class Ceiling:
    """A township's figures above ``most`` are worth a second look; {n} is their sum."""

    code: str
    title: str
    most: dict[Cell, int]
    says: str
    source: str

    def judge(self, dossier: Dossier) -> Iterator[Objection]:
        above = {
            cell: figure
            for cell, most in self.most.items()
            if (figure := dossier.whole(cell)) is not None and figure > most
        }
        if dossier.is_grassroots and above:
            yield Objection(self.says.format(n=sum(above.values())), tuple(above))

    def as_check(self) -> Check:
        cell, most = next(iter(self.most.items()))
        return Check(
            code=self.code,
            title=self.title,
            severity="hint",
            source=self.source,
            judge=self.judge,
            trips=example({cell: most + 1}),
            passes=example({cell: most}),
        )


P02, P04, P05, P06, P07 = (
    row.as_check()
    for row in (
        Ceiling(
            "P02",
            "行政规范性文件偏多",
            {cells.IN_FORCE: 60, cells.ISSUED: 30},
            "行政规范性文件数量偏多，请确认没有把普通公文、会议通知算进来。",
            "国办发〔2018〕37号（供参照）",
        ),
        Ceiling(
            "P04",
            "乡镇有行政许可",
            {cells.LICENCES: 0},
            "行政许可{n}件：请确认是以本机关名义作出的许可决定（代办、初审、帮办不计）。",
            PRUDENCE,
        ),
        Ceiling(
            "P05",
            "乡镇有行政处罚或行政强制",
            {cells.PENALTIES: 0, cells.COERCIONS: 0},
            "行政处罚/强制{n}件：请确认有赋权依据，并已公示。",
            "《中华人民共和国行政处罚法》第二十四条（供参照）",
        ),
        Ceiling(
            "P06",
            "以国家秘密为由不予公开",
            {cells.STATE_SECRET: 0},
            "不予公开（国家秘密）{n}件：乡镇一般无定密权，请附定密依据。",
            "《中华人民共和国政府信息公开条例》第十四条、第十七条",
        ),
        Ceiling(
            "P07",
            "申请量偏大",
            {cells.NEW_RECEIVED: 300},
            "申请量{n}件偏大，请确认单位是“件”。",
            PRUDENCE,
        ),
    )
)
