"""Five reports that are hard to set, to be looked at page by page."""

import datetime
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from reports.document import Document, Signature, default_title
from reports.statute.schema import Cell, Figure
from tests.documents import sound, with_text
from tests.exporters.samples import LONG_NAME, RARE, plain

_SENTENCE = "全年通过政府网站、政务新媒体和公开栏主动公开政府信息一百二十条，答复群众来信十二件。"


def zeros() -> Document:
    """Nothing happened: every figure is zero."""
    return sound()


def large_figures() -> Document:
    """As many digits as the form holds: 8 in chapter two, 6 in three, 5 in four."""
    document = plain()
    digits = {"disclosure": 8, "requests": 6, "disputes": 5}
    edition = document.edition
    figures: dict[Cell, Figure] = {
        cell: Decimal("98765432.1") if edition.is_amount(cell) else int("98765432"[: digits[key]])
        for key, table in edition.by_key.items()
        for cell in table.cells
    }
    return replace(document, figures=figures)


def longest_names() -> Document:
    """A body whose name fills more than a line, in the title and in the signature."""
    return replace(
        plain(),
        organisation=LONG_NAME,
        title=default_title(LONG_NAME, 2024),
        signature=Signature(LONG_NAME, datetime.date(2025, 12, 28)),
    )


def short_and_long_text() -> Document:
    """Chapter one with an aspect of some 200 characters and one of 3000."""
    document = with_text(plain(), "overview.on_request", (_SENTENCE * 5)[:200])
    return with_text(document, "overview.proactive", (_SENTENCE * 80)[:2999] + "。")


def rare_characters() -> Document:
    """Place names with characters that common fonts lack."""
    name = "硚头县磜下埇𬒗镇人民政府"
    document = replace(
        plain(),
        organisation=name,
        title=default_title(name, 2024),
        signature=Signature(name, datetime.date(2025, 1, 8)),
    )
    return with_text(document, "other_matters", f"本镇辖{'、'.join(RARE)}等村。")


FIVE: Mapping[str, Document] = {
    "全部为0": zeros(),
    "大数字": large_figures(),
    "长名称": longest_names(),
    "文字200字与3000字": short_and_long_text(),
    "生僻字": rare_characters(),
}
