"""What stands beside a figure in a Word file or a workbook, and is none of it, as styles say."""

from collections.abc import Callable
from copy import deepcopy
from io import BytesIO

import docx
import openpyxl
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from reports.importers import read
from tests.documents import sound
from tests.figures import balanced
from tests.importers import shapes
from tests.importers.office import retyped

CELL, FIGURE, MARKED = "disclosure.licences.decisions", 7361, "7361"
FEES = "disclosure.fees.amount"
REPORT = sound(figures={**balanced(sound().edition, 1), CELL: FIGURE})
STRUCK = "划掉的或者看不见的文字"


def _in_a_cell(
    change: Callable[[docx.document.Document, docx.text.paragraph.Paragraph], None],
) -> bytes:
    """The report in Word with 36 in place of the figure, its cell changed."""

    def instead(document: docx.document.Document) -> None:
        cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
        (cell, *_) = [one for one in cells if one.text == MARKED]
        cell.paragraphs[0].runs[0].text = "36"
        change(document, cell.paragraphs[0])

    return retyped(shapes.word(REPORT)[0], instead)


def _with_run(look: str, text: str) -> bytes:
    run = f"<w:r {nsdecls('w')}><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r>"
    return _in_a_cell(lambda _, paragraph: paragraph._p.append(parse_xml(run)))


@pytest.mark.parametrize("based", [False, True])
@pytest.mark.parametrize("look", ["superscript", "subscript", "hidden", "strike", "double_strike"])
def test_what_the_style_of_a_run_says_is_known(look: str, based: bool) -> None:
    def change(document: docx.document.Document, paragraph: docx.text.paragraph.Paragraph) -> None:
        style = document.styles.add_style("A", WD_STYLE_TYPE.CHARACTER)
        setattr(style.font, look, True)
        if based:
            above, style = style, document.styles.add_style("B", WD_STYLE_TYPE.CHARACTER)
            style.base_style = above
        paragraph.add_run("9", style=style)

    report = read(_in_a_cell(change), "a.docx")
    assert report.figures[CELL] == 36
    kept = {"where": STRUCK, "text": "9"} in [dict(one) for one in report.unread]
    assert kept == ("script" not in look)


@pytest.mark.parametrize("name", ["FootnoteReference", "EndnoteReference"])
def test_a_mark_whose_style_the_file_does_not_have_is_a_mark(name: str) -> None:
    assert read(_with_run(f"<w:rStyle w:val='{name}'/>", "1"), "a.docx").figures[CELL] == 36


def test_a_hidden_row_of_another_year_is_not_read() -> None:
    def change(_: docx.document.Document, paragraph: docx.text.paragraph.Paragraph) -> None:
        (row,) = paragraph._p.iterancestors(qn("w:tr"))
        older = deepcopy(row)
        for text in older.iter(qn("w:t")):
            text.text = "9" if text.text == "36" else text.text
        older.get_or_add_trPr().append(parse_xml(f"<w:hidden {nsdecls('w')}/>"))
        row.addprevious(older)

    report = read(_in_a_cell(change), "a.docx")
    assert report.figures[CELL] == 36
    assert any(one["where"] == STRUCK and "9" in one["text"] for one in report.unread)


def test_a_run_that_is_not_struck_as_its_style_is_keeps_its_words() -> None:
    def change(document: docx.document.Document, paragraph: docx.text.paragraph.Paragraph) -> None:
        style = document.styles.add_style("A", WD_STYLE_TYPE.CHARACTER)
        style.font.strike = True
        paragraph.add_run("9", style=style).font.strike = False

    assert read(_in_a_cell(change), "a.docx").figures[CELL] == 369


@pytest.mark.parametrize(
    "look",
    [
        "<w:vertAlign w:val='subscript'/>",
        "<w:position w:val='8'/><w:sz w:val='12'/>",
        "<w:position w:val='-6'/>",
        "<w:sz w:val='10'/>",
        "<w:color w:val='FFFFFF'/>",
    ],
)
def test_a_run_that_is_shifted_small_or_white_is_no_part_of_the_figure(look: str) -> None:
    assert read(_with_run(look, "1"), "a.docx").figures[CELL] == 36


@pytest.mark.parametrize(
    "look",
    [
        "<w:position w:val='2'/>",
        "<w:sz w:val='20'/>",
        "<w:color w:val='000000'/>",
        "<w:color w:val='FFFFFF'/><w:shd w:val='clear' w:fill='1F497D'/>",
        "<w:vanish w:val='0'/><w:strike w:val='false'/><w:vertAlign w:val='baseline'/>",
    ],
)
def test_a_run_that_only_looks_a_little_different_is_part_of_it(look: str) -> None:
    assert read(_with_run(look, "1"), "a.docx").figures[CELL] == 361


def test_how_a_figure_is_spoken_is_no_part_of_it() -> None:
    ruby = (
        f"<w:r {nsdecls('w')}><w:ruby><w:rubyPr/><w:rt><w:r><w:t>9</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>37</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )

    def change(_: docx.document.Document, paragraph: docx.text.paragraph.Paragraph) -> None:
        for run in paragraph._p.findall(qn("w:r")):
            paragraph._p.remove(run)
        paragraph._p.append(parse_xml(ruby))

    report = read(_in_a_cell(change), "a.docx")
    assert report.figures[CELL] == 37
    assert {"where": STRUCK, "text": "9"} in [dict(one) for one in report.unread]


def _in_a_sheet(value: object, number_format: str = "General", at: str = CELL) -> bytes:
    figures = {**REPORT.figures, at: FIGURE, CELL: 36} if at != CELL else REPORT.figures
    book = openpyxl.load_workbook(BytesIO(shapes.sheet(sound(figures=figures))[0]))
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value == FIGURE:
                    cell.value, cell.number_format = value, number_format
    file = BytesIO()
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize("align", ["superscript", "subscript"])
def test_digits_off_the_line_of_a_sheet_are_marks(align: str) -> None:
    value = CellRichText("36", TextBlock(InlineFont(vertAlign=align), "2"))
    assert read(_in_a_sheet(value), "a.xlsx").figures[CELL] == 36


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (370000, '0!.0,"万"'),
        (370000, '0\\.0,"万"'),
        (37000, "#,##0,"),
        (37000, '0,"千"'),
        (37000000, "#,##0,,"),
        (37, "0%"),
        (7, '"3"0'),
        (37, ";;;"),
        (37, "-0"),
        (37, '0"万"'),
        (370000, '[>=10000]0!.0,"万";0'),
        ("=370000+0", "#,##0,"),
    ],
)
@pytest.mark.parametrize("at", [CELL, FEES])
def test_a_number_that_is_shown_as_another_is_left_unread(
    value: object, shown: str, at: str
) -> None:
    report = read(_in_a_sheet(value, shown, at), "a.xlsx")
    assert report.figures[at] is None
    assert any("显示的不是这个数" in one for one in report.remarks)
    assert any(one["where"] == STRUCK for one in report.unread)


@pytest.mark.parametrize(
    "shown",
    [
        *("General", "G/通用格式", "0", "000", "#,##0", "@", '0"件"', "0.00_);(0.00)", "0;[Red]-0"),
        '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
        '_-* #,##0.00_-;\\-* #,##0.00_-;_-* "-"??_-;_-@_-',
        *('[=0]"无";0', '[>=10000]0!.0,"万";0', "0_ ;[Red]\\-0\\ ", "[DBNum1][$-804]General"),
        *('0.00"万元"', "¥#,##0.00", "0.0E+00", "# ?/?"),
    ],
)
def test_a_number_that_is_shown_as_it_is_is_read(shown: str) -> None:
    assert read(_in_a_sheet(37, shown), "a.xlsx").figures[CELL] == 37


@pytest.mark.parametrize("shown", ["0%", "#,##0,", '0!.0,"万"', ";;;"])
def test_nothing_is_nothing_however_it_is_shown(shown: str) -> None:
    assert read(_in_a_sheet(0, shown), "a.xlsx").figures[CELL] == 0


@pytest.mark.parametrize(
    ("value", "figure"),
    [
        *(("=30+7", 37), ("=SUM(30,7)", 37), ("= 30 + 4 + 3", 37), ("=sum(37)", 37)),
        *((36.9999999999, 37), (37.0000000001, 37), (36.9, None), ("=36.5+0.25", None)),
        *(("=40-3", None), ("=30+7*2", None)),
    ],
)
def test_numbers_added_in_a_cell_are_their_sum(value: object, figure: int | None) -> None:
    assert read(_in_a_sheet(value), "a.xlsx").figures[CELL] == figure


@pytest.mark.parametrize(
    ("printed", "amount"),
    [
        *(("3.5①", "3.5"), ("86.72（注）", "86.72"), ("1204.06¹", "1204.06")),
        *(("86.72（上年2）", "86.72"), ("86.72万元（注2）", "86.72"), ("1,204.06②", "1204.06")),
        *(("5000元（注）", None), ("3.5（更正为4.5）", None), ("约3.5", None)),
    ],
)
def test_an_amount_with_a_mark_is_the_amount(printed: str, amount: str | None) -> None:
    figure = read(_in_a_sheet(printed, at=FEES), "a.xlsx").figures[FEES]
    assert (figure is None) == (amount is None)
    assert figure is None or float(figure) == float(amount or 0)


@pytest.mark.parametrize(
    ("printed", "figure"),
    [
        *(("一万二", 12000), ("一百二", 120), ("一千三", 1300), ("三万五千六", 35600)),
        *(("一百零二", 102), ("一万零二", 10002), ("二十", 20), ("十二件", 12), ("一百二十", 120)),
        *(("三七", 37), ("一百二十五", 125)),
    ],
)
def test_a_number_in_words_that_leaves_its_last_unit_out_is_known(
    printed: str, figure: int
) -> None:
    assert read(_in_a_sheet(printed), "a.xlsx").figures[CELL] == figure
