"""Reads the project's own JSON."""

import json
from typing import Any, NoReturn

from reports.document import Document
from reports.document.json_form import from_json
from reports.importers.unreadable import Unreadable


def read(data: bytes) -> Document:
    """Read a report from JSON, UTF-8 with or without a byte order mark."""
    values = _values(data)
    try:
        return from_json(values)
    except ValueError as fault:
        raise Unreadable(str(fault)) from None


def _values(data: bytes) -> Any:
    try:
        values = json.loads(
            data.decode("utf-8-sig"),
            parse_float=_refuse_number,
            parse_constant=_refuse_number,
            object_pairs_hook=_members,
        )
        json.dumps(values, ensure_ascii=False).encode()
    except Unreadable:
        raise
    except UnicodeDecodeError:
        raise Unreadable("文件不是UTF-8编码的文字。") from None
    except UnicodeEncodeError:
        raise Unreadable("不是有效的JSON：文字里有半个字符（不成对的\\ud800至\\udfff）。") from None
    except json.JSONDecodeError as fault:
        raise Unreadable(f"不是有效的JSON：第{fault.lineno}行第{fault.colno}列读不下去。") from None
    except (RecursionError, ValueError):
        raise Unreadable("不是有效的JSON：嵌套太深，或者数字太长。") from None
    return values


def _refuse_number(text: str) -> NoReturn:
    """Counts are whole numbers and amounts stand in quotes; 2.0 and NaN would leak into print."""
    raise Unreadable(f"不是年报的JSON格式：数字“{text[:20]}”不是整数（金额要写成带引号的文字）。")


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object's members; one that stands twice would silently lose its first value."""
    members = dict(pairs)
    if len(members) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise Unreadable(f"不是年报的JSON格式：“{twice[:50]}”写了两次。")
    return members
