"""A draft may always be saved, nothing typed is lost, and nobody overwrites unseen."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reports.document.entry import read_text
from reports.document.slots import slots
from reports.models import Account, Report
from reports.models.tables import figures_of
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.filling.save_draft import save_draft
from reports.workflow.judging.dossier import document_of
from reports.workflow.record.running import unsealed
from reports.workflow.refusal import Stale
from tests.documents import sound
from tests.factories import filled, save
from tests.figures import balanced

CELL = "requests.granted.natural_person"


def test_a_cell_is_kept_and_the_others_stay_blank(draft: Report, wang: Account) -> None:
    saved = save(draft, "3", {CELL: "3"}, wang)
    figures = figures_of(draft)
    assert saved.version == 1
    assert figures[CELL] == 3
    assert [cell for cell, figure in figures.items() if figure is not None] == [CELL]


def test_what_was_changed_is_recorded_in_the_order_of_the_form(
    draft: Report, wang: Account
) -> None:
    form = list(slots(draft.edition, "5"))
    save(draft, "5", dict.fromkeys(reversed(form), "有了。"), wang)
    entry = unsealed(draft)
    assert entry is not None
    assert [place for place, _, _ in entry.changes] == form


def test_what_is_no_number_is_kept_as_typed(draft: Report, wang: Account) -> None:
    saved = save(draft, "3", {CELL: "三件半"}, wang)
    assert list(saved.errors) == [CELL]
    assert figures_of(draft)[CELL] is None
    assert typed_values(draft, "3")[CELL] == "三件半"
    assert document_of(draft).unreadable == {CELL: "三件半"}


def test_a_corrected_cell_forgets_what_was_wrong(draft: Report, wang: Account) -> None:
    save(draft, "3", {CELL: "x"}, wang)
    save(draft, "3", {CELL: "4"}, wang)
    assert typed_values(draft, "3")[CELL] == "4"
    assert not draft.unreadable_entries.exists()


def test_an_emptied_cell_is_blank_again(draft: Report, wang: Account) -> None:
    save(draft, "3", {CELL: "4"}, wang)
    save(draft, "3", {CELL: ""}, wang)
    assert figures_of(draft)[CELL] is None


def test_amounts_keep_four_decimals(draft: Report, wang: Account) -> None:
    save(draft, "2", {"disclosure.fees.amount": "0.1234"}, wang)
    assert figures_of(draft)["disclosure.fees.amount"] == Decimal("0.1234")


def test_a_stale_version_changes_nothing_and_shows_what_stands_there(
    draft: Report, wang: Account
) -> None:
    save(draft, "1", {"overview.intro": "先到的文字"}, wang)
    with pytest.raises(Stale) as stale:
        save_draft(draft.pk, "1", {"overview.intro": "后到的文字"}, version=0, by=wang)
    assert stale.value.values["overview.intro"] == "先到的文字"
    assert stale.value.version == 1
    assert typed_values(draft, "1")["overview.intro"] == "先到的文字"


def test_chapters_have_versions_of_their_own(draft: Report, wang: Account) -> None:
    save(draft, "1", {"overview.intro": "一"}, wang)
    assert save_draft(draft.pk, "3", {CELL: "1"}, version=0, by=wang).version == 1


def test_names_that_are_no_slot_are_passed_over(draft: Report, wang: Account) -> None:
    saved = save(draft, "3", {"state": "submitted", "requests.granted.x": "1", CELL: "1"}, wang)
    assert saved.errors == {}
    draft.refresh_from_db()
    assert draft.is_open


def test_a_stranger_cannot_save(draft: Report, zhao: Account, li: Account) -> None:
    for stranger in (zhao, li):
        with pytest.raises(Report.DoesNotExist):
            save_draft(draft.pk, "3", {CELL: "1"}, version=0, by=stranger)


def test_what_is_typed_comes_back_as_a_document(draft: Report, wang: Account) -> None:
    wanted = sound(draft.year, balanced(draft.edition, seed=7))
    filled(draft, wang, wanted)
    assert document_of(Report.objects.get(pk=draft.pk)) == wanted


def test_live_fields_follow_their_table(draft: Report, wang: Account) -> None:
    save(draft, "1", {"overview.on_request": "新收{新收申请}件，另有{没有这个}。"}, wang)
    assert document_of(draft).text("overview.on_request") == ("新收{新收申请}件，另有{没有这个}。",)
    save(draft, "3", {"requests.new_received.total": "5"}, wang)
    assert document_of(draft).text("overview.on_request") == ("新收5件，另有{没有这个}。",)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_whatever_is_typed_is_kept_or_answered(
    data: st.DataObject, draft: Report, wang: Account
) -> None:
    chapter = data.draw(st.sampled_from(draft.edition.parts))
    names = sorted(typed_values(draft, chapter))
    values = data.draw(st.dictionaries(st.sampled_from(names), st.text(max_size=250), max_size=4))
    saved = save(draft, chapter, values, wang)
    kept = typed_values(Report.objects.get(pk=draft.pk), chapter)
    for name, text in values.items():
        assert name in saved.errors or kept[name].strip() or not read_text(text).strip()
    document_of(draft)
