"""Where last year's table is printed as well, is this year's read, whichever stands first?"""

from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest

from reports.document import Document
from reports.importers import read
from reports.importers.flow import Line, Matrix, Slot
from reports.importers.whole_tables.other_years import of_the_year
from tests.documents import sound
from tests.figures import balanced
from tests.importers import shapes

OWN = sound(figures=balanced(sound().edition, seed=1, most=300))
LAST = replace(OWN, figures=balanced(OWN.edition, seed=2, most=50))
TITLE = "四、政府信息公开行政复议、行政诉讼情况"
LABELS = [
    (f"（{OWN.year - 1}年）", f"（{OWN.year}年）"),
    (f"表1：{OWN.year - 1}年情况", f"表2：{OWN.year}年情况"),
    ("上年情况", "本年情况"),
]


def _chapter(report: Document, shape: shapes.Shape) -> tuple[str, str, str]:
    """The text before chapter four's table, the table, and the text behind it."""
    data, _ = shape(report)
    before, title, rest = data.decode().partition(TITLE)
    table, five, behind = rest.lstrip("\n").partition("五、存在")
    return f"{before}{title}\n", table, f"{five}{behind}"


@pytest.mark.parametrize("labels", LABELS[:2])
@pytest.mark.parametrize("shape", [shapes.text_of_rows, shapes.text_of_cells])
@pytest.mark.parametrize("is_first", [True, False])
def test_of_two_tables_of_a_text_the_years_own_is_read(
    labels: tuple[str, str], shape: shapes.Shape, is_first: bool
) -> None:
    before, own, behind = _chapter(OWN, shape)
    _, other, _ = _chapter(LAST, shape)
    last, this = (f"{label}\n{table}" for label, table in zip(labels, (other, own), strict=True))
    both = last + this if is_first else this + last
    report = read(f"{before}{both}{behind}".encode(), "a.txt")
    assert report.figures == OWN.figures
    assert "别的年份的表" in {one["where"] for one in report.unread}


@pytest.mark.parametrize("labels", LABELS)
@pytest.mark.parametrize("is_first", [True, False])
def test_of_two_tables_of_a_page_the_years_own_is_read(
    labels: tuple[str, str], is_first: bool
) -> None:
    pages = [shapes.page_of_a_site(one)[0].decode() for one in (LAST, OWN)]
    tables = [
        f"<table{page.split('<table')[-1].partition('</table>')[0]}</table>" for page in pages
    ]
    told = [f"<p>{label}</p>{table}" for label, table in zip(labels, tables, strict=True)]
    both = "".join(told if is_first else reversed(told))
    report = read(pages[1].replace(tables[1], both).encode(), "a.html")
    assert report.figures == OWN.figures


@pytest.mark.parametrize("is_first", [True, False])
def test_a_sheet_of_another_year_is_not_the_reports(is_first: bool) -> None:
    books = [openpyxl.load_workbook(BytesIO(shapes.sheet(one)[0])) for one in (OWN, LAST)]
    for sheet in books[0].worksheets:
        sheet.title = f"{OWN.year}年{sheet.title}"[:31]
    for sheet in books[1].worksheets:
        copied = books[0].create_sheet(
            f"{OWN.year - 1}年{sheet.title}"[:31], 0 if is_first else None
        )
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    copied.cell(cell.row, cell.column, cell.value)
    file = BytesIO()
    books[0].save(file)
    assert read(file.getvalue(), "a.xlsx").figures == OWN.figures


def test_a_table_alone_under_an_old_year_is_read_all_the_same() -> None:
    before, own, behind = _chapter(OWN, shapes.text_of_rows)
    report = read(f"{before}（{OWN.year - 1}年）\n{own}{behind}".encode(), "a.txt")
    assert report.figures == OWN.figures


def test_a_table_cut_by_a_page_under_an_old_year_keeps_both_its_parts() -> None:
    page = shapes.page_of_a_site(OWN)[0].decode()
    tables = page.split("<table")
    rows = tables[2].split("<tr")
    half = len(rows) // 2
    first, behind = "<tr".join(rows[:half]), "<tr".join(rows[half:])
    tables[2] = f"{first}</table><table border=1><tr{behind}"
    tables[1] += f"<p>{OWN.year - 1}年收到和处理政府信息公开申请情况</p>"
    cut = read("<table".join(tables).encode(), "a.html")
    tables[1] = tables[1].replace(f"{OWN.year - 1}年收到", "收到")
    assert cut.figures == read("<table".join(tables).encode(), "a.html").figures
    assert "别的年份的表" not in {one["where"] for one in cut.unread}


def test_of_two_tables_with_the_same_figures_one_is_read() -> None:
    slots = tuple((Slot("行政许可"), Slot("0")) for _ in range(2))
    last, own = Matrix(slots), Matrix(slots)
    items = [Line(f"{OWN.year - 1}年"), last, Line(f"{OWN.year}年"), own]
    kept, others = of_the_year(items, OWN.year)
    assert [*map(id, kept)] == [id(own)]
    assert [*map(id, others)] == [id(last)]
