"""How is a report read from its exchange file?"""

import json
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NoReturn

from reports.document import Document
from reports.document.json_form import from_json
from reports.importers.bounds import MOST_JSON, TOO_LONG, refuse_long
from reports.importers.unreadable import Unreadable


def read(data: bytes, _year: int | None = None) -> Document:
    """Read the published JSON form, which says its year, with or without a byte order mark."""
    if len(data) > MOST_JSON:
        raise Unreadable(TOO_LONG)
    try:
        return _document(_values(data.decode("utf-8-sig")))
    except UnicodeDecodeError as fault:
        raise Unreadable("这个JSON文件不是UTF-8编码，无法读取。") from fault
    except RecursionError as fault:
        raise Unreadable("这个文件的层级太深，不是年报的JSON格式。") from fault


def _values(text: str) -> Any:
    try:
        values = json.loads(
            text, parse_constant=_refuse, parse_float=Decimal, object_pairs_hook=_members
        )
    except Unreadable:
        raise
    except ValueError as fault:
        raise Unreadable("这个文件不是完整的JSON，可能在传送中损坏。") from fault
    try:
        json.dumps(values, ensure_ascii=False, default=str).encode()
    except UnicodeEncodeError as fault:
        raise Unreadable("这个文件里有残缺的字符，无法读取。") from fault
    return values


def _document(values: Any) -> Document:
    try:
        document = from_json(values)
    except (ValueError, ArithmeticError) as fault:
        raise Unreadable(f"{fault}。") from fault
    refuse_long(_paragraphs(document))
    refuse_long(document.as_printed.lines if document.as_printed else ())
    return document


def _paragraphs(document: Document) -> Iterator[str]:
    return (one.text for chapter in document.edition.parts for one in document.passages(chapter))


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object's members; one that stands twice would silently lose its first value."""
    members = dict(pairs)
    if len(members) < len(pairs):
        twice = next(
            name for name, times in Counter(name for name, _ in pairs).items() if times > 1
        )
        raise Unreadable(f"这个文件里“{twice[:50]}”写了两次，不知道以哪个为准。")
    return members
