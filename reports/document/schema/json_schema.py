"""What shape has the JSON of a report? JSON Schema (draft 2020-12), made from the editions."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from reports.document.json_texts import in_order, nested
from reports.document.levels import LEVELS
from reports.document.schema.json_shapes import (
    LINE,
    TEXT,
    Shape,
    at_most,
    listed,
    members,
    named,
    none_or,
    one_of,
    only,
    whole,
    written,
)
from reports.statute import EVERY_EDITION
from reports.statute.schema import AMOUNT_PLACES, MOST_DIGITS, Cell, Edition, Table

_MOST = 10**MOST_DIGITS - 1
_COUNT, _CHANGE = whole(0, _MOST), whole(-_MOST, _MOST)
_AMOUNT = written(rf"^[0-9]{{1,{MOST_DIGITS}}}(\.[0-9]{{1,{AMOUNT_PLACES}}})?$")
_DATE = written("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
_PARAGRAPHS = listed(TEXT)
_LAST_YEAR = 2100


def report_schema() -> dict[str, Any]:
    """The published schema of one report, of whichever edition."""
    return _schema(tuple(EVERY_EDITION))


@cache
def _schema(editions: tuple[Edition, ...]) -> dict[str, Any]:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "政府信息公开工作年度报告",
        "type": "object",
        "properties": {"format": one_of(edition.key for edition in editions)},
        "required": ["format"],
        "allOf": [
            {"if": {"properties": {"format": only(key)}}, "then": shape}
            for key, shape in _by_key(editions).items()
        ],
    }


@cache
def _by_key(editions: tuple[Edition, ...]) -> dict[str, Shape]:
    return {edition.key: _of_edition(edition) for edition in editions}


def validate(data: Any) -> None:
    """Raise ValueError, naming the place and the fault in Chinese, when data is no report."""
    if _surely_fits(data):
        return
    from jsonschema import Draft202012Validator  # slow to load; few commands need it

    for error in Draft202012Validator(report_schema()).iter_errors(data):
        place = ".".join(str(step) for step in error.absolute_path) or "整个文件"
        raise ValueError(f"不是年报的JSON格式：{place}不符合要求（{_fault(error.validator)}）")


def _surely_fits(data: Any) -> bool:
    key = data.get("format") if isinstance(data, dict) else None
    shape = _by_key(tuple(EVERY_EDITION)).get(key) if isinstance(key, str) else None
    return shape is not None and shape.fits(data)


def _fault(rule: object) -> str:
    faults = {
        "type": "类型不对",
        "required": "缺少必有的项",
        "additionalProperties": "有不认识的项",
        "enum": "取值不在允许的范围内",
        "const": "取值不在允许的范围内",
        "pattern": "写法不对",
        "minimum": "不能是负数",
        "maximum": "数字太大",
        "format": "写法不对",
    }
    return faults.get(str(rule), "写法不对")


def _table(edition: Edition, table: Table) -> Shape:
    """An edition's table; lines and columns that only another edition prints may stand there."""
    own = _shapes(edition, table)
    every = {line: dict(columns) for line, columns in own.items()}
    for other in EVERY_EDITION:
        if table.key in other.by_key:
            for line, columns in _shapes(other, other.by_key[table.key]).items():
                every[line] = {**columns, **every.get(line, {})}
    lines = {
        line: members(columns, *(key for key in columns if line in own and key not in own[line]))
        for line, columns in every.items()
    }
    return members(lines, *(line for line in lines if line not in own))


def _shapes(edition: Edition, table: Table) -> dict[str, dict[str, Shape]]:
    shapes: dict[str, dict[str, Shape]] = {}
    for cell, (_, line, column) in table.places.items():
        shapes.setdefault(line.key, {})[column.key] = _shape(edition, cell)
    return shapes


def _shape(edition: Edition, cell: Cell) -> Shape:
    if edition.is_amount(cell):
        return _AMOUNT
    return _CHANGE if edition.is_change(cell) else _COUNT


def _of_edition(edition: Edition) -> Shape:
    before, after, notes = (_texts(keys) for keys in in_order(edition))
    fee = members({"notices": _COUNT, "amount": _AMOUNT, "received": _AMOUNT})
    return members(
        {
            "schema": only("1"),
            "format": only(edition.key),
            "year": at_most(EVERY_EDITION.last_year(edition) or _LAST_YEAR),
            "organisation": TEXT,
            "organisation_level": one_of(LEVELS),
            "title": TEXT,
            **before,
            **{table.key: _table(edition, table) for table in edition.tables},
            **after,
            "processing_fee": none_or(fee),
            **notes,
            "signature": members({"organisation": TEXT, "date": _DATE}),
            "source": named(TEXT),
            "unread": listed(members({"where": TEXT, "text": TEXT})),
            "remarks": _PARAGRAPHS,
            "as_printed": _printed(),
        },
        "source",
        "unread",
        "remarks",
        "as_printed",
    )


def _texts(keys: Iterable[str]) -> dict[str, Shape]:
    tree = nested(dict.fromkeys(keys, _PARAGRAPHS))
    return {key: one if one is _PARAGRAPHS else members(one) for key, one in tree.items()}


def _printed() -> Shape:
    parts = {
        "title_lines": _PARAGRAPHS,
        "headings": listed(members({"text": TEXT, "line": LINE})),
        "labels": listed(members({"cell": TEXT, "text": TEXT, "line": LINE})),
        "cells": listed(members({"cell": TEXT, "raw": TEXT, "line": LINE})),
        "lines": _PARAGRAPHS,
    }
    return members(parts, *parts)
