"""本报告法定名称是“政府信息公开”，不与政务公开、政务信息混用."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.examples import example
from reports.checks.reading.sought import Sought
from reports.checks.surety import Surety

_NAMES = (
    "人员|者|领导小组|机构|部门|要点|会议|主管|培训|考核|台账|办公室|意见|方案|计划|制度|条例|规定"
)
"""What carries 政务公开 in its own name."""
_OTHER = Sought(
    rf"(?<![与和及、“])政务公开(?:各项)?工作(?!{_NAMES})"
    r"|政务信息公开(?!栏|专栏|平台|申请|年度|条例|办法|规定)"
    r"|公开[^，。；、]{0,2}的政务信息"
)
_TITLES = re.compile(r"《[^》]{0,200}+》+")


def judge(dossier: Dossier) -> Iterator[Objection]:
    for sentence in dossier.sentences:
        text = sentence.text
        if found := _OTHER.search(_TITLES.sub("", text) if "《" in text else text):
            yield Objection(
                f"这里写成“{found[0]}”，本报告法定名称是“政府信息公开”。",
                place=at(sentence, found[0]),
            )
            return


CHECK = Check(
    code="W19",
    title="与政务公开、政务信息混用",
    severity="hint",
    surety=Surety.INFERRED,
    source="《中华人民共和国政府信息公开条例》第二条",
    judge=judge,
    trips=example(text={"overview.intro": "进一步提高政务公开工作的水平。"}),
    passes=example(
        text={"overview.intro": "召开政务公开工作会议，落实政府信息与政务公开工作要求。"}
    ),
)
