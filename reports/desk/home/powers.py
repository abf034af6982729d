"""What can this person do with this report now? Only that is offered; the verbs decide."""

from dataclasses import dataclass

from reports.models import Account, Report, State
from reports.workflow.access import (
    reports_editable_by,
    reports_filled_by,
    reports_published_by,
    reports_signed_by,
)
from reports.workflow.own_reports import reports_approved_alone_by
from reports.workflow.states import TRANSITIONS, Action
from reports.workflow.way.take_down import reports_administered_by


@dataclass(frozen=True)
class Powers:
    """What a page offers."""

    edit: bool = False
    recall: bool = False
    sign: bool = False
    publish: bool = False
    correct: bool = False
    attach: bool = False
    try_address: bool = False
    take_down: bool = False


def powers_of(person: Account, report: Report) -> Powers:
    """Ask only what the report's state leaves open."""
    if report.is_open:
        return Powers(edit=reports_editable_by(person).filter(pk=report.pk).exists())
    fills = reports_filled_by(person).filter(pk=report.pk).exists()
    is_final = report.is_frozen and report.is_current
    is_published = report.state == State.PUBLISHED and not report.taken_down
    registers = report.is_frozen and reports_published_by(person).filter(pk=report.pk).exists()
    return Powers(
        recall=fills and report.state in TRANSITIONS[Action.RECALL].sources,
        sign=may_sign(person, report),
        publish=registers and report.is_current and report.state == State.APPROVED,
        correct=fills and is_final,
        attach=fills and report.is_frozen,
        try_address=registers and report.state == State.PUBLISHED,
        take_down=is_published and reports_administered_by(person).filter(pk=report.pk).exists(),
    )


def may_sign(person: Account, report: Report) -> bool:
    """Whether the report waits for her signature, or for her word in place of a review."""
    if report.state in TRANSITIONS[Action.SIGN].sources:
        return reports_signed_by(person).filter(pk=report.pk).exists()
    return may_approve_alone(person, report)


def may_approve_alone(person: Account, report: Report) -> bool:
    """Whether her signature alone takes a county's own report on: 本级自审."""
    waits = report.is_summed and report.state in (State.SUBMITTED, State.REVIEWING)
    return waits and reports_approved_alone_by(person).filter(pk=report.pk).exists()
