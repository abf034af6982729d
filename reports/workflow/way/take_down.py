"""Take a published report down (撤下): the only way by which anything published goes away."""

from django.db import transaction
from django.db.models import Q, QuerySet

from reports.models import WITH_COUNTY, Account, Report, State, Withdrawal, WithdrawalKind, clock
from reports.workflow.access import counties_administered_by, lock
from reports.workflow.record.bound import bound
from reports.workflow.record.ledger import record
from reports.workflow.refusal import Refused
from reports.workflow.said import said
from reports.workflow.searching.searchable import make_searchable
from reports.workflow.states import Action
from reports.workflow.telling.notice_kinds import NoticeName
from reports.workflow.telling.notify import notify

LONGEST_WHY = 200


def reports_administered_by(user: Account) -> QuerySet[Report]:
    """Published reports of the counties she administers: their units', and their own."""
    counties = list(counties_administered_by(user).values_list("pk", flat=True))
    hers = Q(agency__parent__in=counties) | Q(agency__in=counties, sum_number__isnull=False)
    return Report.objects.filter(hers, state__in=WITH_COUNTY).select_related("agency")


def take_down(report_id: int, kind: str, reason: str, *, by: Account) -> list[Report]:
    """县级管理员撤下已发布的一版，连同更早的各版（正文大多相同）；写明原因.

    Returns the versions taken down, the named one first. Raises Report.DoesNotExist for a
    stranger, and Refused without kind and reason, for what is not published, or is down already.
    """
    if kind not in WithdrawalKind.values:
        raise Refused("请选择撤下的原因。")
    reason = said(reason, "撤下的情况", longest=LONGEST_WHY)
    with transaction.atomic():
        report = lock(reports_administered_by(by), report_id)
        if report.state != State.PUBLISHED:
            raise Refused(f"报告现在是“{report.get_state_display()}”，没有公开，不用撤下。")
        if Withdrawal.objects.filter(report=report).exists():
            raise Refused("这一版已经撤下了。")
        taken = [report, *_earlier(report)]
        for one in taken:
            row = Withdrawal.objects.create(
                report=one, kind=kind, reason=reason, by=by, at=clock.now()
            )
            comment = f"{row.get_kind_display()}：{reason}"
            record(one, Action.WITHDRAW, by, comment=comment, kept=bound(row))
        make_searchable(report.agency_id, report.year)
        notify(report, NoticeName.WITHDRAWN, by, note=f"原因：{WithdrawalKind(kind).label}。")
    return taken


def _earlier(report: Report) -> list[Report]:
    """The versions before it that everyone can still read, their rows locked."""
    former = Report.objects.filter(
        agency=report.agency_id,
        year=report.year,
        version__lt=report.version,
        state=State.PUBLISHED,
        withdrawal=None,
    )
    keys = list(former.order_by("-version").values_list("pk", flat=True))
    return [lock(Report.objects.select_related("agency"), one) for one in keys]
