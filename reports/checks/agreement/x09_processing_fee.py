"""第六章的信息处理费，应当与第三章表格一致，也不能自相矛盾."""

from collections.abc import Iterator
from decimal import Decimal

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.cells import CARRIED_IN, FEE_NOT_PAID, NEW_RECEIVED
from reports.checks.chapter_parts import OTHERS
from reports.checks.examples import example
from reports.checks.reading.fees import SaidOfFees, fee_statement
from reports.checks.surety import Surety
from reports.document import ProcessingFee
from reports.statute.schema import add


def judge(dossier: Dossier) -> Iterator[Objection]:
    fee = fee_statement(dossier.document, dossier.said_in(OTHERS))
    applications = (NEW_RECEIVED, CARRIED_IN)
    others, requests = dossier.nth(OTHERS), dossier.nth("requests")
    said = fee.taken or fee.notified
    if said and add(applications, dossier.figures) == 0:
        what = "收取信息处理费" if fee.taken else "发出收费通知"
        yield Objection(
            f"{others}收费情况与{requests}表格不一致：写了{what}，而没有新收和上年结转的申请。",
            applications,
            at(said),
        )
    unpaid = dossier.whole(FEE_NOT_PAID)
    if unpaid and not (fee.notices or fee.taken):
        place = at(fee.said) if fee.said else dossier.place(OTHERS, "other_matters")
        yield Objection(
            f"{others}收费情况与{requests}表格（六）2不一致："
            f"表格有{unpaid}件逾期未按收费通知缴费，{others}没有写收费通知。",
            (FEE_NOT_PAID,),
            place,
            surety=None if fee.said else Surety.ABSENT,
            asks=f"表格有{unpaid}件逾期未按收费通知缴费，没有认出{others}写的收费通知，请看一看。",
        )
    yield from _contradiction(dossier, fee)


def _contradiction(dossier: Dossier, fee: SaidOfFees) -> Iterator[Objection]:
    if fee.none and fee.taken:
        yield Objection(
            f"{dossier.nth(OTHERS)}收费情况前后不一致：既写未收取，又写了收取的金额。",
            place=at(fee.none),
        )


CHECK = Check(
    code="X09",
    title="信息处理费与第三章表格不一致",
    severity="error",
    surety=Surety.SEEN,
    source="《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
    judge=judge,
    trips=example(fee=ProcessingFee(1, Decimal(380), Decimal(380))),
    passes=example(text={"other_matters": "除上述情况外，无其他需要报告的事项。"}),
)
