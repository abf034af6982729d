"""What counts as a difference between a page and what was approved, and what does not?"""

import datetime
from dataclasses import replace

import pytest

from reports.document import AsPrinted, Document, Signature
from reports.document.online.bare_words import bare
from reports.document.online.page_differences import has_no_tables, page_differences
from tests.documents import sound, with_figures, with_text

CELL = "requests.granted.natural_person"
APPROVED = sound(2024)


def on_a_page(document: Document, *further: str) -> Document:
    """The report as readers read it from a page that prints it, and some lines besides."""
    texts = [text for key in document.texts for text in document.text(key)]
    signed = document.signature
    day = f"{signed.date.year}年{signed.date.month}月{signed.date.day}日" if signed.date else ""
    lines = (document.title, *texts, document.fee.sentence(2024), signed.organisation, day)
    printed = AsPrinted(title_lines=(document.title,), lines=(*lines, *further))
    return replace(document, as_printed=printed)


def _said(document: Document) -> list[tuple[str, str, str]]:
    found = page_differences(APPROVED, on_a_page(document))
    return [(one.place, one.approved, one.seen) for one in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("《条例》（以下简称“条例”）", '《条例》(以下简称"条例")'),
        ("１２３件，４５％", "123件,45%"),
        ("公 开\n工　作", "公开工作"),
        ("2024——2025", "2024--2025"),
        ("公开\u200b工作\u00a0", "公开工作"),
    ],
)
def test_spaces_widths_and_forms_of_signs_are_no_difference(one: str, other: str) -> None:
    assert bare(one) == bare(other)


def test_the_same_report_differs_in_nothing() -> None:
    assert _said(APPROVED) == []


def test_paragraphs_cut_otherwise_are_no_difference() -> None:
    [first, second] = APPROVED.text("problems")
    assert _said(with_text(APPROVED, "problems", first + second)) == []


def test_a_sentence_read_into_another_section_stands_on_the_page_all_the_same() -> None:
    moved = APPROVED.text("measures")[1]
    page = with_text(APPROVED, "measures", APPROVED.text("measures")[0])
    assert _said(with_text(page, "problems", *APPROVED.text("problems"), moved)) == []


def test_a_sentence_that_stands_twice_is_named() -> None:
    twice = APPROVED.text("problems")[0]
    page = with_text(APPROVED, "problems", *APPROVED.text("problems"), twice)
    assert _said(page) == [("problems", "", twice)]


def test_what_a_site_prints_beside_a_table_is_none_of_the_report() -> None:
    site = with_text(APPROVED, "table_notes.requests", "（续表）", "打印时间：2026-02-03 15:20")
    assert _said(site) == []
    note = with_text(APPROVED, "table_notes.requests", "注：不含当场答复的申请")
    assert _said(note) == [("table_notes.requests", "", "注：不含当场答复的申请")]


def test_a_blank_on_the_page_is_no_zero() -> None:
    assert _said(with_figures(APPROVED, {CELL: None})) == [(CELL, "0", "")]


def test_another_day_and_another_body_are_named() -> None:
    other = Signature("临水县白马乡人民政府", datetime.date(2025, 1, 16))
    assert _said(replace(APPROVED, signature=other)) == [
        ("signature", "临水县青石镇人民政府", "临水县白马乡人民政府"),
        ("signature", "2025年1月15日", "2025年1月16日"),
    ]


def test_a_signature_that_readers_did_not_take_for_one_is_found_by_its_line() -> None:
    page = replace(on_a_page(APPROVED), signature=Signature())
    assert page_differences(APPROVED, page) == ()


def test_a_page_of_pictures_has_no_tables() -> None:
    assert has_no_tables(APPROVED, with_figures(APPROVED, dict.fromkeys(APPROVED.figures)))
    assert not has_no_tables(APPROVED, APPROVED)
