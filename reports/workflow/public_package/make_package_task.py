"""A county's public package is made in the background, part by part."""

from reports.models import PublicPackage
from reports.workflow.background.duty import Hopeless, background
from reports.workflow.files.under_hash import Damaged
from reports.workflow.public_package.make_package import make_package
from reports.workflow.refusal import Refused


@background("生成公开数据包", inside=False, tries=5, priority=-5)
def make_public_package(order_id: int) -> str:
    """Make the package that was ordered, unless it is made.

    Begun anew it finds the parts that are written by their paths, below the key of the content.
    """
    order = PublicPackage.objects.filter(pk=order_id).first()
    if order is None:
        return "县已经移出，不用生成。"
    try:
        make_package(order)
    except Refused as reason:
        raise Hopeless(str(reason)) from reason
    except Damaged as lost:
        raise Hopeless(f"定稿文件 {lost}丢失或者损坏，请先从备份恢复。") from lost
    return f"{order.reports}份报告，总校验值{order.root}。"
