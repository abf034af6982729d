"""The ends of the chains are kept outside the database, by default and without being asked."""

import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from reports.models import Account, LedgerEntry, Report
from tests import on_the_way
from tests.workflow.verification.verifying import behind_our_back, verified


def test_a_tail_that_was_cut_off_a_draft_is_never_called_whole(ready: Report) -> None:
    assert verified()[0] == 0
    last = ready.ledger.order_by("-number").first()
    assert last
    behind_our_back("DELETE FROM reports_ledgerentry WHERE id = %s", last.pk)
    status, said = verified()
    assert (status, f"报告{ready.pk}：上次核对时有{last.number}条" in said) == (1, True)
    assert verified("--report", str(ready.pk))[0] == 1
    assert verified()[0] == 1, "what is wrong must not be forgotten by looking twice"


def test_a_chain_that_was_computed_anew_is_never_called_whole(
    ready: Report, wang: Account, li: Account
) -> None:
    on_the_way.opened(ready, wang, li)
    assert verified()[0] == 0
    _computed_anew(ready)
    status, said = verified()
    assert (status, "整个重写过" in said) == (1, True)


def test_what_cannot_be_seen_for_want_of_ends_is_said(ready: Report, settings: Settings) -> None:
    first, second = verified()[1], verified()[1]
    assert "没有上次核对留下的链尾" in first
    assert "没有上次核对留下的链尾" not in second
    assert Path(settings.LEDGER_HEADS).exists()


def test_one_value_stands_for_all_ends_and_can_be_kept_on_paper(ready: Report) -> None:
    first, second = verified()[1], verified()[1]
    (value,) = [line for line in first.splitlines() if line.startswith("这次的总校验值：")]
    digest = value.removeprefix("这次的总校验值：")[:64]
    assert f"上次核对留下的总校验值：{digest}" in second


def test_looking_at_one_report_writes_no_ends_of_all(ready: Report, settings: Settings) -> None:
    verified("--report", str(ready.pk))
    assert not Path(settings.LEDGER_HEADS).exists()


def test_ends_are_written_whole_or_not_at_all(
    ready: Report, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    verified()
    before = Path(settings.LEDGER_HEADS).read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(CommandError, match="没有写下"):
        call_command("verify_ledger")
    assert Path(settings.LEDGER_HEADS).read_bytes() == before
    assert [one.name for one in Path(settings.LEDGER_HEADS).parent.glob("ledger_heads*")] == [
        "ledger_heads.json"
    ]


def test_a_file_that_holds_no_ends_is_never_overwritten(ready: Report, settings: Settings) -> None:
    Path(settings.LEDGER_HEADS).write_text("[1]", encoding="utf-8")
    with pytest.raises(CommandError, match="不是上次核对留下的"):
        call_command("verify_ledger")
    assert json.loads(Path(settings.LEDGER_HEADS).read_text(encoding="utf-8")) == [1]


def _computed_anew(report: Report) -> None:
    """Change the first entry, and make every digest after it anew."""
    previous = ""
    for entry in LedgerEntry.objects.filter(report=report).order_by("number"):
        entry.previous = previous
        entry.address = "10.0.0.9"
        previous = entry.expected_digest()
        behind_our_back(
            "UPDATE reports_ledgerentry SET address = %s, previous = %s, digest = %s WHERE id = %s",
            *(entry.address, entry.previous, previous, entry.pk),
        )
