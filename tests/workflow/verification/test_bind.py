"""What 0.1.0 kept without binding it is counted honestly, and bound on record."""

from io import StringIO

import pytest
from django.core.management import call_command

from reports.models import Account, BoundDigest, LedgerEntry, Report
from reports.workflow.agencies.rename_agency import rename_agency
from reports.workflow.refusal import Refused
from reports.workflow.states import TRANSITIONS, Action
from reports.workflow.verification.bind import bind, unbound
from reports.workflow.verification.verify import verified as certified
from tests.workflow.verification.test_content import CHANGES
from tests.workflow.verification.verifying import behind_our_back, verified


@pytest.fixture
def of_0_1_0(eventful: Report) -> Report:
    """The same report as 0.1.0 would have left it: no entry binds anything, each step is kept."""
    _keep_every_step(eventful)
    previous = ""
    behind_our_back("DELETE FROM reports_bounddigest")
    for entry in LedgerEntry.objects.filter(report=eventful).order_by("number"):
        entry.previous, entry.kept = previous, {}
        previous = entry.expected_digest()
        behind_our_back(
            "UPDATE reports_ledgerentry SET kept = '{}', previous = %s, digest = %s WHERE id = %s",
            *(entry.previous, previous, entry.pk),
        )
    return eventful


def _keep_every_step(report: Report) -> None:
    """As long as every step ran the checks, each left a snapshot."""
    kept = list(report.snapshots.order_by("-pk"))
    last = kept[-1]
    report.snapshots.all().delete()
    for step in report.ledger.filter(action__in=TRANSITIONS).order_by("number"):
        if TRANSITIONS[Action(step.action)].is_judged:
            last = kept.pop()
        last.pk, last.action, last.at, last.by = None, step.action, step.at, step.by
        last.save(force_insert=True)


def test_what_nobody_bound_is_counted_and_not_accused(of_0_1_0: Report) -> None:
    status, said = verified()
    assert (status, "其中1份报告由0.1.0办理" in said) == (0, True)
    assert list(unbound()) == [of_0_1_0.pk]


def test_its_files_are_certified_as_before_and_after(of_0_1_0: Report) -> None:
    digests = [
        *of_0_1_0.frozen_files.values_list("digest", flat=True),
        *of_0_1_0.scans.values_list("digest", flat=True),
        *of_0_1_0.snapshots.values_list("digest", flat=True),
    ]
    before = [certified(one) for one in digests]
    assert all(before)
    assert bind(of_0_1_0.pk)
    assert [certified(one) for one in digests] == before


def test_what_is_bound_is_bound_once_by_an_entry_at_the_end(of_0_1_0: Report) -> None:
    out = StringIO()
    call_command("bind_record", stdout=out)
    call_command("bind_record", stdout=out)
    assert [line[:5] for line in out.getvalue().splitlines()] == ["登记了1份", "登记了0份"]
    last = of_0_1_0.ledger.order_by("-number")[0]
    assert (last.action, last.by, last.from_state) == ("bind", None, last.to_state)
    assert "由0.1.0办理" not in verified()[1]
    assert BoundDigest.objects.filter(entry=last).count() > 4


@pytest.mark.parametrize("sql", CHANGES.values(), ids=CHANGES)
def test_nothing_that_was_bound_later_is_changed_unseen(of_0_1_0: Report, sql: str) -> None:
    bind(of_0_1_0.pk)
    assert verified()[0] == 0
    behind_our_back(sql)
    assert verified()[0] == 1


def test_no_double_of_a_bound_remark_is_slipped_in_unseen(of_0_1_0: Report) -> None:
    bind(of_0_1_0.pk)
    made = of_0_1_0.remarks.order_by("pk")[0]
    made.pk = None
    made.save()
    assert "是绕过系统加进去" in verified()[1]


KNOWN = (
    *("figure", "paragraph", "title", "address", "return note", "waiver", "waiver gone", "remark"),
    *("remark's line", "explanation", "remark's state"),
)


@pytest.mark.parametrize("what", KNOWN)
def test_what_an_old_record_tells_in_words_is_never_changed_unseen_nor_bound(
    of_0_1_0: Report, what: str
) -> None:
    behind_our_back(CHANGES[what])
    assert verified()[0] == 1
    with pytest.raises(Refused):
        bind(of_0_1_0.pk)
    assert list(unbound()) == [of_0_1_0.pk]


def test_a_renamed_unit_s_old_report_is_bound(of_0_1_0: Report, sun: Account) -> None:
    assert of_0_1_0.published_at
    day = of_0_1_0.published_at.date()
    names = ("临水县青石街道办事处", "青石街道")
    rename_agency(of_0_1_0.agency.parent_id, of_0_1_0.agency_id, *names, day, by=sun)
    assert bind(of_0_1_0.pk)
    assert verified()[0] == 0
