"""Register where an approved report can be read by everyone: 登记发布."""

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction

from reports.fetching.public_host import objection_to_address
from reports.models import Account, Report, clock
from reports.workflow.access import lock, reports_published_by
from reports.workflow.refusal import Refused
from reports.workflow.searching.searchable import make_searchable
from reports.workflow.states import Action
from reports.workflow.telling.notice_kinds import NoticeName
from reports.workflow.telling.notify import notify
from reports.workflow.way.transition import is_done, take

LONGEST_ADDRESS = 500
_is_address = URLValidator(schemes=("http", "https"))


def publish(report_id: int, address: str, *, by: Account) -> Report:
    """填报员或县级审核员登记发布：已通过状态，写明公开网址.

    Raises Report.DoesNotExist for a stranger, and Refused when the address is none or the report
    is elsewhere on its way.
    """
    address = address_to_register(address)
    with transaction.atomic():
        report = lock(reports_published_by(by), report_id)
        if not is_done(report, Action.PUBLISH):
            stamps = {"published_at": clock.now(), "published_by": by, "public_address": address}
            if take(report, Action.PUBLISH, by, stamps, comment=address):
                make_searchable(report.agency_id, report.year)
                notify(report, NoticeName.PUBLISHED, by)
    return report


def address_to_register(typed: str) -> str:
    """A public address as it is kept; Refused, in words, for what can be none."""
    address = typed.strip()
    try:
        _is_address(address)
    except ValidationError:
        raise Refused("请填写完整的公开网址，以 http:// 或 https:// 开头。") from None
    if len(address) > LONGEST_ADDRESS:
        raise Refused(f"网址太长，最多{LONGEST_ADDRESS}个字符。")
    if objection := objection_to_address(address):
        raise Refused(objection)
    return address
