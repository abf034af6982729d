"""Is what somebody typed anywhere in a workbook or a PDF kept? Asked of the file itself."""

import random
from collections.abc import Callable
from io import BytesIO
from typing import Any

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment

from reports.exporters import pdf
from reports.importers import read
from tests.documents import sound
from tests.importers.nothing_lost import missing, plain
from tests.importers.shapes import sheet

WORDS = "天地玄黄宇宙洪荒日月盈昃"
BEGUN = ("", "（一）", "1.", "说明：", "注：", "12")
SHEETS, _ = sheet(sound())
Put = Callable[[Any, str, random.Random], None]


def _noise(chance: random.Random) -> str:
    words = "".join(chance.choices(WORDS, k=chance.randint(1, 20)))
    return chance.choice(BEGUN) + words + chance.choice(("", "。"))


def _in_a_cell(page: Any, text: str, chance: random.Random) -> None:
    """In an empty cell of its table, or beside the table where it has none."""
    free = [one for row in page.iter_rows() for one in row if _is_free(one)]
    (chance.choice(free) if free else page.cell(1, page.max_column + 1)).value = text


def _is_free(cell: Any) -> bool:
    return type(cell).__name__ != "MergedCell" and cell.value in (None, "")


def _above(page: Any, text: str, _: random.Random) -> None:
    """Merged cells move down with the others, as they do in a sheet program."""
    page.insert_rows(1)
    for area in list(page.merged_cells.ranges):
        page.merged_cells.remove(area)
        area.shift(row_shift=1)
        page.merged_cells.add(area)
    page.cell(1, 1).value = text


def _below(page: Any, text: str, chance: random.Random) -> None:
    page.cell(page.max_row + chance.randint(1, 3), 1).value = text


def _beside(page: Any, text: str, chance: random.Random) -> None:
    column = page.max_column + chance.randint(1, 2)
    page.cell(chance.randint(1, page.max_row), column).value = text


def _on_a_sheet(page: Any, text: str, chance: random.Random) -> None:
    new = page.parent.create_sheet(f"另表{len(page.parent.worksheets)}")
    new.sheet_state = chance.choice(("visible", "hidden"))
    new.append([text])


def _in_a_margin(page: Any, text: str, chance: random.Random) -> None:
    """Header and footer, each part of which is written once."""
    which = (f"{a}{b}" for a in ("odd", "even", "first") for b in ("Header", "Footer"))
    parts = [getattr(getattr(page, one), at) for one in which for at in ("left", "center", "right")]
    chance.choice([one for one in parts if not one.text]).text = text


PUT: tuple[Put, ...] = (_in_a_cell, _above, _below, _beside, _on_a_sheet, _in_a_margin)


def _saved(book: Any) -> bytes:
    file = BytesIO()
    book.save(file)
    return file.getvalue()


@settings(max_examples=30)
@given(st.integers(0, 2**32))
def test_nothing_typed_into_a_workbook_is_lost(seed: int) -> None:
    chance = random.Random(seed)
    book = openpyxl.load_workbook(BytesIO(SHEETS))
    pages = list(book.worksheets)
    texts = [_noise(chance) for _ in range(chance.randint(1, 5))]
    for text in texts:
        chance.choice(PUT)(chance.choice(pages), text, chance)
    assert missing(texts, read(_saved(book), "a.xlsx", 2024)) == []


@settings(max_examples=10)
@given(st.integers(0, 2**32))
def test_a_note_pinned_to_a_cell_is_told(seed: int) -> None:
    chance = random.Random(seed)
    book = openpyxl.load_workbook(BytesIO(SHEETS))
    text = _noise(chance)
    chance.choice(book.worksheets)["A1"].comment = Comment(text, "")
    remarks = read(_saved(book), "a.xlsx", 2024).remarks
    assert any(plain(text) in plain(one) for one in remarks)


def test_numbers_of_pages_around_a_sheet_say_nothing() -> None:
    book = openpyxl.load_workbook(BytesIO(SHEETS))
    book.worksheets[0].oddFooter.center.text = "第 &P 页 共 &N 页"
    assert read(_saved(book), "a.xlsx", 2024).unread == read(SHEETS, "a.xlsx", 2024).unread


@settings(max_examples=15)
@given(st.integers(0, 2**32))
def test_nothing_printed_in_a_pdf_is_lost(seed: int) -> None:
    chance = random.Random(seed)
    report = sound()
    said = {
        one: tuple(_noise(chance) * chance.randint(1, 4) for _ in range(chance.randint(1, 3)))
        for one in chance.sample(list(report.edition.written), 5)
    }
    texts = [text for some in said.values() for text in some]
    assert missing(texts, read(pdf.render(report.with_texts(said)), "a.pdf")) == []
