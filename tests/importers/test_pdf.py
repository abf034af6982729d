"""Is a PDF read by its text layer, whoever made it?"""

import json
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter

from reports.document import Document
from reports.document.json_form import dumps
from reports.document.printed import printed_form
from reports.exporters import pdf
from reports.exporters.blocks import Printing
from reports.importers import Unreadable, read
from reports.importers.opening.embedded import DIFFERENT
from tests.checks.real_reports import FOLDER, bodies, figures_of, here
from tests.documents import sound
from tests.exporters.samples import hard, plain
from tests.figures import balanced

CITY = FOLDER / "real" / "huaian-2024.pdf"


@pytest.fixture(scope="module")
def printed() -> tuple[Document, bytes]:
    report = replace(plain(), figures=balanced(plain().edition, 3))
    return report, pdf.render(report)


def changed(data: bytes, change) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


@here
def test_a_published_city_report_is_read_to_the_last_cell() -> None:
    document = read(CITY.read_bytes(), CITY.name)
    (body,) = (one for one in bodies() if one["id"] == "huaian_2024")
    wanted = {cell: str(figure) for cell, figure in figures_of(body).items()}
    read_as = {
        cell: f"{figure:f}".rstrip("0").rstrip(".") if "." in f"{figure:f}" else str(figure)
        for cell, figure in document.figures.items()
        if figure is not None
    }
    assert read_as == wanted
    assert document.organisation == "淮安市人民政府"
    assert all(document.text(one.key) for one in document.edition.aspects)
    assert not document.unread


def test_a_pdf_of_our_own_says_the_same(printed: tuple[Document, bytes]) -> None:
    report, data = printed
    document = read(data, "a.pdf")
    assert dumps(printed_form(document)) == dumps(printed_form(report))
    assert document.remarks == ()
    assert document.unread == ()


def test_without_its_data_the_print_alone_says_the_same(printed: tuple[Document, bytes]) -> None:
    report, data = printed
    bare = changed(data, lambda writer: writer.root_object.pop("/Names"))
    document = read(bare, "a.pdf")
    assert document.figures == report.figures
    assert dumps(printed_form(document)) == dumps(printed_form(report))


def test_data_that_differs_from_the_print_is_not_believed(printed: tuple[Document, bytes]) -> None:
    report, data = printed
    other = json.loads(dumps(report))
    other["requests"]["granted"]["natural_person"] += 1

    def change(writer: PdfWriter) -> None:
        writer.root_object.pop("/Names")
        writer.add_attachment("report.json", json.dumps(other).encode())

    document = read(changed(data, change), "a.pdf")
    assert document.figures == report.figures
    assert DIFFERENT in document.remarks


def test_a_hard_report_keeps_its_figures_and_words() -> None:
    document = read(pdf.render(hard(), Printing(review_copy=True)), "a.pdf")
    assert document.figures == printed_form(hard()).figures


def test_a_scan_is_refused_with_what_to_do() -> None:
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    out = BytesIO()
    writer.write(out)
    with pytest.raises(Unreadable, match=r"扫描件.*OCR"):
        read(out.getvalue(), "a.pdf")


def test_five_thousand_pages_are_refused() -> None:
    writer = PdfWriter()
    for _ in range(5000):
        writer.add_blank_page(595, 842)
    out = BytesIO()
    writer.write(out)
    with pytest.raises(Unreadable, match="太长"):
        read(out.getvalue(), "a.pdf")


def test_an_encrypted_file_is_refused(printed: tuple[Document, bytes]) -> None:
    locked = changed(printed[1], lambda writer: writer.encrypt("secret"))
    with pytest.raises(Unreadable, match="密码"):
        read(locked, "a.pdf")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_truncated_file_is_refused(printed: tuple[Document, bytes], share: float) -> None:
    data = printed[1][: int(len(printed[1]) * share)]
    with pytest.raises(Unreadable, match=r"损坏|没有可以读取的文字"):
        read(data, "a.pdf")


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(Unreadable, match="不是PDF"):
        read("政府信息公开".encode(), "a.pdf")


def test_another_report_is_another() -> None:
    assert read(pdf.render(sound()), "a.pdf").figures == sound().figures
