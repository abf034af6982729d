"""Take a county's report out of its exchange package: it arrives as any report arrives."""

from django.db import transaction

from reports.models import Account, Agency, HandedPackage, clock
from reports.workflow.administration import Administration
from reports.workflow.arriving.bring_report import bring_report
from reports.workflow.arriving.brought_in import ArrivalOutcome, Brought, BroughtIn
from reports.workflow.exchange.confirmed_keys import KeyStanding, packages_of, standing_of
from reports.workflow.exchange.hand_in_package import checked_package
from reports.workflow.exchange.sender import Unchanged
from reports.workflow.files.under_hash import kept_bytes
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused

NOT_CONFIRMED = "这把密钥还没有和县里核对过，不能收下。请先打电话核对指纹。"
CORRECTED = "县里更正了报告，交来第{version}版交换包。"


def take_package(package_id: int, *, by: Account) -> Brought:
    """市级审核员或市级管理员收下：县里的报告就此送达，由市里审核；更正的成为新的版本.

    Raises HandedPackage.DoesNotExist for a stranger; Unchanged where it was taken already; and
    Refused while the key is not confirmed, and for an older version than the one taken last.
    """
    with transaction.atomic():
        row = packages_of(by).select_related("county__parent").get(pk=package_id)
        Agency.objects.select_for_update(no_key=True).get(pk=row.county_id)
        row.refresh_from_db()
        _refuse_taken(row)
        if standing_of(row) is not KeyStanding.CONFIRMED:
            raise Refused(NOT_CONFIRMED)
        _refuse_older(row)
        return _taken(row, by)


def _refuse_taken(row: HandedPackage) -> None:
    if row.report_id is not None:
        raise Unchanged("这个交换包已经收下过，没有改动。")
    if row.set_aside_why:
        raise Refused(f"这个交换包已经决定不收：{row.set_aside_why}。要收下，请再交来一次。")


def _refuse_older(row: HandedPackage) -> None:
    taken = HandedPackage.objects.filter(county=row.county, year=row.year, report__isnull=False)
    last = taken.order_by("-version", "-taken_at").first()
    if last is None or last.version < row.version:
        return
    if last.version > row.version:
        raise Refused(f"已经收下了第{last.version}版，这是更早的第{row.version}版，不能再收。")
    if last.report_digest != row.report_digest:
        raise Refused(
            f"第{row.version}版已经收下过，内容和这一份不同。"
            "同一版不会有两种内容，请县里核对后用“更正”交新的一版。"
        )


def _taken(row: HandedPackage, by: Account) -> Brought:
    data = kept_bytes(row.digest)
    package = checked_package(data, row.year).package
    if package.document is None:
        raise Refused("交换包里没有报告。")
    correction = package.report.correction_reason or CORRECTED.format(version=row.version)
    file = BroughtIn(row.name, data, package.document)
    brought = bring_report(file, row.county, row.year, by=by, correction=correction)
    if brought.outcome == ArrivalOutcome.KEPT_BESIDE:
        return brought
    row.report, row.outcome = brought.report, brought.outcome
    row.taken_by, row.taken_at = by, clock.now()
    row.save(update_fields=["report", "outcome", "taken_by", "taken_at"])
    record_administration(
        row.county.parent,
        Administration.TAKE_PACKAGE,
        by,
        subject=f"{row.county.short_name}{row.year}年",
        comment=f"第{row.version}版，{brought.outcome.label}，校验值{row.digest}",
    )
    return brought
