"""How is a report written as JSON, and read back?"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal
from operator import itemgetter
from typing import Any, Final

from reports.document.fee import ProcessingFee, yuan
from reports.document.json_texts import flat, in_order, nested
from reports.document.report import AsPrinted, Document, PrintedText, Signature
from reports.document.schema.json_schema import validate
from reports.statute import EVERY_EDITION
from reports.statute.schema import Cell, Edition, Figure

VERSION = "1"

_LABEL, _CELL = itemgetter("text", "line", "cell"), itemgetter("raw", "line", "cell")
_NOWHERE = re.compile("[\x00\ud800-\udfff]")
_AS_SHOWN = ("\\x00", "\\ud")
"""How Python shows such characters."""


def to_json(document: Document) -> dict[str, Any]:
    """Write a report as plain JSON values, keys in the published order."""
    edition = document.edition
    before, after, notes = (
        nested({key: list(document.text(key)) for key in keys}) for keys in in_order(edition)
    )
    return {
        "schema": VERSION,
        "format": edition.key,
        "year": document.year,
        "organisation": document.organisation,
        "organisation_level": document.level,
        "title": document.title,
        **before,
        **_tables(document),
        **after,
        "processing_fee": _fee(document.fee),
        **notes,
        "signature": {
            "organisation": document.signature.organisation,
            "date": document.signature.date.isoformat() if document.signature.date else None,
        },
        **_optional(document),
    }


def dumps(document: Document) -> str:
    """Write a report as JSON text; the same report always gives the same bytes."""
    return json.dumps(to_json(document), ensure_ascii=False, indent=1) + "\n"


def content_hash(document: Document) -> str:
    """SHA-256, in hexadecimal, of a report as JSON; of its printed form, of all that is printed."""
    return hashlib.sha256(dumps(document).encode()).hexdigest()


def from_json(data: Any) -> Document:
    """Read a report from JSON values; ValueError, in Chinese, when they are no report.

    What no database can hold (NUL, half characters) is left out.
    """
    validate(data)
    shown = repr(data)
    if any(one in shown for one in _AS_SHOWN):  # to walk through it takes twice as long
        data = _storable(data)
    edition = EVERY_EDITION.named(data["format"])
    if not EVERY_EDITION.serve(edition, data["year"]):
        raise ValueError(f"{data['year']}年的报告不用{edition.key}年版格式")
    return _read_version_1(data)


def kept_from_json(data: Mapping[str, Any]) -> Document:
    """Read what was written here, by the ``schema`` that it names, and never judged by today's.

    What a later edition prints besides stays blank. ValueError for a version of a later program.
    """
    reader = _READERS.get(str(data.get("schema")))
    if reader is None:
        raise ValueError(
            f"这份报告按第{data.get('schema')}版JSON写成，这个程序不认识，请用更新的程序。"
        )
    return reader(data)


def _read_version_1(data: Mapping[str, Any]) -> Document:
    edition = EVERY_EDITION.named(data["format"])
    printed = data.get("as_printed")
    as_printed = _read_printed(printed) if printed else None
    figures = {cell: _figure(data, cell) for cell in _cells(data, edition)}
    raw = as_printed.cells if as_printed else ()
    return Document(
        edition=edition,
        year=data["year"],
        organisation=data["organisation"],
        level=data["organisation_level"],
        title=data["title"],
        texts=dict(flat(data, edition)),
        figures=figures,
        fee=_read_fee(data["processing_fee"]),
        signature=_read_signature(data["signature"]),
        unreadable={
            one.cell: one.text for one in raw if one.text.strip() and figures.get(one.cell) is None
        },
        source=data.get("source", {}),
        unread=tuple(data.get("unread", ())),
        remarks=tuple(data.get("remarks", ())),
        as_printed=as_printed,
    )


_READERS: Final = {VERSION: _read_version_1}
"""By the version of the JSON who reads it; a new version is one more, and none ever goes."""


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return _NOWHERE.sub("", value)
    if isinstance(value, list):
        return [_storable(one) for one in value]
    if isinstance(value, dict):
        return {key: _storable(one) for key, one in value.items()}
    return value


def _tables(document: Document) -> dict[str, Any]:
    tables: dict[str, Any] = {}
    for table in document.edition.tables:
        lines = tables[table.key] = {}
        for cell, (_, line, column) in table.places.items():
            lines.setdefault(line.key, {})[column.key] = _plain(document.figures.get(cell))
    for cell, figure in document.figures.items():
        if cell not in document.edition.table_of:
            key, foreign, name = cell.split(".")
            tables[key].setdefault(foreign, {})[name] = _plain(figure)
    return tables


def _plain(figure: Figure) -> int | str | None:
    return yuan(figure) if isinstance(figure, Decimal) else figure


def _fee(fee: ProcessingFee) -> dict[str, int | str | None] | None:
    if not fee.is_stated:
        return None
    return {one.name: _plain(getattr(fee, one.name)) for one in fields(fee)}


def _optional(document: Document) -> dict[str, Any]:
    printed = document.as_printed
    raw = [
        {"cell": cell, "raw": text, "line": None}
        for cell, text in document.unreadable.items()
        if cell in document.edition.table_of
    ]
    members = {
        "source": dict(document.source),
        "unread": [dict(one) for one in document.unread],
        "remarks": list(document.remarks),
        "as_printed": _printed(printed) if printed else {"cells": raw} if raw else None,
    }
    return {key: value for key, value in members.items() if value}


def _printed(printed: AsPrinted) -> dict[str, Any]:
    return {
        "title_lines": list(printed.title_lines),
        "headings": [{"text": one.text, "line": one.line} for one in printed.headings],
        "labels": [
            {"cell": one.cell, "text": one.text, "line": one.line} for one in printed.labels
        ],
        "cells": [{"cell": one.cell, "raw": one.text, "line": one.line} for one in printed.cells],
        "lines": list(printed.lines),
    }


def _read_printed(data: Mapping[str, Any]) -> AsPrinted:
    return AsPrinted(
        title_lines=tuple(data.get("title_lines", ())),
        headings=tuple(PrintedText(one["text"], one["line"]) for one in data.get("headings", ())),
        labels=tuple(map(PrintedText._make, map(_LABEL, data.get("labels", ())))),
        cells=tuple(map(PrintedText._make, map(_CELL, data.get("cells", ())))),
        lines=tuple(data.get("lines", ())),
    )


def _cells(data: Mapping[str, Any], edition: Edition) -> list[Cell]:
    """The cells of the edition, and those of another one that the report keeps."""
    there = [
        f"{table.key}.{line}.{column}"
        for table in edition.tables
        for line, columns in data.get(table.key, {}).items()
        for column in columns
    ]
    return list(dict.fromkeys((*edition.cells, *there)))


def _figure(data: Mapping[str, Any], cell: Cell) -> Figure:
    table, line, column = cell.split(".")
    value = data.get(table, {}).get(line, {}).get(column)
    return Decimal(value) if isinstance(value, str) else value


def _read_fee(data: Mapping[str, Any] | None) -> ProcessingFee:
    if data is None:
        return ProcessingFee()
    return ProcessingFee(
        data["notices"],
        *(None if data[key] is None else Decimal(data[key]) for key in ("amount", "received")),
    )


def _read_signature(data: Mapping[str, Any]) -> Signature:
    try:
        day = date.fromisoformat(data["date"]) if data["date"] else None
    except ValueError:
        raise ValueError(f"成文日期“{data['date']}”不是有效日期") from None
    return Signature(data["organisation"], day)
