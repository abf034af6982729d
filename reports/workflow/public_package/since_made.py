"""Is a package still what everyone may read? What has been taken down since, and what published."""

from reports.models import PublicPackage
from reports.workflow.public_reports import reports_public
from reports.workflow.verification.known_packages import holds_withdrawn, of_county

TAKEN_DOWN = "{year}年的数据包里有后来撤下的报告，不能再下载。请重新生成。"
MORE = "生成以后又有报告公开或者更正，请重新生成。"


def since_made(order: PublicPackage) -> str:
    """Why it should be made anew; empty where nothing has changed."""
    if holds_withdrawn(order):
        return TAKEN_DOWN.format(year=order.year)
    later = reports_public().filter(of_county(order), year=order.year)
    return MORE if later.filter(published_at__gt=order.made_at).exists() else ""
