"""`/核验/` answers from the record alone: a row proves nothing."""

import hashlib
import json

import pytest

from reports.models import Account, BoundDigest, FrozenFile, LedgerEntry, Report
from reports.workflow.files.under_hash import keep_bytes
from reports.workflow.verification.verify import verified
from tests import on_the_way
from tests.on_the_way import ADDRESS
from tests.workflow.verification.verifying import behind_our_back

FORGED = hashlib.sha256(b"forged").hexdigest()


@pytest.fixture
def true_files(eventful: Report) -> dict[str, str]:
    return dict(FrozenFile.objects.filter(report=eventful).values_list("identifier", "digest"))


def test_no_file_whose_row_was_replaced_is_certified(true_files: dict[str, str]) -> None:
    keep_bytes(FORGED, b"forged")
    behind_our_back("UPDATE reports_frozenfile SET digest = %s WHERE identifier = 'pdf'", FORGED)
    assert verified(FORGED) == ()
    (answer,) = verified(true_files["pdf"])
    assert answer.what == "定稿文件（PDF）"


def test_no_snapshot_or_scan_whose_row_was_replaced_is_certified(eventful: Report) -> None:
    scan = eventful.scans.get().digest
    sent = eventful.snapshots.filter(action="submit").values_list("digest", flat=True)[0]
    for table in ("snapshot", "sealedscan"):
        behind_our_back(f"UPDATE reports_{table} SET digest = %s", FORGED)
    assert verified(FORGED) == ()
    assert [one.what for one in verified(scan)] == ["盖章扫描件"]
    assert [one.what for one in verified(sent)] == ["报送的数据"]


def test_no_entry_in_the_index_alone_certifies_anything(true_files: dict[str, str]) -> None:
    behind_our_back("UPDATE reports_bounddigest SET digest = %s WHERE name = 'file.pdf'", FORGED)
    assert verified(FORGED) == ()


def test_no_entry_that_was_changed_certifies_anything(true_files: dict[str, str]) -> None:
    """Its own digest made anew, too: the entry after it does not build on it."""
    entry = LedgerEntry.objects.get(action="approve")
    entry.kept = {**entry.kept, "file.pdf": FORGED}
    behind_our_back(
        "UPDATE reports_ledgerentry SET kept = %s, digest = %s WHERE id = %s",
        *(json.dumps(entry.kept), entry.expected_digest(), entry.pk),
    )
    behind_our_back("UPDATE reports_bounddigest SET digest = %s WHERE name = 'file.pdf'", FORGED)
    assert verified(FORGED) == ()


def test_the_address_that_is_shown_is_the_registered_one(true_files: dict[str, str]) -> None:
    behind_our_back("UPDATE reports_report SET public_address = 'http://elsewhere.example/'")
    assert verified(true_files["docx"])[0].public_address == ADDRESS


def test_every_digest_that_is_bound_is_found(ready: Report, wang: Account, li: Account) -> None:
    report = on_the_way.published(ready, wang, li)
    kept = {name: one for entry in report.ledger.all() for name, one in entry.kept.items()}
    files = {name for name in kept if name.startswith("file.")}
    assert len(files) == 4
    assert files < set(BoundDigest.objects.values_list("name", flat=True))
    assert all(verified(kept[name]) for name in (*files, "snapshot"))
