"""Ask for a public package, to be made in the background: 生成公开数据包."""

from django.db import transaction

from reports.models import Account, Agency, PublicPackage
from reports.workflow.agencies.administered import administered_county
from reports.workflow.background.enqueue import enqueue, progress_of
from reports.workflow.public_package.make_package_task import make_public_package
from reports.workflow.public_package.what_is_public import published_year
from reports.workflow.refusal import Refused

UNDER_WAY = "{year}年的数据包正在生成，请等它完成。"


@transaction.atomic
def order_package(county_id: int, year: int, *, by: Account) -> PublicPackage:
    """县级管理员要求生成一年的公开数据包，由后台生成.

    Raises Agency.DoesNotExist for a stranger, Refused while nothing is published, or one is
    being made.
    """
    county: Agency = administered_county(county_id, by)
    last = PublicPackage.objects.filter(county=county, year=year).first()
    if last and is_under_way(last):
        raise Refused(UNDER_WAY.format(year=year))
    published_year(county, year)
    order = PublicPackage.objects.create(county=county, year=year, by=by)
    enqueue(make_public_package, order.pk, group=order.task_group)
    return order


def is_under_way(order: PublicPackage) -> bool:
    """Whether somebody is at it, or will be."""
    return order.made_at is None and not progress_of(order.task_group).is_over
