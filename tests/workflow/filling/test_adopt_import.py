"""A file of the same year fills a new report: everything that was read, nothing invented."""

from dataclasses import replace

import pytest

from reports.document.printed import printed_form
from reports.document.slots import MOST_PAIRS
from reports.models import Account, Agency, Report
from reports.workflow.filling.adopt_import import adopt_import
from reports.workflow.judging.dossier import document_of
from reports.workflow.refusal import Refused
from tests.documents import sound, with_figures
from tests.figures import balanced


def test_everything_that_was_read_stands_in_the_report(township: Agency, wang: Account) -> None:
    document = sound(2024, balanced(sound().edition)).with_texts(
        {"table_notes.requests": ("表后说明。",)}
    )
    report = adopt_import(township, document, "2024.docx", by=wang)
    assert printed_form(document_of(report)) == printed_form(document)


def test_blank_stays_blank_and_what_is_no_figure_stays_as_it_stood(
    township: Agency, wang: Account
) -> None:
    cell = "requests.granted.total"
    document = replace(with_figures(sound(2024), {cell: None}), unreadable={cell: "三件半"})
    kept = document_of(adopt_import(township, document, "2024.docx", by=wang))
    assert kept.figures[cell] is None
    assert kept.unreadable == {cell: "三件半"}


def test_more_problems_than_boxes_are_kept_in_the_last(township: Agency, wang: Account) -> None:
    many = tuple(f"问题{n}。" for n in range(MOST_PAIRS + 3))
    document = sound(2024).with_texts({"problems": many})
    assert document_of(adopt_import(township, document, "x", by=wang)).text("problems") == many


def test_a_year_that_is_taken_is_refused_and_unchanged(draft: Report, wang: Account) -> None:
    before = document_of(draft)
    with pytest.raises(Refused, match="已经有了"):
        adopt_import(draft.agency, sound(2024), "x", by=wang)
    assert document_of(draft) == before


def test_another_bodys_report_is_refused(township: Agency, wang: Account) -> None:
    with pytest.raises(Refused, match="黑石镇"):
        adopt_import(township, replace(sound(2024), organisation="黑石镇"), "x", by=wang)
    assert not Report.objects.exists()


def test_a_stranger_adopts_nothing(township: Agency, zhao: Account) -> None:
    with pytest.raises(Refused, match="填报员"):
        adopt_import(township, sound(2024), "x", by=zhao)
