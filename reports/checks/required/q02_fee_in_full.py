"""信息处理费写全：收费通知件数、金额、实际收取."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.chapter_parts import OTHERS
from reports.checks.examples import example
from reports.checks.reading.fees import fee_statement
from reports.checks.surety import Surety
from reports.document import ProcessingFee


def judge(dossier: Dossier) -> Iterator[Objection]:
    fee = fee_statement(dossier.document, dossier.said_in(OTHERS))
    if fee.said and not fee.is_whole:
        yield Objection(
            "建议写全：发出收费通知0件、金额0元、实际收取0元。", place=at(fee.none or fee.said)
        )


CHECK = Check(
    code="Q02",
    title="信息处理费没有写全",
    severity="hint",
    surety=Surety.SEEN,
    source="{notice} 附件 六（供参照）",
    judge=judge,
    trips=example(fee=ProcessingFee(), text={"other_matters": "本年度未收取信息处理费。"}),
    passes=example(
        fee=ProcessingFee(),
        text={"other_matters": "发出收费通知0件，金额0元，实际收取信息处理费0元。"},
    ),
    mended_in="fee",
)
