"""Old sentences become text one by one; a number that waits blocks 报送."""

import pytest

from reports.document.entry import LONGEST_TEXT
from reports.models import Account, CarriedSentence, Report
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.filling.answer_sentence import answer_sentence
from reports.workflow.filling.start_from_last_year import bring_last_year
from reports.workflow.last_year.predecessor import out_of_file
from reports.workflow.refusal import NotReady, Refused
from reports.workflow.way.submit import submit
from tests.documents import sound, with_text
from tests.factories import filled, save

BOX = "overview.intro"


@pytest.fixture
def waiting(draft: Report, wang: Account) -> list[CarriedSentence]:
    last = with_text(sound(2023), BOX, "2023年甲。乙培训2次。", "丙。")
    bring_last_year(draft.pk, out_of_file(last, "2023.docx"), by=wang)
    return list(CarriedSentence.objects.filter(report=draft, name=BOX))


def test_taken_sentences_stand_in_the_box_in_their_paragraphs(
    draft: Report, wang: Account, waiting: list[CarriedSentence]
) -> None:
    for one in waiting:
        answer_sentence(draft.pk, one.pk, "taken", write=True, by=wang)
    assert typed_values(draft, "1")[BOX] == "2024年甲。乙培训【请更新：2】次。\n丙。"


def test_a_second_click_writes_nothing(
    draft: Report, wang: Account, waiting: list[CarriedSentence]
) -> None:
    for _ in range(2):
        answer_sentence(draft.pk, waiting[0].pk, "taken", write=True, by=wang)
    assert typed_values(draft, "1")[BOX] == "2024年甲。"


@pytest.mark.parametrize("between", ["", "dropped"])
def test_a_sentence_never_stands_twice_in_its_box(
    draft: Report, wang: Account, waiting: list[CarriedSentence], between: str
) -> None:
    for answer in ("taken", between, "taken"):
        answer_sentence(draft.pk, waiting[0].pk, answer, write=True, by=wang)
    assert typed_values(draft, "1")[BOX] == "2024年甲。"
    assert CarriedSentence.objects.get(pk=waiting[0].pk).answer == "taken"


def test_a_sentence_that_was_deleted_from_the_box_is_written_anew(
    draft: Report, wang: Account, waiting: list[CarriedSentence]
) -> None:
    answer_sentence(draft.pk, waiting[0].pk, "taken", write=True, by=wang)
    save(draft, "1", {BOX: "另写。"}, wang)
    for answer in ("", "taken"):
        answer_sentence(draft.pk, waiting[0].pk, answer, write=True, by=wang)
    assert "2024年甲。" in typed_values(draft, "1")[BOX]


def test_a_sentence_that_a_full_box_does_not_take_goes_on_waiting(
    draft: Report, wang: Account, waiting: list[CarriedSentence]
) -> None:
    save(draft, "1", {BOX: "长" * LONGEST_TEXT}, wang)
    with pytest.raises(Refused, match="太长"):
        answer_sentence(draft.pk, waiting[0].pk, "taken", write=True, by=wang)
    assert CarriedSentence.objects.get(pk=waiting[0].pk).answer == ""


def test_a_dropped_sentence_leaves_the_text_alone(
    draft: Report, wang: Account, waiting: list[CarriedSentence]
) -> None:
    answer_sentence(draft.pk, waiting[0].pk, "dropped", write=True, by=wang)
    assert typed_values(draft, "1")[BOX] == ""
    assert CarriedSentence.objects.get(pk=waiting[0].pk).answer == "dropped"


def test_a_number_that_waits_keeps_the_report_from_being_submitted(
    draft: Report, wang: Account, waiting: list[CarriedSentence]
) -> None:
    filled(draft, wang)
    answer_sentence(draft.pk, waiting[1].pk, "taken", write=True, by=wang)
    with pytest.raises(NotReady) as refusal:
        submit(draft.pk, by=wang)
    assert "还是上年的" in refusal.value.findings[0].message


def test_a_stranger_answers_nothing(
    draft: Report, zhao: Account, waiting: list[CarriedSentence]
) -> None:
    with pytest.raises(Report.DoesNotExist):
        answer_sentence(draft.pk, waiting[0].pk, "taken", write=True, by=zhao)


def test_an_answer_that_is_none_is_refused(
    draft: Report, wang: Account, waiting: list[CarriedSentence]
) -> None:
    with pytest.raises(ValueError, match="perhaps"):
        answer_sentence(draft.pk, waiting[0].pk, "perhaps", write=True, by=wang)
