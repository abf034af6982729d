"""第六章应当写明收取信息处理费的情况，只写“无”不行."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.chapter_parts import OTHERS
from reports.checks.entries import is_typed_in
from reports.checks.examples import example
from reports.checks.reading.fees import fee_statement
from reports.checks.surety import Surety
from reports.document import ProcessingFee


def judge(dossier: Dossier) -> Iterator[Objection]:
    if not dossier.edition.beside_fee:
        return  # the edition of 2019 asks for no word on it
    sentences = dossier.said_in(OTHERS)
    if is_typed_in(dossier, "6") or fee_statement(dossier.document, sentences).said:
        return
    place = at(sentences[0]) if sentences else dossier.place(OTHERS, "other_matters")
    yield Objection(
        "请写明本年度收取信息处理费的情况，没有收取也要写“未收取”。",
        place=place,
        asks="没有认出收取信息处理费的情况，请看一看。",
    )


CHECK = Check(
    code="Q01",
    title="第六章没有信息处理费情况",
    severity="error",
    surety=Surety.ABSENT,
    source=("{notice} 附件 六（“收取信息处理费情况在此处报告”）；国办函〔2020〕109号"),
    judge=judge,
    trips=example(fee=ProcessingFee(), text={"other_matters": "无。"}),
    passes=example(fee=ProcessingFee(), text={"other_matters": "本年度未收取信息处理费。"}),
    supersedes=("S11",),
    mended_in="fee",
)
