"""Correct what is approved or published: 更正 begins a further version, the former one stays."""

from django.db import models, transaction
from django.db.models import Q

from reports.models import (
    Account,
    CarriedFigure,
    CarriedPart,
    Explanation,
    LastYear,
    Report,
    State,
    clock,
)
from reports.models.kept_report import FROZEN
from reports.workflow.access import lock, reports_filled_by
from reports.workflow.chapters.revision import kept_in
from reports.workflow.county_body import refuse_unsummed
from reports.workflow.due import CORRECTION_TAKES
from reports.workflow.own_reports import own_reports_overseen_by
from reports.workflow.record.bound import bound, bound_columns
from reports.workflow.record.ledger import record
from reports.workflow.refusal import Refused
from reports.workflow.said import said
from reports.workflow.states import Action

LONGEST_REASON = 200

_COPIED = (
    *("agency_id", "year", "arrived_at", "title", "sum_number"),
    *("signature_organisation", "signature_date"),
)

_INHERITED = ("correction_reason", "arrived_at", "sum_number")
"""What the next version begins with and no step has stamped on it."""

_JUDGED_BY: tuple[type[models.Model], ...] = (LastYear, CarriedFigure, CarriedPart, Explanation)
"""What the figures are compared with and explained by: as true of the next version as of this.

A waiver is not among them: it was the reviewer's word on one version.
"""


def correct(report_id: int, reason: str, *, by: Account) -> Report:
    """填报员更正：已通过或已发布的现行版本，写明原因；新版本是草稿，内容照旧.

    本级的报告，县级审核员和县级管理员也可以开始更正（采纳单位的更正时）.

    Raises Report.DoesNotExist for a stranger, and Refused without a reason, for a report that is
    still on its way, or when its next version has been begun already.
    """
    reason = said(reason, "更正原因", longest=LONGEST_REASON)
    with transaction.atomic():
        overseen = own_reports_overseen_by(by).values("pk")
        hers = Q(pk__in=reports_filled_by(by).values("pk")) | Q(pk__in=overseen)
        former = lock(Report.objects.filter(hers).select_related("agency"), report_id)
        refuse_unsummed(former)
        if former.state == State.ARCHIVED:
            raise Refused("这是以前年度报告的存档，照文件原样保存，不能更正。")
        if former.state not in FROZEN:
            raise Refused(f"报告现在是“{former.get_state_display()}”，直接修改即可，不需要更正。")
        return next_version(former, reason, by)


def next_version(former: Report, reason: str, by: Account) -> Report:
    """The same within an act that holds the report's row and has asked whether it may."""
    if not Report.objects.filter(pk=former.pk, is_current=True).update(is_current=False):
        raise Refused("这份报告已经开始更正，请打开它的新版本。")
    report = Report.objects.create(
        **{name: getattr(former, name) for name in _COPIED},
        version=former.version + 1,
        publish_by=clock.today() + CORRECTION_TAKES,
        is_in_force=False,
        correction_reason=reason,
        state=State.DRAFT,
    )
    for kind in (*kept_in(former), *_JUDGED_BY):
        kind._default_manager.bulk_create(
            _copy(row, report) for row in kind._default_manager.filter(report=former).order_by("pk")
        )
    record(former, Action.SUPERSEDE, by, comment=reason)
    rows = (row for kind in _JUDGED_BY for row in kind._default_manager.filter(report=report))
    kept = bound(*rows) | bound_columns(report, _INHERITED)
    said_of = f"更正第{former.version}版：{reason}"
    record(report, Action.CORRECT, by, comment=said_of, kept=kept)
    return report


def _copy(row: models.Model, report: Report) -> models.Model:
    row.pk = None
    row.report = report  # type: ignore[attr-defined]
    return row
