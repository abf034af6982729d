"""What does a sheet say outside its cells? Headers and footers around it, notes pinned to cells."""

import re
from collections.abc import Iterator
from typing import Any

_MARGINS = tuple(
    f"{which}{where}" for where in ("Header", "Footer") for which in ("odd", "even", "first")
)
_CODE = re.compile(r"&(?:\[[^\]]{0,40}\]|\"[^\"]{0,80}\"|K[0-9A-F]{6}|[0-9]+|[A-Z])")
_ONLY_COUNTING = re.compile(r"[第共页/\s-]*")


def printed_around(sheet: Any) -> Iterator[str]:
    """The words of its headers and footers; numbers of pages say nothing."""
    for name in _MARGINS:
        for part in ("left", "center", "right"):
            said = _CODE.sub("", getattr(getattr(sheet, name), part).text or "").strip()
            if not _ONLY_COUNTING.fullmatch(said):
                yield " ".join(said.split())


def noted(sheet: Any, height: int, width: int) -> Iterator[str]:
    """A remark for each note, with its words: it is no part of the report."""
    for row in sheet.iter_rows(1, height, 1, width):
        for cell in row:
            if cell.comment and cell.comment.text.strip():
                said = " ".join(cell.comment.text.split())
                yield f"工作表“{sheet.title}”{cell.coordinate}格有批注，没有当作年报读取：{said}"
