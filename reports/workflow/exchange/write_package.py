"""Write a county's exchange package: 交换包 of one year, signed with the county's key."""

from dataclasses import dataclass

from django.db import transaction

from reports.exporters.exchange_file import package_file
from reports.models import Account, Agency
from reports.workflow.access import counties_overseen_by
from reports.workflow.administration import Administration
from reports.workflow.exchange.county_keys import held_key, signed_with
from reports.workflow.exchange.own_package import package_of
from reports.workflow.record.ledger import record_administration


@dataclass(frozen=True)
class WrittenPackage:
    """The file that goes to the city, and the public half of the key it is signed with."""

    name: str
    content: bytes
    key: str


@transaction.atomic
def write_package(county_id: int, year: int, *, by: Account | None) -> WrittenPackage:
    """县级审核员或县级管理员（或者运维人员用命令）生成交换包；第一次时先生成本县的签名密钥.

    While nothing changes, the same bytes each time. Raises Agency.DoesNotExist for a stranger,
    and Refused while the county's own report is not approved or its key cannot be opened.
    """
    Agency.objects.select_for_update().filter(pk=county_id).first()
    counties = counties_overseen_by(by) if by else Agency.objects.all()
    county = counties.get(pk=county_id)
    package = package_of(county, year)
    key = held_key(county, by)
    content = package_file(package, key.public, lambda signed: signed_with(key, signed))
    said = f"第{package.report.version}版，报告校验值{package.report.digest}"
    record_administration(
        county, Administration.WRITE_PACKAGE, by, subject=f"{year}年", comment=said
    )
    name = f"{county.short_name}{year}年交换包_第{package.report.version}版.json"
    return WrittenPackage(name, content, key.public)
