"""Has a returned report come in at all? One whose file does not balance has not: 缺报."""

from typing import Any

from reports.checks import BINDING_CODES
from reports.models import Report
from reports.workflow.judging.snapshot import Judged
from reports.workflow.sent_as import came_as_file


def never_came(report: Report, now: Judged) -> dict[str, Any]:
    """What the return stamps on it: its arrival counts for nothing until a file comes that does.

    From a desk nothing leaves that does not balance, so that only files are looked at. Of a 更正
    the year itself was reported.
    """
    fails = any(one.check in BINDING_CODES for one in now.open_ones("must_fix"))
    is_missing = fails and report.version == 1 and came_as_file(report) is not None
    return {"arrived_at": None} if is_missing else {}
