"""What a hash stands for; of what is still on its way no more than unit, year and time."""

import hashlib

import pytest

from reports.models import Account, FrozenFile, Report
from reports.workflow.files.attach_scan import attach_scan
from reports.workflow.verification.verify import read_digest, verified
from reports.workflow.way.correct import correct
from reports.workflow.way.submit import submit
from tests.factories import save
from tests.on_the_way import ADDRESS, approved, published, returned
from tests.scans import PNG

DIGEST = hashlib.sha256(b"").hexdigest()


def test_what_was_sent_in_is_known_and_no_more_is_said(ready: Report, wang: Account) -> None:
    report = submit(ready.pk, by=wang)
    (answer,) = verified(_sent(report))
    assert (answer.what, answer.unit, answer.year) == ("报送的数据", report.agency.name, 2024)
    assert answer.at == report.snapshots.get().at
    assert (answer.approved_at, answer.public_address, answer.replaced_by) == (None, "", None)


def test_what_was_approved_says_so(ready: Report, wang: Account, li: Account) -> None:
    report = published(ready, wang, li)
    (answer,) = verified(_sent(report))
    assert answer.approved_at is not None
    assert answer.public_address == ADDRESS


def test_an_earlier_submission_is_not_the_approved_one(
    ready: Report, wang: Account, li: Account
) -> None:
    first = _sent(returned(ready, wang, li))
    save(ready, "6", {"other_matters": "另外，本镇开通了政务热线。"}, wang)
    for one in ready.remarks.all():
        one.delete()
    approved(ready, wang, li)
    (answer,) = verified(first)
    assert answer.is_another_approved
    assert answer.approved_at is None


def test_every_frozen_file_is_known_by_its_format(
    ready: Report, wang: Account, li: Account
) -> None:
    report = approved(ready, wang, li)
    known = {verified(one.digest)[0].what for one in FrozenFile.objects.filter(report=report)}
    assert known == {f"定稿文件（{label}）" for label in ("Word", "PDF", "网页", "JSON")}


def test_a_sealed_scan_is_known(ready: Report, wang: Account, li: Account) -> None:
    report = approved(ready, wang, li)
    scan = attach_scan(report.pk, "盖章.png", PNG, by=wang)
    (answer,) = verified(scan.digest)
    assert answer.what == "盖章扫描件"


def test_a_correction_replaces_only_once_it_is_approved(
    ready: Report, wang: Account, li: Account
) -> None:
    former = published(ready, wang, li)
    (file, *_) = FrozenFile.objects.filter(report=former)
    later = correct(former.pk, "漏填一件申请，现予更正。", by=wang)
    assert verified(file.digest)[0].replaced_by is None
    save(later, "6", {"other_matters": "另外，本镇开通了政务热线。"}, wang)
    approved(later, wang, li)
    assert verified(file.digest)[0].replaced_by == 2


def test_a_draft_and_an_unknown_hash_are_unknown(ready: Report) -> None:
    assert verified(DIGEST) == ()


@pytest.mark.parametrize(
    "typed", [DIGEST, f" {DIGEST.upper()} ", f"SHA-256：{DIGEST}", f"{DIGEST[:32]}\n{DIGEST[32:]}"]
)
def test_a_hash_is_read_however_it_is_pasted(typed: str) -> None:
    assert read_digest(typed) == DIGEST


@pytest.mark.parametrize("typed", ["", DIGEST[:-1], DIGEST + "0", "g" * 64, "０" * 64])
def test_what_is_no_hash_is_not_read(typed: str) -> None:
    assert read_digest(typed) is None


def _sent(report: Report) -> str:
    snapshot = report.snapshots.filter(action="submit").first()
    assert snapshot
    return snapshot.digest
