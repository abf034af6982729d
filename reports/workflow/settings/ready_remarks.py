"""Keep a county's ready-made remarks: 常用审核意见."""

from django.db import transaction

from reports.models import Account, ReadyRemark
from reports.workflow.administration import Administration
from reports.workflow.agencies.administered import administered_county
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused
from reports.workflow.said import said

LONGEST, MOST = 200, 100


@transaction.atomic
def add_ready_remark(county_id: int, text: str, *, by: Account) -> ReadyRemark:
    """县级管理员增加一条常用意见.

    Raises Agency.DoesNotExist for a stranger, and Refused for one that is there, or too many.
    """
    county = administered_county(county_id, by)
    text = said(text, "意见", longest=LONGEST)
    kept = ReadyRemark.objects.filter(county=county)
    if kept.filter(text=text).exists():
        raise Refused("这条意见已经有了。")
    if kept.count() >= MOST:
        raise Refused(f"最多{MOST}条常用意见，请先删去不用的。")
    made = ReadyRemark.objects.create(county=county, text=text)
    _record(made, [("常用审核意见", None, text)], by)
    return made


@transaction.atomic
def remove_ready_remark(county_id: int, remark_id: int, *, by: Account) -> None:
    """县级管理员删去一条常用意见；已经提出的意见不受影响.

    Raises DoesNotExist for a stranger; removing what is gone changes nothing.
    """
    county = administered_county(county_id, by)
    kept = ReadyRemark.objects.filter(county=county, pk=remark_id).first()
    if kept:
        _record(kept, [("常用审核意见", kept.text, None)], by)
        kept.delete()


def _record(
    remark: ReadyRemark, changes: list[tuple[str, str | None, str | None]], by: Account
) -> None:
    record_administration(remark.county, Administration.CHANGE_SETTINGS, by, changes=changes)
