"""Where a file holds several reports or a table twice, is only the first one read, and all kept?"""

import copy
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import docx as python_docx
import openpyxl
import pytest

from reports.checks import Dossier, run
from reports.document import Document, Signature
from reports.importers import read
from reports.importers.cells.figures import FoundFigures
from reports.importers.parts.second_report import ANOTHER, ONLY_FIRST
from tests.documents import sound
from tests.figures import balanced
from tests.importers import shapes

FIRST = sound(figures=balanced(sound().edition, seed=1, most=300))
OTHER = "临水县白石乡人民政府"
SECOND = replace(
    FIRST,
    title=f"{OTHER}2024年政府信息公开工作年度报告",
    organisation=OTHER,
    figures=balanced(FIRST.edition, seed=2, most=50),
    signature=Signature(OTHER, FIRST.signature.date),
)
Shape = Callable[[Document], tuple[bytes, str]]


def _pages(first: Document, second: Document) -> tuple[bytes, str]:
    (one, name), (other, _) = map(shapes.page_of_a_site, (first, second))
    return one.replace(b"</body>", other.partition(b"<body>")[2].partition(b"</body>")[0]), name


def _word(first: Document, second: Document) -> tuple[bytes, str]:
    (one, name), (other, _) = map(shapes.word, (first, second))
    book, behind = (python_docx.Document(BytesIO(data)) for data in (one, other))
    for element in behind.element.body[:-1]:
        book.element.body.insert(len(book.element.body) - 1, copy.deepcopy(element))
    file = BytesIO()
    book.save(file)
    return file.getvalue(), name


def _texts(shape: Shape) -> Callable[[Document, Document], tuple[bytes, str]]:
    def both(first: Document, second: Document) -> tuple[bytes, str]:
        (one, name), (other, _) = map(shape, (first, second))
        return one + b"\n" + other, name

    return both


BOTH = {
    shapes.page_of_a_site: _pages,
    shapes.word: _word,
    shapes.text_of_cells: _texts(shapes.text_of_cells),
    shapes.text_of_rows: _texts(shapes.text_of_rows),
    shapes.text_of_pipes: _texts(shapes.text_of_pipes),
}


@pytest.mark.parametrize("shape", BOTH, ids=lambda shape: shape.__name__)
def test_of_two_reports_the_first_is_read_and_judged_alone(shape: Shape) -> None:
    report = read(*BOTH[shape](FIRST, SECOND))
    assert report.figures == FIRST.figures
    assert (report.title, report.signature) == (FIRST.title, FIRST.signature)
    assert report.text("other_matters") == FIRST.text("other_matters")
    assert ONLY_FIRST in report.remarks
    (kept,) = (one["text"] for one in report.unread if one["where"] == ANOTHER)
    assert kept.replace("\n", "").startswith(SECOND.title)
    assert "六、" in kept
    alone = read(*shape(FIRST))
    told = ([one.message for one in run(Dossier(one))] for one in (report, alone))
    assert next(told) == next(told)


def _sheets(first: Document, second: Document) -> bytes:
    """A workbook with the tables of both, one below the other's sheets."""
    books = [openpyxl.load_workbook(BytesIO(shapes.sheet(one)[0])) for one in (first, second)]
    for sheet in books[1].worksheets:
        below = books[0].create_sheet(f"{sheet.title}（二）")
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    below.cell(cell.row, cell.column, cell.value)
    file = BytesIO()
    books[0].save(file)
    return file.getvalue()


def test_a_table_that_stands_twice_is_read_once() -> None:
    report = read(_sheets(FIRST, SECOND), "a.xlsx")
    assert report.figures == FIRST.figures
    assert any("不止一张" in remark for remark in report.remarks)
    assert "又一张表" in {one["where"] for one in report.unread}


def test_a_copy_of_a_table_is_no_remark() -> None:
    report = read(_sheets(FIRST, FIRST), "a.xlsx")
    assert report.figures == FIRST.figures
    assert not any("不止一张" in remark for remark in report.remarks)


def test_an_empty_form_above_the_filled_one_is_not_the_reports() -> None:
    empty = replace(FIRST, figures=dict.fromkeys(FIRST.figures))
    report = read(_sheets(empty, FIRST), "a.xlsx")
    assert report.figures == FIRST.figures
    assert not any("是空的" in remark for remark in report.remarks)


def test_a_table_of_contents_is_no_report() -> None:
    data, name = shapes.text_of_rows(FIRST)
    title, _, rest = data.decode().partition("\n")
    contents = [one.heading for one in FIRST.edition.chapters]
    report = read("\n".join([title, "目录", *contents, rest]).encode(), name)
    assert report.figures == FIRST.figures
    assert report.text("other_matters") == FIRST.text("other_matters")
    assert ONLY_FIRST not in report.remarks


@pytest.mark.parametrize("named", ["", "目录\n"])
def test_the_chapters_that_a_site_lists_behind_the_report_are_no_chapters(named: str) -> None:
    data, name = shapes.text_of_rows(FIRST)
    contents = "\n".join(one.heading for one in FIRST.edition.chapters)
    report = read(f"{data.decode().rstrip()}\n{named}{contents}\n返回顶部".encode(), name)
    plain = read(data, name)
    assert (report.texts, report.signature) == (plain.texts, plain.signature)
    assert "目录" in {one["where"] for one in report.unread}
    assert ONLY_FIRST not in report.remarks
    told = ([one.message for one in run(Dossier(one))] for one in (report, plain))
    assert next(told) == next(told)


def test_a_trial_of_a_trial_knows_what_was_read_before_and_filled_in() -> None:
    edition = FIRST.edition
    full, empty, third = edition.tables[:3]
    found = FoundFigures(edition, figures=dict.fromkeys(empty.cells))
    found.figures |= {cell: FIRST.figures[cell] for cell in full.cells}
    inner = found.trial().trial()
    assert all(map(inner.has, full.cells))
    assert not any(map(inner.has, (*empty.cells, *third.cells)))
