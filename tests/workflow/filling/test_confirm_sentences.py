"""Sentences are confirmed many at once, with this year's numbers; nothing unseen comes in."""

import pytest

from reports.document.entry import Misread
from reports.models import Account, CarriedSentence, Report
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.filling.confirm_sentences import confirm_sentences
from reports.workflow.filling.start_from_last_year import bring_last_year
from reports.workflow.last_year.predecessor import out_of_file
from tests.documents import sound, with_text

BOX = "overview.intro"


@pytest.fixture
def waiting(draft: Report, wang: Account) -> list[CarriedSentence]:
    last = with_text(sound(draft.year - 1), BOX, "甲。乙培训2次。", "丙。")
    bring_last_year(draft.pk, out_of_file(last, "2023.docx"), by=wang)
    return list(CarriedSentence.objects.filter(report=draft, name=BOX))


def said(report: Report) -> str:
    return typed_values(report, "1")[BOX]


def test_numbers_stand_in_their_sentence_and_paragraphs_are_kept(
    draft: Report, wang: Account, waiting: list[CarriedSentence]
) -> None:
    first, second, third = (one.pk for one in waiting)
    assert confirm_sentences(draft.pk, {third: (), first: (), second: ["３"]}, [], by=wang) == 3
    assert said(draft) == "甲。乙培训3次。\n丙。"


@pytest.mark.parametrize("number", ["", "约3", "3】", "一" * 30])
def test_a_number_that_is_none_keeps_everything_out(
    draft: Report, wang: Account, waiting: list[CarriedSentence], number: str
) -> None:
    with pytest.raises(Misread):
        confirm_sentences(
            draft.pk, {waiting[0].pk: (), waiting[1].pk: [number]}, [waiting[2].pk], by=wang
        )
    assert said(draft) == ""
    assert not CarriedSentence.objects.exclude(answer="").exists()


def test_what_was_dropped_can_be_taken_after_all(
    draft: Report, wang: Account, waiting: list[CarriedSentence]
) -> None:
    confirm_sentences(draft.pk, {}, [waiting[0].pk], by=wang)
    assert CarriedSentence.objects.get(pk=waiting[0].pk).answer == "dropped"
    confirm_sentences(draft.pk, {waiting[0].pk: ()}, [], by=wang)
    assert said(draft) == "甲。"


def test_what_is_taken_is_not_written_again(
    draft: Report, wang: Account, waiting: list[CarriedSentence]
) -> None:
    confirm_sentences(draft.pk, {waiting[1].pk: ["3"]}, [], by=wang)
    assert confirm_sentences(draft.pk, {waiting[1].pk: ["4"]}, [], by=wang) == 0
    assert said(draft) == "乙培训3次。"


def test_a_stranger_confirms_nothing(
    draft: Report, zhao: Account, waiting: list[CarriedSentence]
) -> None:
    with pytest.raises(Report.DoesNotExist):
        confirm_sentences(draft.pk, {waiting[0].pk: ()}, [], by=zhao)
