"""How does a report of the demonstration county come as far as it has come?"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace

from reports.checks.explaining import operands_hash
from reports.document.places import ReportPlace
from reports.management.demonstration import texts
from reports.management.demonstration.dated import on
from reports.management.demonstration.filling import fill, fill_half, fill_without_fee, save_texts
from reports.management.demonstration.units import Unit
from reports.models import Account, Agency, Report
from reports.workflow.filling.start import start
from reports.workflow.judging.snapshot import judged
from reports.workflow.reviewing.answer_remark import answer_remark
from reports.workflow.reviewing.make_remark import Anchor, remark
from reports.workflow.reviewing.waive import waive
from reports.workflow.way.approve import approve
from reports.workflow.way.correct import correct
from reports.workflow.way.open_review import open_review
from reports.workflow.way.publish import publish
from reports.workflow.way.send_back import send_back
from reports.workflow.way.sign import sign
from reports.workflow.way.submit import submit

RECEIVED = "requests.new_received.natural_person"


@dataclass(frozen=True)
class Case:
    """One report that is brought on its way: whose it is, and the day on which it begins."""

    unit: Unit
    agency: Agency
    year: int
    begins: datetime.date
    clerk: Account
    signer: Account
    reviewer: Account
    lately: datetime.date
    """The day of what has just been begun, however long ago the rest was done."""

    def day(self, number: int) -> datetime.date:
        """The day so many days after the beginning."""
        return self.begins + datetime.timedelta(days=number)

    @property
    def report(self) -> Report:
        """The version that is current now, as it stands."""
        return Report.objects.get(agency=self.agency, year=self.year, is_current=True)


def begin(case: Case, write: Callable[[Report, Unit, Account], None] = fill) -> None:
    """The clerk starts the report and writes it."""
    with on(case.begins):
        write(start(case.agency, case.year, by=case.clerk), case.unit, case.clerk)


def half(case: Case) -> None:
    """A draft in the middle of work."""
    begin(case, fill_half)


def without_fee(case: Case) -> None:
    """A draft that lacks one thing."""
    begin(case, fill_without_fee)


def awaiting(case: Case) -> None:
    """Complete, and before the township's leader."""
    begin(case)
    with on(case.day(1), 10):
        submit(case.report.pk, by=case.clerk)


def sent(case: Case) -> None:
    """Signed, and before the county."""
    awaiting(case)
    with on(case.day(1), 16):
        sign(case.report.pk, by=case.signer)


def opened(case: Case) -> None:
    """Being read."""
    sent(case)
    with on(case.day(3)):
        open_review(case.report.pk, by=case.reviewer)


def remarked(case: Case) -> None:
    """Being read, with two remarks so far."""
    opened(case)
    report = case.report
    sentence = report.problem_pairs.order_by("position")[0].problem
    with on(case.day(3), 10):
        remark(report.pk, _anchor(report, RECEIVED), texts.ON_A_CELL, by=case.reviewer)
        anchor = replace(_anchor(report, "problems"), quote=sentence.rstrip("。"))
        remark(report.pk, anchor, texts.ON_A_SENTENCE, by=case.reviewer)


def _anchor(report: Report, place: str) -> Anchor:
    return Anchor(ReportPlace(report.edition, place).chapter, place)


def returned(case: Case) -> None:
    """Sent back; nothing is answered yet."""
    remarked(case)
    with on(case.day(3), 11):
        send_back(case.report.pk, texts.RETURN_NOTE, by=case.reviewer)


def partly_answered(case: Case) -> None:
    """Sent back; the clerk has answered the first remark."""
    returned(case)
    _answer(case, 1)


def waived(case: Case) -> None:
    """Sent back; the number of a telephone on duty, which is a mobile one, is waived."""
    returned(case)
    _answer(case, 2)
    report = case.report
    with on(case.day(5)):
        save_texts(report, {"other_matters": texts.ON_DUTY}, case.clerk)
    with on(case.day(5), 15):
        now = judged(report)
        for one in now.open_ones("must_fix"):
            waive(report.pk, operands_hash(one, now.dossier), texts.WAIVER, by=case.reviewer)


def sent_again(case: Case) -> None:
    """Sent back, answered, changed, signed and sent in again."""
    returned(case)
    _answer(case, 2)
    report = case.report
    first = report.problem_pairs.order_by("position")[0]
    with on(case.day(5)):
        more = f"{first.measure.rstrip('。')}，由分管负责人按月检查。"
        save_texts(report, {"measures.0": more}, case.clerk)
        submit(report.pk, by=case.clerk)
    with on(case.day(5), 16):
        sign(report.pk, by=case.signer)


def approved(case: Case) -> None:
    """Read and approved; the files are frozen."""
    opened(case)
    with on(case.day(4)):
        approve(case.report.pk, by=case.reviewer)


def published(case: Case) -> None:
    """Approved, and to be read by everyone."""
    approved(case)
    with on(case.day(6)):
        page = f"http://www.linshui.example/zwgk/{case.unit.account}/{case.year}.html"
        publish(case.report.pk, page, by=case.clerk)


def correcting(case: Case) -> None:
    """Published, and its next version begun."""
    published(case)
    with on(case.lately):
        correct(case.report.pk, texts.CORRECTION, by=case.clerk)


def _answer(case: Case, most: int) -> None:
    with on(case.day(4)):
        remarks = case.report.remarks.order_by("id")
        for one, words in zip(remarks[:most], texts.ANSWERS, strict=False):
            answer_remark(case.report.pk, one.pk, words, by=case.clerk)


STAGES: dict[str, Callable[[Case], None]] = {
    "half": half,
    "without_fee": without_fee,
    "complete": begin,
    "awaiting": awaiting,
    "sent": sent,
    "opened": opened,
    "remarked": remarked,
    "returned": returned,
    "partly_answered": partly_answered,
    "waived": waived,
    "sent_again": sent_again,
    "approved": approved,
    "published": published,
    "correcting": correcting,
}
"""``not_begun`` is the one stage that takes no step."""
