"""Set a handed-in exchange package aside: it stays on record, and nobody waits for it."""

from django.db import transaction

from reports.models import Account, Agency, HandedPackage, clock
from reports.workflow.administration import Administration
from reports.workflow.exchange.confirmed_keys import packages_of
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused
from reports.workflow.said import said


@transaction.atomic
def set_aside_package(package_id: int, why: str, *, by: Account) -> HandedPackage:
    """市级审核员或市级管理员不收一个交来的交换包，写明理由；文件和记录都留着.

    Handed in once more it waits again. Set aside already it stays as it is. Raises
    HandedPackage.DoesNotExist for a stranger, and Refused without a reason or where it was taken.
    """
    row = packages_of(by).select_related("county__parent").get(pk=package_id)
    Agency.objects.select_for_update(no_key=True).get(pk=row.county_id)
    row.refresh_from_db()
    if row.report_id is not None:
        raise Refused("这个交换包已经收下，不能再不收。报告有问题的，请在审核里退回。")
    if row.set_aside_why:
        return row
    row.set_aside_why = said(why, "不收的理由", longest=200)
    row.set_aside_by, row.set_aside_at = by, clock.now()
    _keep(row)
    _record(row, Administration.SET_ASIDE_PACKAGE, row.set_aside_why, by)
    return row


def wait_again(row: HandedPackage, by: Account) -> HandedPackage:
    """The package has been handed in once more; the caller holds its city."""
    if row.set_aside_why:
        row.set_aside_why, row.set_aside_by, row.set_aside_at = "", None, None
        _keep(row)
        _record(row, Administration.HAND_IN_PACKAGE, "不收以后又交来", by)
    return row


def _keep(row: HandedPackage) -> None:
    row.save(update_fields=["set_aside_why", "set_aside_by", "set_aside_at"])


def _record(row: HandedPackage, action: Administration, why: str, by: Account) -> None:
    record_administration(
        row.county.parent,
        action,
        by,
        subject=f"{row.county.short_name}{row.year}年",
        comment=f"第{row.version}版，校验值{row.digest}：{why}",
    )
