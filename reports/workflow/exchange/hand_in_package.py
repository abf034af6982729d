"""Hand in a county's exchange package: checked whole, kept byte for byte, nothing taken yet."""

import hashlib

from django.db import transaction

from reports.document.entry import writable
from reports.importers.read_exchange import SignedPackage, read_package
from reports.importers.unreadable import Unreadable
from reports.models import Account, Agency, HandedPackage
from reports.workflow.access import counties_overseen_by
from reports.workflow.administration import Administration
from reports.workflow.exchange.sender import refuse_own, sender_under
from reports.workflow.exchange.set_aside_package import wait_again
from reports.workflow.files.under_hash import keep_bytes
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused

LONGEST_PACKAGE_NAME = 200


def hand_in_package(
    city_id: int, year: int, name: str, data: bytes, *, by: Account
) -> HandedPackage:
    """市级审核员或市级管理员交来下级的交换包；核对无误才存好，等人核对指纹、看过差异再收下.

    The same package again is the same row. Raises Agency.DoesNotExist for a stranger, Unchanged
    for a county's that is kept here, and Refused, in one sentence, for whatever is not right.
    """
    city = counties_overseen_by(by).get(pk=city_id)
    read = checked_package(data, year)
    county = sender_under(city, read.package.county)
    refuse_own(county, read.key)
    digest = hashlib.sha256(data).hexdigest()
    keep_bytes(digest, data)
    with transaction.atomic():
        Agency.objects.select_for_update().get(pk=city.pk)
        kept = HandedPackage.objects.filter(county=county, digest=digest).first()
        if kept:
            return wait_again(kept, by)
        return _kept(city, county, read, (name, digest, len(data)), by)


def checked_package(data: bytes, year: int) -> SignedPackage:
    """Read a package of this year; Refused for every other file."""
    try:
        read = read_package(data)
    except Unreadable as reason:
        raise Refused(str(reason)) from None
    if read.package.year != year:
        own = read.package.year
        raise Refused(f"这是{own}年的交换包，不是{year}年的。请到{own}年的“交换包”页交。")
    return read


def _kept(
    city: Agency, county: Agency, read: SignedPackage, file: tuple[str, str, int], by: Account
) -> HandedPackage:
    name, digest, size = file
    report = read.package.report
    row = HandedPackage.objects.create(
        county=county,
        year=read.package.year,
        version=report.version,
        name=writable(name)[-LONGEST_PACKAGE_NAME:],
        digest=digest,
        size=size,
        key=read.key,
        report_digest=report.digest,
        by=by,
    )
    comment = f"第{report.version}版，“{row.name}”，校验值{digest}"
    subject = f"{county.short_name}{row.year}年"
    record_administration(
        city, Administration.HAND_IN_PACKAGE, by, subject=subject, comment=comment
    )
    return row
