"""What shape has the JSON of a report? JSON Schema (draft 2020-12), made from the editions."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, cast

from reports.document.json_texts import in_order, nested
from reports.document.levels import LEVELS
from reports.statute import EVERY_EDITION
from reports.statute.schema import AMOUNT_PLACES, MOST_DIGITS, Cell, Edition, Table


class _Plain(dict[str, Any]):
    """A schema, and a quick test of what surely fits it: nearly every value of a report does."""

    def __init__(self, schema: dict[str, Any], fits: Callable[[Any], bool]) -> None:
        super().__init__(schema)
        self.fits = fits


def _whole(least: int) -> _Plain:
    most = 10**MOST_DIGITS - 1
    return _Plain(
        {"type": ["integer", "null"], "minimum": least, "maximum": most},
        lambda value: value is None or (type(value) is int and least <= value <= most),
    )


_IS_AMOUNT = re.compile(rf"^[0-9]{{1,{MOST_DIGITS}}}(\.[0-9]{{1,{AMOUNT_PLACES}}})?$")
_TEXT = _Plain({"type": "string"}, lambda value: type(value) is str)
_PARAGRAPHS = _Plain(
    {"type": "array", "items": _TEXT},
    lambda value: type(value) is list and all(map(_TEXT.fits, value)),
)
_COUNT, _CHANGE = _whole(0), _whole(1 - 10**MOST_DIGITS)
_AMOUNT = _Plain(
    {"type": ["string", "null"], "pattern": _IS_AMOUNT.pattern},
    lambda value: value is None or (type(value) is str and bool(_IS_AMOUNT.search(value))),
)
_DATE = {"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_LAST_YEAR = 2100
_LINE = _Plain({"type": ["integer", "null"]}, lambda value: value is None or type(value) is int)


def report_schema() -> dict[str, Any]:
    """The published schema of one report, of whichever edition."""
    return _schema(tuple(EVERY_EDITION))


@cache
def _schema(editions: tuple[Edition, ...]) -> dict[str, Any]:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "政府信息公开工作年度报告",
        "type": "object",
        "properties": {"format": {"enum": [edition.key for edition in editions]}},
        "required": ["format"],
        "allOf": [
            {
                "if": {"properties": {"format": {"const": edition.key}}},
                "then": _of_edition(edition),
            }
            for edition in editions
        ],
    }


def validate(data: Any) -> None:
    """Raise ValueError, naming the place and the fault in Chinese, when data is no report."""
    for error in _validator()(report_schema()).iter_errors(data):
        place = ".".join(str(step) for step in error.absolute_path) or "整个文件"
        raise ValueError(f"不是年报的JSON格式：{place}不符合要求（{_fault(error.validator)}）")


@cache
def _validator() -> Any:
    """The library's, asked about a value only where no quick test says that it fits."""
    from jsonschema import Draft202012Validator, validators  # slow to load; few commands need it

    library, extended = Draft202012Validator.VALIDATORS, cast("Any", validators.extend)

    def items(validator: Any, shape: Any, values: Any, schema: Any) -> Iterator[Any]:
        if not (type(values) is list and all(_surely_fits(one, shape) for one in values)):
            yield from library["items"](validator, shape, values, schema)

    def properties(validator: Any, shapes: Any, value: Any, schema: Any) -> Iterator[Any]:
        if type(value) is dict:
            shapes = {
                key: shape
                for key, shape in shapes.items()
                if key in value and not _surely_fits(value[key], shape)
            }
        yield from library["properties"](validator, shapes, value, schema)

    return extended(Draft202012Validator, {"items": items, "properties": properties})


def _surely_fits(value: Any, shape: Any) -> bool:
    return isinstance(shape, _Plain) and shape.fits(value)


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


def _object(properties: dict[str, Any], *optional: str) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": [key for key in properties if key not in optional],
        "additionalProperties": False,
    }


def _table(edition: Edition, table: Table) -> dict[str, Any]:
    """An edition's table; lines and columns that only another edition prints may stand there."""
    own = _shapes(edition, table)
    every = {line: dict(columns) for line, columns in own.items()}
    for other in EVERY_EDITION:
        if table.key in other.by_key:
            for line, columns in _shapes(other, other.by_key[table.key]).items():
                every[line] = {**columns, **every.get(line, {})}
    lines = {
        line: _object(columns, *(key for key in columns if line in own and key not in own[line]))
        for line, columns in every.items()
    }
    return _object(lines, *(line for line in lines if line not in own))


def _shapes(edition: Edition, table: Table) -> dict[str, dict[str, Any]]:
    shapes: dict[str, dict[str, Any]] = {}
    for cell, (_, line, column) in table.places.items():
        shapes.setdefault(line.key, {})[column.key] = _shape(edition, cell)
    return shapes


def _shape(edition: Edition, cell: Cell) -> dict[str, Any]:
    if edition.is_amount(cell):
        return _AMOUNT
    return _CHANGE if edition.is_change(cell) else _COUNT


def _of_edition(edition: Edition) -> dict[str, Any]:
    before, after, notes = (_texts(keys) for keys in in_order(edition))
    fee = _object({"notices": _COUNT, "amount": _AMOUNT, "received": _AMOUNT})
    year = {
        "type": "integer",
        "maximum": EVERY_EDITION.last_year(edition) or _LAST_YEAR,
    }
    return _object(
        {
            "schema": {"const": "1"},
            "format": {"const": edition.key},
            "year": year,
            "organisation": _TEXT,
            "organisation_level": {"enum": list(LEVELS)},
            "title": _TEXT,
            **before,
            **{table.key: _table(edition, table) for table in edition.tables},
            **after,
            "processing_fee": {"anyOf": [{"type": "null"}, fee]},
            **notes,
            "signature": _object({"organisation": _TEXT, "date": _DATE}),
            "source": {"type": "object", "additionalProperties": _TEXT},
            "unread": {"type": "array", "items": _object({"where": _TEXT, "text": _TEXT})},
            "remarks": _PARAGRAPHS,
            "as_printed": _printed(),
        },
        "source",
        "unread",
        "remarks",
        "as_printed",
    )


def _texts(keys: Iterable[str]) -> dict[str, Any]:
    tree = nested(dict.fromkeys(keys, _PARAGRAPHS))
    return {key: one if one is _PARAGRAPHS else _object(one) for key, one in tree.items()}


def _printed() -> dict[str, Any]:
    def several(**properties: _Plain) -> dict[str, Any]:
        own = {**properties, "line": _LINE}
        return {"type": "array", "items": _Plain(_object(own), lambda one: _is_whole(one, own))}

    members = {
        "title_lines": _PARAGRAPHS,
        "headings": several(text=_TEXT),
        "labels": several(cell=_TEXT, text=_TEXT),
        "cells": several(cell=_TEXT, raw=_TEXT),
        "lines": _PARAGRAPHS,
    }
    return _object(members, *members)


def _is_whole(value: Any, shapes: dict[str, _Plain]) -> bool:
    """Whether a value has all that its shape names, and nothing else."""
    is_one = type(value) is dict and value.keys() == shapes.keys()
    return is_one and all(shape.fits(value[key]) for key, shape in shapes.items())
