"""Saves of some minutes are one entry, and what stood there before and after is kept."""

from contextlib import AbstractContextManager
from datetime import timedelta

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from reports.models import Account, LedgerEntry, Report, RunningSave, clock
from reports.web.timeline import acts_of
from reports.workflow.record.changed import Change, changed, joined
from reports.workflow.record.running import ENTRY_SPANS, seal, seal_idle, unsealed
from reports.workflow.record.whereabouts import acting_from
from reports.workflow.states import Action
from reports.workflow.verification.chains import Walk, broken_report_chains
from reports.workflow.way.submit import submit
from tests.factories import save

CELL = "requests.granted.natural_person"
FIGURES = st.lists(st.sampled_from(["", "1", "2", "3"]), min_size=1, max_size=8)


def saves(report: Report) -> list[LedgerEntry]:
    return list(report.ledger.filter(action=Action.SAVE).order_by("number"))


def later(by: timedelta) -> AbstractContextManager[None]:
    return clock.showing(lambda: timezone.now() + by)


@given(FIGURES)
def test_of_many_saves_the_first_before_and_the_last_after_are_kept(typed: list[str]) -> None:
    kept: list[Change] = []
    was = ""
    for now in typed:
        kept = joined(kept, changed({CELL: was}, {CELL: now}))
        was = now
    assert kept == changed({CELL: ""}, {CELL: was})


def test_a_text_typed_word_by_word_is_one_change() -> None:
    text = "我镇全年主动公开信息一百二十条。\n依申请公开工作规范有序。"
    kept: list[Change] = []
    was = "原来的一段。"
    for end in range(1, len(text) + 1):
        kept = joined(kept, changed({"overview": was}, {"overview": text[:end]}))
        was = text[:end]
    assert len(kept) <= 2
    assert "".join(after or "" for _, _, after in kept).replace("\n", "") == text.replace("\n", "")
    assert [before for _, before, _ in kept if before] == ["原来的一段。"]


def test_saves_in_a_row_are_one_entry_that_submission_closes(ready: Report, wang: Account) -> None:
    seal(ready)
    before = len(saves(ready))
    for number in ("1", "12", "123"):
        save(ready, "6", {"other_matters": f"第{number}号。"}, wang)
    assert len(saves(ready)) == before
    running = unsealed(ready)
    assert running is not None
    assert [after for _, _, after in running.changes] == ["第123号。"]
    assert acts_of(ready)[-1].action == "填写"
    submit(ready.pk, by=wang)
    last = saves(ready)[-1]
    assert (len(saves(ready)), last.by, last.changes) == (before + 1, wang, running.changes)
    assert last.number == ready.ledger.get(action=Action.SUBMIT).number - 1
    assert not RunningSave.objects.exists()
    assert list(broken_report_chains(Walk())) == []


def test_another_chapter_person_place_or_quarter_of_an_hour_begins_another_entry(
    draft: Report, wang: Account, zhao: Account
) -> None:
    zhao.appointments.update(agency=draft.agency)
    save(draft, "3", {CELL: "1"}, wang)
    save(draft, "6", {"other_matters": "无。"}, wang)
    save(draft, "6", {"other_matters": "没有。"}, zhao)
    with acting_from("10.0.0.9"):
        save(draft, "6", {"other_matters": "确实没有。"}, zhao)
    assert len(saves(draft)) == 3
    with later(ENTRY_SPANS), acting_from("10.0.0.9"):
        save(draft, "6", {"other_matters": "没有其他事项。"}, zhao)
    assert [one.address for one in saves(draft)] == ["", "", "", "10.0.0.9"]


def test_what_was_typed_and_taken_back_is_no_entry(draft: Report, wang: Account) -> None:
    save(draft, "3", {CELL: "1"}, wang)
    save(draft, "3", {CELL: ""}, wang)
    seal(draft)
    assert saves(draft) == []


@pytest.mark.parametrize(("after", "count"), [(timedelta(0), 0), (2 * ENTRY_SPANS, 1)])
def test_what_nobody_goes_on_with_becomes_an_entry(
    draft: Report, wang: Account, after: timedelta, count: int
) -> None:
    save(draft, "3", {CELL: "1"}, wang)
    with later(after):
        assert seal_idle() == count
    assert len(saves(draft)) == count
