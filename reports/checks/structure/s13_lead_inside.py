"""编制依据、统计期限、联系方式写在“一、总体情况”之前."""

import re
from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, at
from reports.checks.examples import example
from reports.checks.surety import Surety

_LEAD = re.compile(
    r"统计期限|所列数据|本报告的?(?:电子版|电子文本)|编制(?:完成|而成|本报告|了?本年度报告)"
    r"|(?:对|关于)本(?:年度)?报告有?(?:任何)?疑问|现将?本(?:年度)?报告.{0,6}由.{0,80}部分组成"
)


def judge(dossier: Dossier) -> Iterator[Objection]:
    for sentence in dossier.said_in("overview.intro"):
        match = _LEAD.search(sentence.text)
        if match:
            yield Objection(
                "编制说明（依据、统计期限、联系方式）放在“一、总体情况”之前更规范。",
                place=at(sentence),
            )
            return


CHECK = Check(
    code="S13",
    title="编制说明写在总体情况之内",
    severity="hint",
    surety=Surety.SEEN,
    source=PRUDENCE,
    judge=judge,
    trips=example(
        text={"overview.intro": "本报告所列数据的统计期限为{year}年1月1日至{year}年12月31日。"}
    ),
    passes=example(text={"overview.intro": "本年度，我镇编制政府信息公开指南，规范公开流程。"}),
)
