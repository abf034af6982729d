"""What is kept of a report beside its tables, slot by slot?"""

from reports.document.boxes import FEE, SIGNED_ON, SIGNER, TITLE, Value
from reports.models import Report
from reports.statute.schema import Edition

OF_REPORT = {
    TITLE: "title",
    SIGNER: "signature_organisation",
    SIGNED_ON: "signature_date",
}
OF_FEE = {name: name.removeprefix("fee.") for name in FEE}


def stored_slots(report: Report) -> dict[str, Value]:
    """The values kept beside the tables, by slot."""
    return of_report(report) | pairs_of(report) | fee_slots(report)


def pair_slots(edition: Edition, position: int, *halves: str) -> dict[str, Value]:
    """The slots of one pair as it is kept: what was not good, and what is done about it."""
    return {
        f"{side}.{position}": text for side, text in zip(sides_of(edition), halves, strict=True)
    }


def of_report(report: Report) -> dict[str, Value]:
    """Texts, title and signature."""
    values: dict[str, Value] = {one.name: one.text for one in report.sections.all()}
    return values | {name: getattr(report, column) for name, column in OF_REPORT.items()}


def pairs_of(report: Report) -> dict[str, Value]:
    """The halves of all pairs."""
    values: dict[str, Value] = {}
    for one in report.problem_pairs.all():
        values |= pair_slots(report.edition, one.position, one.problem, one.measure)
    return values


def fee_slots(report: Report) -> dict[str, Value]:
    """What is stated of 信息处理费; nothing while no row is kept."""
    fee = getattr(report, "fee_statement", None)
    return {name: getattr(fee, column) for name, column in OF_FEE.items()} if fee else {}


def sides_of(edition: Edition) -> dict[str, str]:
    """The sections that are kept pair by pair, with their columns; one such pair can be kept."""
    answering = next((one for one in edition.sections.values() if one.answers), None)
    return {answering.answers: "problem", answering.key: "measure"} if answering else {}
