"""Send a report back to its unit with remarks, by a date, and with a letter: 退回."""

from typing import Any

from django.db import transaction

from reports.models import Account, Report, ReturnLetter, clock
from reports.models.ledger_entry import to_milliseconds
from reports.workflow.access import lock, reports_reviewed_by
from reports.workflow.due import MEND_BY, Limit
from reports.workflow.judging.snapshot import judged
from reports.workflow.record.bound import bound
from reports.workflow.refusal import Refused
from reports.workflow.reviewing.letters import MadeLetter, letter_made, letter_rows
from reports.workflow.reviewing.opinion import opinion_to_send
from reports.workflow.reviewing.return_terms import (
    AS_USUAL,
    ReturnTerms,
    SettledTerms,
    hold_numbers,
    settled_terms,
)
from reports.workflow.said import said
from reports.workflow.states import Action
from reports.workflow.telling.groups.tell_group import tell_group
from reports.workflow.telling.notice_kinds import NoticeName
from reports.workflow.telling.notify import notify, sentence
from reports.workflow.way.held import refuse_held
from reports.workflow.way.never_came import never_came
from reports.workflow.way.transition import is_done, take

TRIES = 3
"""So often the letter is written when what it says changes meanwhile."""


def send_back(report_id: int, note: str, *, by: Account, terms: ReturnTerms = AS_USUAL) -> Report:
    """县级审核员退回：审核中状态，写明退回意见，定整改期限；审核意见书随之发出，就此留存.

    Raises Report.DoesNotExist for a stranger, Refused without a note, for a date or a number that
    is none, while a colleague is reading it, or when the report is elsewhere on its way, and with
    nothing changed NotRendered when the letter cannot be made, NotKept when it cannot be kept.
    """
    note = said(note, "退回意见")
    for _ in range(TRIES):
        waiting = reports_reviewed_by(by).get(pk=report_id)
        if is_done(waiting, Action.RETURN):
            return waiting
        # Made and kept before anything is locked; what it says is compared afterwards.
        letter = letter_made(opinion_to_send(waiting, note, settled_terms(waiting, terms)))
        if report := _send_back(report_id, note, terms, letter, by):
            return report
    raise Refused("制作审核意见书期间，意见又有变化，没有退回，什么也没有改动。请再试一次。")


@transaction.atomic
def _send_back(
    report_id: int, note: str, given: ReturnTerms, letter: MadeLetter, by: Account
) -> Report | None:
    """Send back what the letter speaks of; None when there is something else to say."""
    report = lock(reports_reviewed_by(by), report_id)
    if is_done(report, Action.RETURN):
        return report
    refuse_held(report, by)
    hold_numbers(report.agency.county_id)
    terms, now = settled_terms(report, given), judged(report)
    if opinion_to_send(report, note, terms, now) != letter.opinion:
        return None
    at = to_milliseconds(clock.now())
    stamps: dict[str, Any] = {
        "returned_at": at,
        "returned_by": by,
        "return_note": note,
        "mend_by": terms.mend_by,
    }
    stamps |= never_came(report, now)
    rows = letter_rows(report, letter, terms, by, at)
    if take(report, Action.RETURN, by, stamps, judged=now, comment=note, kept=bound(*rows)):
        ReturnLetter.objects.bulk_create(rows)
        notify(report, NoticeName.RETURNED, by, note=f"{_by_when(terms)}退回意见：{note}")
        said = sentence(report.agency, report.year, NoticeName.RETURNED)
        tell_group(report.agency.county_id, said, "review:queue")
    return report


def _by_when(terms: SettledTerms) -> str:
    """The limit, as notices and reminders say it."""
    return f"{Limit(MEND_BY, terms.mend_by).in_words(clock.today())}。"
