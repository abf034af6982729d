"""How does a 通报 become a file? A workbook, and a page of Word that is laid flat."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from docx.document import Document as WordFile
from docx.enum.section import WD_ORIENT
from docx.shared import Mm

from reports.document.sums.circular import COLUMNS, NOTE, RULE, CircularLine, placed, values_of
from reports.exporters.plain_sheet import workbook
from reports.exporters.word_file import drop_data, saved, word_file
from reports.exporters.word_table import TWIPS, boxed, framed, row_of

_TALLEST, _LOWEST = 5.2, 2.1
_POINT: Final = 25.4 / 72
_LEADING: Final = 1.25


@dataclass(frozen=True)
class _Sheet:
    """The paper, laid flat: its size, the room for lines, and how much wider columns are."""

    width: int
    height: int
    room: int
    wider: float


_A4: Final = _Sheet(297, 210, 132, 1)
_A3: Final = _Sheet(420, 297, 216, 1.4)
_MOST_ON_A4: Final = 50


def circular_sheet(title: str, lines: Sequence[CircularLine]) -> bytes:
    """The lines as a workbook; the rule stands below them."""
    rows = [values_of(one) for one in placed(lines)]
    widths = {name: round(width * 0.6) + 2 for name, width in COLUMNS.items()}
    rules = [(None, RULE), (None, NOTE)]
    return workbook("通报", widths, [*rows, *rules], title=title)


def circular_docx(title: str, lines: Sequence[CircularLine], on: datetime.date) -> bytes:
    """The lines as Word, a hundred on one page: of more than fifty it is one of A3."""
    rows = [list(map(_said, values_of(one))) for one in placed(lines)]
    paper = _A4 if len(rows) <= _MOST_ON_A4 else _A3
    height = min(_TALLEST, max(_LOWEST, paper.room / (len(rows) + 2)))
    size = min(9.0, height / (_LEADING * _POINT))
    widths = tuple(round(one * paper.wider * TWIPS) for one in COLUMNS.values())
    drawn = "".join(
        row_of(_cells(row, widths, size), round(height * TWIPS), repeats=not number)
        for number, row in enumerate([[*COLUMNS], *rows])
    )
    body = (
        _line(title, 16, "center")
        + framed(widths, drawn, title, RULE)
        + _line(f"{RULE}{NOTE}", 8)
        + _line(f"制表日期：{on.year}年{on.month}月{on.day}日", 8, "right")
    )
    at = datetime.datetime.combine(on, datetime.time())
    word = word_file(body, title=title, author="阳光年报", at=at)
    drop_data(word)
    _lay_flat(word, paper)
    return saved(word)


def _lay_flat(word: WordFile, paper: _Sheet) -> None:
    section = word.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(paper.width), Mm(paper.height)
    side = (paper.width - sum(COLUMNS.values()) * paper.wider) / 2
    section.left_margin = section.right_margin = Mm(round(side))
    section.top_margin = section.bottom_margin = Mm(18)


def _cells(row: Sequence[str], widths: Sequence[int], size: float) -> str:
    return "".join(
        boxed(width, _line(text, size, "left" if at == 1 else "center"))
        for at, (width, text) in enumerate(zip(widths, row, strict=True))
    )


def _line(text: str, size: float, where: str = "left") -> str:
    """A paragraph of its own size, without room above and below."""
    half = round(size * 2)
    high = round(size * _LEADING * 20)
    looks = f'<w:rPr><w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr>'
    spacing = f'<w:spacing w:before="0" w:after="0" w:line="{high}" w:lineRule="exact"/>'
    return (
        f'<w:p><w:pPr><w:pStyle w:val="TableText"/>{spacing}<w:ind w:firstLine="0"/>'
        f'<w:jc w:val="{where}"/></w:pPr>'
        f'<w:r>{looks}<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'
    )


def _said(value: object) -> str:
    if isinstance(value, datetime.date):
        return f"{value.month}月{value.day}日"
    return "" if value is None else str(value)
