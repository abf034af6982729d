"""引言写明联系地址、办公电话和电子版下载网址，方便公众."""

import re
from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection
from reports.checks.examples import example
from reports.checks.missing_places import beginning
from reports.checks.surety import Surety

_CONTACT = re.compile(
    r"联系(?:方式|地址|电话|人)|(?:电话|地址|邮编|邮政编码|网址)[：:（为]|0[0-9]{2,3}[-—－–]{1,2}[0-9]{7,8}"
    r"|https?:|www\.|\.gov\.cn|(?:下载|查阅|查询)[^，。]{0,12}电子版|电子版[^。]{0,30}(?:下载|查阅|查询|获取)"
)


def judge(dossier: Dossier) -> Iterator[Objection]:
    if not any(_CONTACT.search(one.text) for one in dossier.sentences):
        yield Objection(
            "建议写明联系地址、办公电话和下载网址。",
            place=beginning(dossier),
            asks="没有认出联系地址、办公电话或下载网址，请看一看。",
        )


CHECK = Check(
    code="Q06",
    title="没有联系方式",
    severity="hint",
    surety=Surety.ABSENT,
    source=PRUDENCE,
    judge=judge,
    trips=example(text={"lead": "根据{form}要求编制{year}年年度报告，供社会公众监督。"}),
    passes=example(),
)
