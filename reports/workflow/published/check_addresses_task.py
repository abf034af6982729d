"""Every night the addresses of published reports are tried, where that is allowed."""

import datetime

from django.conf import settings

from reports.workflow.background.duty import background
from reports.workflow.published.check_address import check_address, reports_to_check


def _is_allowed() -> bool:
    return bool(settings.CHECK_ADDRESSES_NIGHTLY)


@background("核对公开网址", inside=False, daily_at=datetime.time(2), is_wanted=_is_allowed)
def check_all_addresses() -> str:
    """Try them one by one; each report keeps when it was tried.

    Begun anew, it goes on with those not tried within a day.
    """
    reports = list(reports_to_check().values_list("pk", flat=True))
    for pk in reports:
        check_address(pk)
    return f"核对了{len(reports)}个公开网址。"
