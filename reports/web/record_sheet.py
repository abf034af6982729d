"""How is a report's record handed on? As a workbook, a row for every change."""

from collections.abc import Iterator, Sequence

from django.utils import timezone

from reports.exporters.plain_sheet import Row
from reports.exporters.plain_sheet import workbook as plain_workbook
from reports.web.timeline import Act

_WIDTHS = {
    "序号": 6,
    "时间": 19,
    "经办人": 12,
    "来自": 16,
    "事项": 14,
    "原状态": 10,
    "新状态": 10,
    "说明": 40,
    "位置": 32,
    "原来": 32,
    "改为": 32,
    "校验值": 20,
}


def workbook(acts: Sequence[Act]) -> bytes:
    """One row for every change, and one for every act that changed no figure or text."""
    return plain_workbook("办理记录", _WIDTHS, _rows(acts))


def _rows(acts: Sequence[Act]) -> Iterator[Row]:
    for act in acts:
        at = f"{timezone.localtime(act.at):%Y-%m-%d %H:%M:%S}"
        states = (act.from_state, act.to_state)
        head = (act.number, at, act.who, act.address, act.action, *states, act.comment)
        for change in act.changes:
            yield (*head, change.place, change.before, change.after, act.digest)
        if not act.changes:
            yield (*head, "", "", "", act.digest)
