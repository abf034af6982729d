"""Tell people what has become of a report: in the program, and by mail where that is set up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from reports.models import Account, Agency, Notice, NoticeChoice, Report, Role, clock
from reports.workflow.access import OF_UNIT
from reports.workflow.county import settings_of
from reports.workflow.own_reports import reviewers_of
from reports.workflow.telling.groups.tell_group import tell_group
from reports.workflow.telling.mail import can_be_mailed, queue_mails
from reports.workflow.telling.notice_kinds import KINDS, NoticeName

LONGEST_NOTE = 200


@dataclass(frozen=True)
class Telling:
    """One sentence for one person; one with a key is said to her only once."""

    account: Account
    kind: NoticeName
    text: str
    report: Report | None = None
    key: str = ""


def notify(report: Report, kind: NoticeName, by: Account | None, *, note: str = "") -> int:
    """Tell everyone whom it concerns, but not who did it; inside the verb's transaction.

    ``by``: None where the program found it. Returns how many were told.
    """
    text = sentence(report.agency, report.year, kind, note)
    concerned_ones = _people(report, KINDS[kind].roles)
    people = concerned_ones.exclude(pk=by.pk) if by else concerned_ones
    if kind == NoticeName.SUBMITTED:
        bare = sentence(report.agency, report.year, kind)
        tell_group(report.agency.county_id, bare, "review:queue")
    return tell([Telling(one, kind, text, report) for one in people], report.agency.county_id)


def _people(report: Report, roles: frozenset[Role]) -> QuerySet[Account]:
    """A county's own report is not for all its reviewers: who has written it reviews it not."""
    if not report.is_summed or Role.REVIEWER not in roles:
        return concerned(report.agency, roles)
    others = concerned(report.agency, roles - {Role.REVIEWER}).values("pk")
    fit = reviewers_of(report).values("pk")
    return Account.objects.filter(Q(pk__in=others) | Q(pk__in=fit))


def sentence(agency: Agency, year: int, kind: NoticeName, note: str = "") -> str:
    """What is said of a unit's report, whether it has been started or not."""
    said = " ".join(note.split())
    if len(said) > LONGEST_NOTE:
        said = f"{said[:LONGEST_NOTE]}……"
    return KINDS[kind].sentence.format(report=f"{agency.short_name}{year}年度报告") + said


def concerned(agency: Agency, roles: Iterable[Role]) -> QuerySet[Account]:
    """The people with one of these roles, in the unit or in the county above it."""
    wanted = set(roles)
    own = Q(appointments__agency=agency, appointments__role__in=wanted.intersection(OF_UNIT))
    above = Q(
        appointments__agency=agency.county_id, appointments__role__in=wanted.difference(OF_UNIT)
    )
    return Account.objects.filter(own | above, is_active=True, closed_at=None).distinct()


def tell(tellings: Sequence[Telling], county: int | None = None) -> int:
    """Keep the notices and queue their mails, each as its person chose; returns how many are kept.

    ``county`` is the key of the county whose business it is: it may want no mails at all.

    Who chose mail alone and cannot be reached by mail is told in the program. What has a key must
    not have been said before: whoever calls looks, under a lock.
    """
    now = clock.now()
    chosen = _choices(tellings)
    reached = _reached(tellings, county)
    kept, mailed = [], []
    for one in tellings:
        in_program, by_mail = chosen.get((one.account.pk, one.kind), usual(one.kind))
        if in_program or by_mail:
            mails = by_mail and one.account.pk in reached
            kept.append(_notice(one, now, is_shown=in_program or not mails))
            mailed += kept[-1:] if mails else []
    Notice.objects.bulk_create(kept)
    queue_mails(mailed)
    return len(kept)


def _reached(tellings: Sequence[Telling], county: int | None) -> set[int]:
    """Who can be reached by mail: nobody in a county that sends none."""
    people = {one.account.pk for one in tellings if can_be_mailed(one.account)}
    return people if people and (county is None or settings_of(county).mails_sent) else set()


def usual(kind: NoticeName) -> tuple[bool, bool]:
    """In the program and by mail, as long as a person chooses nothing else."""
    return KINDS[kind].in_program, KINDS[kind].by_mail


def _notice(one: Telling, at: datetime, *, is_shown: bool) -> Notice:
    return Notice(
        account=one.account,
        report=one.report,
        kind=one.kind,
        text=one.text,
        key=one.key,
        at=at,
        is_shown=is_shown,
    )


def _choices(tellings: Sequence[Telling]) -> dict[tuple[int, str], tuple[bool, bool]]:
    rows = NoticeChoice.objects.filter(
        account__in={one.account.pk for one in tellings}, kind__in={one.kind for one in tellings}
    )
    return {(row.account_id, row.kind): (row.in_program, row.by_mail) for row in rows}
