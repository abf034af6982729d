"""总体情况应当交代本年是否收到政府信息公开申请."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place, at
from reports.checks.chapter_parts import OVERVIEW
from reports.checks.examples import example
from reports.checks.reading.applications.requests import OWN_SECTION, received
from reports.checks.reading.text import Sentence
from reports.checks.surety import Surety

_SAID = re.compile(
    r"(?:未|没有|没|无|零|[0-9][余多]?(?:件|宗|条|份|起|例|次)|[一二两三四五六七八九十]件)"
)

_ASKED = re.compile(r"申请|请求")
_ON_PUBLISHING = re.compile(r"[（(]?[一二三四五六七八九十0-9]+[）)、.．][^。：:]{0,16}公开")


def judge(dossier: Dossier) -> Iterator[Objection]:
    if not dossier.asks("overview.on_request"):
        return
    sentences = dossier.said_in(OVERVIEW)
    if any(_is_on_them(one) and _SAID.search(one.text) for one in sentences):
        return
    if not received(sentences, dossier.year):
        yield Objection(
            "总体情况没有写本年是否收到政府信息公开申请。",
            place=_place(dossier),
            asks="没有认出本年是否收到政府信息公开申请，请看一看。",
        )


def _is_on_them(sentence: Sentence) -> bool:
    """Beneath the aspect's heading 0件 says it all; elsewhere the application is named."""
    return sentence.section == OWN_SECTION or bool(_ASKED.search(sentence.text))


def _place(dossier: Dossier) -> Place:
    """The aspect that should say so, else the numbered passage on publishing, which it follows."""
    said = dossier.said_in("overview.on_request") or tuple(
        one for one in dossier.said_in(OVERVIEW) if _ON_PUBLISHING.match(one.text)
    )
    return at(said[0]) if said else dossier.place(OVERVIEW, "overview.on_request")


CHECK = Check(
    code="X02",
    title="总体情况没有交代申请数",
    severity="warning",
    surety=Surety.ABSENT,
    source="{notice} 一（一）依申请公开",
    judge=judge,
    trips=example(text={"overview.on_request": "我镇不断规范依申请公开办理流程。"}),
    passes=example(text={"overview.on_request": "本年度依申请公开零报告，未收到申请。"}),
)
