"""Register where a published report stands a second time, or that it does no longer."""

from django.db import transaction

from reports.models import Account, OtherAddress, State, clock
from reports.workflow.access import lock, reports_published_by
from reports.workflow.record.ledger import record
from reports.workflow.refusal import Refused
from reports.workflow.states import Action
from reports.workflow.way.publish import address_to_register


def register_other(report_id: int, address: str, *, by: Account) -> None:
    """填报员或县级审核员登记另一网址：已发布的报告；空白就是不再有.

    The same again changes nothing. Raises Report.DoesNotExist for a stranger, and Refused where
    the address is none, is the first one, or nothing is published.
    """
    address = address_to_register(address) if address.strip() else ""
    with transaction.atomic():
        report = lock(reports_published_by(by), report_id)
        if report.state != State.PUBLISHED:
            raise Refused("报告还没有登记发布，先登记公开网址。")
        if address == report.public_address:
            raise Refused("这就是已经登记的公开网址，不用再登记。")
        kept = OtherAddress.objects.filter(report=report).first()
        if address == (kept.address if kept else ""):
            return
        OtherAddress.objects.filter(report=report).delete()
        if address:
            OtherAddress.objects.create(report=report, address=address, by=by, at=clock.now())
        record(report, Action.OTHER_ADDRESS, by, comment=address or "不再有另一网址")
