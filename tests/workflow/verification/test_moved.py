"""A database that was moved by dumpdata and loaddata says what it said."""

import datetime
from pathlib import Path

import pytest
from django.core.management import call_command

from reports.models import BoundDigest, LedgerEntry, Report
from tests.workflow.verification.verifying import verified

NOT_OURS = ("contenttypes", "auth.permission", "sessions", "admin.logentry")


def moved(path: Path) -> None:
    """Everything out into a file, and from there into the emptied database."""
    without = [word for one in NOT_OURS for word in ("--exclude", one)]
    call_command("dumpdata", *without, output=str(path), verbosity=0)
    call_command("flush", interactive=False, verbosity=0)
    call_command("loaddata", str(path), verbosity=0)


@pytest.mark.django_db(transaction=True)
def test_a_moved_database_is_never_called_changed(eventful: Report, tmp_path: Path) -> None:
    assert any(
        at.microsecond % 1000 for at in Report.objects.values_list("submitted_at", flat=True)
    )
    assert verified()[0] == 0
    moved(tmp_path / "all.json")
    assert Report.objects.filter(pk=eventful.pk).exists()
    status, said = verified()
    assert (status, "全部相符" in said, "没有上次核对" in said) == (0, True, False), said
    assert BoundDigest.objects.exists()


@pytest.mark.parametrize("microsecond", [0, 1, 999, 123456, 999999])
def test_no_time_is_digested_finer_than_every_database_keeps_it(
    ready: Report, microsecond: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    moment = datetime.datetime(2026, 1, 5, 1, 2, 3, microsecond, datetime.UTC)
    entry = LedgerEntry(report=ready, number=999, at=moment, action="save", to_state="draft")
    entry.save()
    assert entry.at.microsecond % 1000 == 0
    again = LedgerEntry.objects.get(pk=entry.pk)
    assert again.digest == again.expected_digest()
