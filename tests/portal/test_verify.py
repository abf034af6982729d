"""The page on which anyone verifies a hash or a file, without signing in."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from reports.models import Account, FrozenFile, Report
from reports.portal.views.verify import MOST_BYTES
from reports.workflow.files.under_hash import kept_bytes
from reports.workflow.way.submit import submit
from tests.on_the_way import approved

PAGE = "/核验/"
UNKNOWN = "0" * 64


def test_the_page_asks_without_a_sign_in(client: Client, db: None) -> None:
    answer = client.get(PAGE)
    assert answer.status_code == 200
    assert "校验值" in answer.content.decode()


def test_a_hash_from_a_receipt_is_answered(client: Client, ready: Report, wang: Account) -> None:
    digest = submit(ready.pk, by=wang).snapshots.get().digest
    for answer in (client.post(PAGE, {"hash": digest}), client.get(PAGE, {"hash": digest})):
        page = answer.content.decode()
        assert answer.status_code == 200
        assert "相符：报送的数据" in page
        assert ready.agency.name in page
        assert "已送审" not in page


def test_a_file_as_it_was_approved_is_recognised(
    client: Client, ready: Report, wang: Account, li: Account
) -> None:
    kept = FrozenFile.objects.get(report=approved(ready, wang, li), identifier="pdf")
    content = kept_bytes(kept.digest)
    same = client.post(PAGE, {"file": SimpleUploadedFile("a.pdf", content)}).content.decode()
    other = client.post(PAGE, {"file": SimpleUploadedFile("a.pdf", content + b" ")})
    assert "相符：定稿文件（PDF）" in same
    assert "没有找到" in other.content.decode()


def test_an_unknown_hash_is_answered_in_a_sentence(client: Client, db: None) -> None:
    answer = client.post(PAGE, {"hash": UNKNOWN})
    assert answer.status_code == 200
    assert "没有找到" in answer.content.decode()


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({}, "请填写校验值"),
        ({"hash": "12ab"}, "现在有4位"),
        ({"hash": "\x00" * 64}, "请填写校验值"),
        ({"hash": "<script>"}, "不是一个完整的校验值"),
        ({"file": SimpleUploadedFile("a.pdf", b"")}, "文件是空的"),
    ],
)
def test_what_is_no_hash_is_refused(
    client: Client, db: None, form: dict[str, str], said: str
) -> None:
    answer = client.post(PAGE, form)
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_a_file_too_large_is_refused(client: Client, db: None) -> None:
    file = SimpleUploadedFile("a.pdf", b" " * (MOST_BYTES + 1))
    answer = client.post(PAGE, {"file": file})
    assert answer.status_code == 422
    assert "文件太大" in answer.content.decode()


def test_strangers_are_counted(client: Client, db: None, settings: Settings) -> None:
    settings.VERIFICATIONS_PER_HOUR = 2
    codes = [client.post(PAGE, {"hash": UNKNOWN}).status_code for _ in range(3)]
    assert codes == [200, 200, 429]
    assert client.post(PAGE, {"hash": UNKNOWN}, REMOTE_ADDR="10.1.2.3").status_code == 200
    assert client.get(PAGE).status_code == 200
