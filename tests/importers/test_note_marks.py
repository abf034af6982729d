"""What stands beside a figure and is none of it: marks of notes, struck words, other choices."""

from collections.abc import Callable
from io import BytesIO

import docx
import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from reports.importers import read
from tests.documents import sound
from tests.figures import balanced
from tests.importers import shapes
from tests.importers.office import retyped

CELL, FIGURE, MARKED = "disclosure.licences.decisions", 7361, "7361"
REPORT = sound(figures={**balanced(sound().edition, 1), CELL: FIGURE})
STRUCK = "划掉的或者看不见的文字"


def _page(instead: str) -> tuple[bytes, str]:
    data, name = shapes.page_of_a_site(REPORT)
    assert data.count(MARKED.encode()) == 1
    return data.replace(MARKED.encode(), instead.encode()), name


@pytest.mark.parametrize(
    "shown",
    [
        "36<sup>1</sup>",
        "36<a href='#n'><sup>12</sup></a>",
        "<span>36</span><sup><i>1</i></sup>",
        "36①",
        "36²",
        "<del>35</del>36",
        "<s>35</s>36",
        "<strike>9</strike> 36",
        "<span style='text-decoration: line-through'>35</span>36",
        "36<span style='color:red;text-decoration:underline line-through'>5</span>",
        "<span style='font-size:0'>7</span>36",
        "<select><option>35</option><option selected>36</option></select>",
    ],
)
def test_a_cell_of_a_page_is_the_figure_without_what_stands_beside_it(shown: str) -> None:
    report = read(*_page(f"{shown}"))
    assert report.figures[CELL] == 36


def test_what_is_struck_is_kept_as_unread() -> None:
    report = read(*_page("<del>35</del>36"))
    assert {"where": STRUCK, "text": "35"} in [dict(one) for one in report.unread]


@pytest.mark.parametrize("mark", ["<sup>2</sup>", "②", "<sup>①</sup>", "*"])
def test_a_label_with_the_mark_of_a_note_is_the_label(mark: str) -> None:
    data, name = shapes.page_of_a_site(REPORT)
    report = read(data.replace("行政许可".encode(), f"行政许可{mark}".encode()), name)
    assert report.figures[CELL] == FIGURE


def test_a_part_of_a_page_that_is_struck_is_read_all_the_same() -> None:
    data, name = shapes.page_of_a_site(REPORT)
    page = data.replace(b"<body>", b"<body><s>").replace(b"</body>", b"</s></body>")
    assert read(page, name).figures == read(data, name).figures


def _typed(change: Callable[[docx.text.run.Run], None]) -> bytes:
    """The report in Word with 36 in place of the figure, and beside it what was changed."""

    def instead(document: docx.document.Document) -> None:
        cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
        (cell, *_) = [one for one in cells if one.text == MARKED]
        paragraph = cell.paragraphs[0]
        paragraph.runs[0].text = "36"
        change(paragraph.add_run("1"))

    return retyped(shapes.word(REPORT)[0], instead)


@pytest.mark.parametrize("look", ["strike", "double_strike", "superscript"])
def test_a_word_files_runs_are_told_apart(look: str) -> None:
    data = _typed(lambda run: setattr(run.font, look, True))
    assert read(data, "a.docx").figures[CELL] == 36


@pytest.mark.parametrize("font", [InlineFont(vertAlign="superscript"), InlineFont(strike=True)])
def test_a_sheets_characters_are_told_apart(font: InlineFont) -> None:
    book = openpyxl.load_workbook(BytesIO(shapes.sheet(REPORT)[0]))
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value == FIGURE:
                    cell.value = CellRichText("36", TextBlock(font, "1"))
    file = BytesIO()
    book.save(file)
    assert read(file.getvalue(), "a.xlsx").figures[CELL] == 36


@pytest.mark.parametrize(("most", "figure"), [(1, None), (10_000, FIGURE)])
def test_a_cell_of_a_sheet_that_is_struck_is_left_unread_unless_all_are(
    most: int, figure: int | None
) -> None:
    book = openpyxl.load_workbook(BytesIO(shapes.sheet(REPORT)[0]))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    for cell in sorted(cells, key=lambda one: one.value != FIGURE)[:most]:
        cell.font = Font(strike=True)
    file = BytesIO()
    book.save(file)
    report = read(file.getvalue(), "a.xlsx")
    assert report.figures[CELL] == figure
    is_kept = {"where": STRUCK, "text": f"{FIGURE}"} in [dict(one) for one in report.unread]
    assert is_kept == (figure is None)


@pytest.mark.parametrize("gap", [" ", "\u00a0", "\u2009"])
def test_a_number_with_gaps_is_not_read_as_two(gap: str) -> None:
    figures = {**REPORT.figures, "requests.denied_state_secret.natural_person": 1209}
    data, name = shapes.text_of_rows(sound(figures=figures))
    assert data.count(b"1209") == 1
    report = read(data.replace(b"1209", f"1{gap}209".encode()), name)
    line = [f"requests.denied_state_secret.{one}" for one in ("natural_person", "commercial")]
    assert report.figures[line[0]] is None
    assert report.figures[line[1]] in (None, figures[line[1]])
    kept = [one.text for one in report.as_printed.cells] if report.as_printed else []
    assert any("209" in text for text in [*kept, *(one["text"] for one in report.unread)])


@pytest.mark.parametrize("shape", [shapes.text_of_cells, shapes.text_of_rows, shapes.text_of_pipes])
def test_disputes_with_their_groups_in_another_order_are_not_read_in_the_forms(
    shape: shapes.Shape,
) -> None:
    data, name = shape(REPORT)
    text = data.decode()
    chapter = text.index("四、政府信息公开行政复议")
    head, rest = text[: chapter + 20], text[chapter + 20 :]
    turned = rest.replace("行政复议", "甲", 1).replace("行政诉讼", "行政复议", 1)
    report = read((head + turned.replace("甲", "行政诉讼", 1)).encode(), name)
    for cell in REPORT.edition.by_key["disputes"].cells:
        assert report.figures[cell] in (None, REPORT.figures[cell])
