"""上传盖章扫描件: what is a scan is kept byte for byte, everything else is refused with a word."""

import hashlib
import time

import pytest

from reports.models import Account, LedgerEntry, Report, SealedScan, State
from reports.workflow.files.attach_scan import MOST_BYTES, MOST_SCANS, attach_scan
from reports.workflow.files.scanned import kind_of
from reports.workflow.files.under_hash import kept_bytes
from reports.workflow.refusal import Refused
from reports.workflow.states import Action
from reports.workflow.way.publish import publish
from reports.workflow.way.submit import submit
from tests.scans import JPEG, PDF, PNG


@pytest.mark.parametrize(
    ("content", "media_type", "ending"),
    [(PDF, "application/pdf", "pdf"), (JPEG, "image/jpeg", "jpg"), (PNG, "image/png", "png")],
)
def test_a_scan_is_kept_byte_for_byte(
    approved: Report, wang: Account, content: bytes, media_type: str, ending: str
) -> None:
    made = attach_scan(approved.pk, "扫描 1.TIFF", content, by=wang)
    assert (made.name, made.media_type) == (f"扫描 1.{ending}", media_type)
    assert made.digest == hashlib.sha256(content).hexdigest()
    assert kept_bytes(made.digest) == content
    entry = LedgerEntry.objects.get(report=approved, action=Action.ATTACH_SCAN)
    assert made.digest in entry.comment
    assert (entry.from_state, entry.to_state) == (State.APPROVED, State.APPROVED)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-1.4 cut off",
        b"PK\x03\x04 a Word file",
        b"<html><script>alert(1)</script></html>",
        b"GIF89a\x01\x00\x01\x00",
        PNG[:20],
        PNG[:-12],
        PNG[:16] + bytes(8) + PNG[24:],
        JPEG[:10],
        JPEG[:-2],
        b"\xff\xd8\xff" + bytes(40) + b"\xff\xd9",
        b"\xff\xd8\xff\xe0\xff\xff",
        b"\x00" + PDF,
    ],
)
def test_what_is_no_scan_is_refused(approved: Report, wang: Account, content: bytes) -> None:
    with pytest.raises(Refused):
        attach_scan(approved.pk, "扫描.pdf", content, by=wang)
    assert not SealedScan.objects.exists()


def test_a_file_that_is_too_large_is_refused(approved: Report, wang: Account) -> None:
    largest = PDF[:9] + b" " * (MOST_BYTES - len(PDF)) + PDF[9:]
    attach_scan(approved.pk, "a.pdf", largest, by=wang)
    with pytest.raises(Refused, match="20MB"):
        attach_scan(approved.pk, "a.pdf", largest + b"\n", by=wang)


def test_the_same_scan_is_kept_once_and_another_is_added(approved: Report, wang: Account) -> None:
    attach_scan(approved.pk, "a.pdf", PDF, by=wang)
    with pytest.raises(Refused, match="已经上传过"):
        attach_scan(approved.pk, "b.pdf", PDF, by=wang)
    attach_scan(approved.pk, "b.png", PNG, by=wang)
    assert [one.name for one in approved.scans.all()] == ["b.png", "a.pdf"]


def test_a_report_has_so_many_scans(approved: Report, wang: Account) -> None:
    for number in range(MOST_SCANS):
        attach_scan(approved.pk, "a.pdf", PDF + b"\n" * number, by=wang)
    with pytest.raises(Refused, match="最多"):
        attach_scan(approved.pk, "a.png", PNG, by=wang)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("", "盖章扫描件.pdf"),
        ("a\r\nb.pdf", "a b.pdf"),
        ("附件\u202efdp.exe", "附件_fdp.pdf"),
        ("长" * 300 + ".pdf", "长" * 100 + ".pdf"),
    ],
)
def test_a_name_harms_nobody(approved: Report, wang: Account, name: str, kept: str) -> None:
    assert attach_scan(approved.pk, name, PDF, by=wang).name == kept


def test_a_published_report_takes_a_scan_too(approved: Report, wang: Account) -> None:
    publish(approved.pk, "https://www.linshui.example.cn/1.html", by=wang)
    assert attach_scan(approved.pk, "a.pdf", PDF, by=wang).report.state == State.PUBLISHED


def test_a_report_on_its_way_takes_none(ready: Report, wang: Account) -> None:
    for state in ("草稿", "已送审"):
        with pytest.raises(Refused, match=state):
            attach_scan(ready.pk, "a.pdf", PDF, by=wang)
        submit(ready.pk, by=wang)


def test_strangers_attach_nothing(approved: Report, zhao: Account, li: Account) -> None:
    for stranger in (zhao, li):
        with pytest.raises(Report.DoesNotExist):
            attach_scan(approved.pk, "a.pdf", PDF, by=stranger)


def test_a_picture_of_empty_parts_is_refused_at_once() -> None:
    endless = b"\xff\xd8" + b"\xff\xe0\x00\x00" * (MOST_BYTES // 4 - 1) + b"\xff\xd9"
    began = time.process_time()
    assert kind_of(endless) is None
    assert time.process_time() - began < 0.2
