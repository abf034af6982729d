"""Whatever is changed in the database past the program, verify_ledger names it."""

import json
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.management import CommandError, call_command

from reports.models import Account, LedgerEntry, Report, Role, Snapshot, State
from reports.workflow.accounts.open_account import open_account
from reports.workflow.accounts.posts import Post
from reports.workflow.states import TRANSITIONS
from reports.workflow.way.approve import approve
from reports.workflow.way.submit import submit
from tests import factories, on_the_way
from tests.workflow.verification.verifying import behind_our_back, verified


@pytest.fixture
def sent(ready: Report, wang: Account) -> Report:
    """A report with a record of several entries, and an account opened by its county."""
    sun = factories.appointed("sun", "孙丽", ready.agency.parent, Role.ADMINISTRATOR)
    for number in range(3):
        post = Post(ready.agency_id, Role.SIGNER)
        open_account(ready.agency.parent_id, f"signer{number}", "张三", [post], by=sun)
    return submit(ready.pk, by=wang)


def test_an_untouched_record_passes(sent: Report) -> None:
    status, said = verified()
    assert (status, "全部相符" in said) == (0, True)
    assert verified("--report", str(sent.pk))[0] == 0


def test_an_approval_that_closes_answered_remarks_is_never_called_cut_off(
    ready: Report, wang: Account, li: Account
) -> None:
    report = on_the_way.answered(on_the_way.returned(ready, wang, li), wang, li)
    approve(report.pk, by=li)
    assert verified()[0] == 0
    after = report.ledger.exclude(action__in=TRANSITIONS).order_by("-number")[0]
    assert (after.from_state, after.to_state) == (State.APPROVED, State.APPROVED)


@pytest.mark.parametrize(
    "column", ["comment", "address", "action", "from_state", "changes", "digest", "previous"]
)
def test_a_changed_entry_is_named(sent: Report, column: str) -> None:
    value = '[["A", null, "9"]]' if column == "changes" else "x"
    behind_our_back(
        f"UPDATE reports_ledgerentry SET {column} = %s WHERE report_id = %s AND number = 2",
        value,
        sent.pk,
    )
    status, said = verified()
    assert (status, f"报告{sent.pk}：第2条" in said) == (1, True)
    assert verified("--report", str(sent.pk))[0] == 1


def test_an_entry_taken_out_is_named(sent: Report) -> None:
    behind_our_back("DELETE FROM reports_ledgerentry WHERE report_id = %s AND number = 2", sent.pk)
    assert "缺第2条" in verified()[1]


def test_an_entry_that_was_made_anew_breaks_the_next(sent: Report) -> None:
    entry = LedgerEntry.objects.get(report=sent, number=2)
    entry.comment = "别的话"
    behind_our_back(
        "UPDATE reports_ledgerentry SET comment = %s, digest = %s WHERE id = %s",
        "别的话",
        entry.expected_digest(),
        entry.pk,
    )
    assert "第3条没有接上第2条" in verified()[1]


def test_a_state_changed_past_the_program_is_named(sent: Report) -> None:
    behind_our_back("UPDATE reports_report SET state = 'draft' WHERE id = %s", sent.pk)
    assert "状态被改过" in verified()[1]


def test_the_last_entry_cut_off_is_named(sent: Report) -> None:
    last = LedgerEntry.objects.filter(report=sent).order_by("-number").first()
    assert last
    behind_our_back("DELETE FROM reports_bounddigest WHERE entry_id = %s", last.pk)
    behind_our_back("DELETE FROM reports_ledgerentry WHERE id = %s", last.pk)
    assert "末尾被删去" in verified()[1]


def test_a_record_that_is_gone_is_named(sent: Report) -> None:
    behind_our_back("DELETE FROM reports_bounddigest")
    behind_our_back("DELETE FROM reports_ledgerentry WHERE report_id = %s", sent.pk)
    assert f"报告{sent.pk}：没有办理记录" in verified()[1]


def test_a_changed_snapshot_is_named(sent: Report) -> None:
    kept = Snapshot.objects.get(report=sent)
    behind_our_back(
        "UPDATE reports_snapshot SET document = %s WHERE id = %s", kept.document + " ", kept.pk
    )
    assert f"第{kept.pk}号存档" in verified()[1]


def test_a_snapshot_that_is_gone_is_named(sent: Report) -> None:
    behind_our_back("DELETE FROM reports_snapshot WHERE report_id = %s", sent.pk)
    assert "存档有0份" in verified()[1]


def test_an_administrative_entry_changed_is_named(sent: Report) -> None:
    behind_our_back(
        "UPDATE reports_administrativeentry SET subject = 'x' WHERE county_id = %s AND number = 2",
        sent.agency.parent_id,
    )
    status, said = verified()
    assert (status, f"管理记录（县{sent.agency.parent_id}）：第2条" in said) == (1, True)


def test_a_frozen_file_is_read(ready: Report, wang: Account, li: Account) -> None:
    kept = on_the_way.approved(ready, wang, li).frozen_files.get(identifier="pdf")
    assert verified()[0] == 0
    storages["frozen"].delete(kept.digest)
    assert f"“{kept.name}”丢失" in verified()[1]
    storages["frozen"].save(kept.digest, ContentFile(b"another"))
    assert f"“{kept.name}”丢失" in verified()[1]


def test_ends_that_were_written_down_show_what_was_cut_off(sent: Report, tmp_path: Path) -> None:
    heads = tmp_path / "heads.json"
    assert verified("--heads", str(heads))[0] == 0
    assert verified("--heads", str(heads))[0] == 0
    behind_our_back(
        "DELETE FROM reports_administrativeentry WHERE county_id = %s AND number = 3",
        sent.agency.parent_id,
    )
    assert verified()[0] == 0
    status, said = verified("--heads", str(heads))
    assert (status, "现在只有2条" in said) == (1, True)


def test_ends_that_were_written_down_show_what_was_written_anew(
    sent: Report, tmp_path: Path
) -> None:
    heads = tmp_path / "heads.json"
    verified("--heads", str(heads))
    kept = json.loads(heads.read_text(encoding="utf-8"))
    heads.write_text(
        json.dumps({name: [number, "0" * 64] for name, (number, _) in kept.items()}),
        encoding="utf-8",
    )
    assert "整个重写过" in verified("--heads", str(heads))[1]


def test_a_file_that_holds_no_ends_is_refused(db: None, tmp_path: Path) -> None:
    odd = tmp_path / "odd.json"
    odd.write_text("[1]", encoding="utf-8")
    with pytest.raises(CommandError):
        call_command("verify_ledger", "--heads", str(odd))
