"""How does a board become a workbook? The lines as they are filtered, nothing computed."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils import timezone

from reports.board.rows import UnitLine
from reports.exporters.plain_sheet import workbook

_COLUMNS = {
    "单位": 34,
    "简称": 14,
    "层级": 12,
    "状态": 10,
    "版本": 6,
    "更正": 12,
    "报送方式": 10,
    "报送时间": 17,
    "迟报天数": 10,
    "期限种类": 10,
    "期限": 12,
    "剩余天数": 10,
    "未了结的问题": 13,
    "未关闭意见": 12,
    "最近动态": 17,
    "公开网址": 60,
    "网址检查": 30,
    "网页核对": 16,
    "最近催报": 12,
    "联系科室": 16,
    "电话": 16,
}


def as_workbook(lines: Iterable[UnitLine], title: str) -> bytes:
    """The lines as one sheet."""
    return workbook("进度", _COLUMNS, map(tuple, map(_values, lines)), title=title)


def _values(line: UnitLine) -> Iterator[Any]:
    yield from (line.name, line.short_name, line.level_name)
    yield line.state_name
    yield from (line.version, line.correction)
    yield from (
        line.way,
        _local(line.sent_at),
        line.days_late or None,
        line.limit,
        line.due,
        line.days_left,
        line.findings,
        line.remarks,
    )
    yield from (_local(line.active_at), line.address, line.address_answer)
    yield from (line.page_check, line.urged_on)
    yield from (line.contact_office, line.contact_phone)


def _local(moment: Any) -> Any:
    """A time as the county's clock shows it: a workbook knows no zones."""
    return timezone.localtime(moment).replace(tzinfo=None, microsecond=0) if moment else None
