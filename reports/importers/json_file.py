"""Reads the project's own JSON."""

import json

from reports.document import Document
from reports.document.json_form import from_json
from reports.importers.unreadable import Unreadable


def read(data: bytes) -> Document:
    """Read a report from JSON, UTF-8 with or without a byte order mark."""
    try:
        values = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Unreadable("文件不是UTF-8编码的文字。") from None
    except json.JSONDecodeError as fault:
        raise Unreadable(f"不是有效的JSON：第{fault.lineno}行第{fault.colno}列读不下去。") from None
    except (RecursionError, ValueError):
        raise Unreadable("不是有效的JSON：嵌套太深，或者数字太长。") from None
    try:
        return from_json(values)
    except ValueError as fault:
        raise Unreadable(str(fault)) from None
