"""Files are handed in on a page: one, many, a folder, an archive; limits are said in words."""

import pytest
from django.http import HttpResponse
from django.test import Client
from pytest_django import Settings

from reports.models import Account, Agency, Arrival, InboxBatch
from reports.web.receiving import many_files
from tests.workflow.inbox.posted import rendered_as, report_of, zipped

pytestmark = pytest.mark.django_db
PAGE = "/收件箱/"
QINGSHI = "临水县青石镇人民政府"


def post(client: Client, *files: tuple[str, str, bytes], **more: str) -> HttpResponse:
    """Send a form as a browser does: Django's own client cuts the folders off."""
    parts = [
        f'--x\r\nContent-Disposition: form-data; name="{box}"; filename="{name}"\r\n'
        "Content-Type: application/octet-stream\r\n\r\n".encode()
        + data
        + b"\r\n"
        for box, name, data in files
    ]
    parts += [
        f'--x\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in more.items()
    ]
    body = b"".join(parts) + b"--x--\r\n"
    return client.post(PAGE, body, content_type="multipart/form-data; boundary=x")


def names() -> list[str]:
    return sorted(Arrival.objects.values_list("name", flat=True))


def test_many_files_a_folder_and_an_archive_come_in_together(
    hers: Client, county: Agency, units: list[Agency]
) -> None:
    answer = post(
        hers,
        ("files", "1.docx", rendered_as(report_of(QINGSHI))),
        ("files", "来件.zip", zipped({"城关/年报.txt": b"one"})),
        ("folder", "年报/白马乡/年报.docx", b"two"),
        ("folder", "年报/教育局/年报.docx", b"three"),
        ("files", "", b""),
    )
    batch = InboxBatch.objects.get()
    assert answer["Location"] == f"/%E6%94%B6%E4%BB%B6%E7%AE%B1/{batch.pk}/"
    assert names() == [
        "1.docx",
        "年报/教育局/年报.docx",
        "年报/白马乡/年报.docx",
        "来件.zip/城关/年报.txt",
    ]
    assert batch.county == county


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../etc/年报.docx", "etc/年报.docx"),
        ("/年报.docx", "年报.docx"),
        ("夹\\年报.docx", "夹/年报.docx"),
        ("夹/./年\x07报.docx", "夹/年报.docx"),
    ],
)
def test_no_name_leads_out_of_the_folder(
    hers: Client, county: Agency, sent: str, kept: str
) -> None:
    post(hers, ("folder", sent, b"x"))
    assert names() == [kept]


def test_nothing_chosen_is_said(hers: Client, county: Agency) -> None:
    answer = post(hers, ("files", "", b""))
    assert answer.status_code == 409
    assert "没有收到文件" in answer.content.decode()


def test_more_than_it_takes_is_said_and_nothing_is_kept(
    hers: Client, county: Agency, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    monkeypatch.setattr(many_files, "MOST_SENT", 1000)
    answer = post(hers, ("files", "a.docx", b"x" * 2000))
    assert answer.status_code == 413
    assert "超过1GB" in answer.content.decode()
    monkeypatch.undo()
    settings.DATA_UPLOAD_MAX_NUMBER_FILES = 3
    answer = post(hers, *(("files", f"{one}.txt", b"x") for one in range(4)))
    assert answer.status_code == 413
    assert "3000个" in answer.content.decode()
    assert not InboxBatch.objects.exists()


def test_a_form_without_its_token_is_refused(county: Agency, he: Account) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(he)
    assert post(client, ("files", "a.docx", b"x")).status_code == 403
    client.get(PAGE)
    token = client.cookies["csrftoken"].value
    sent = post(client, ("files", "a.docx", b"x"), csrfmiddlewaretoken=token)
    assert sent.status_code == 302
    assert names() == ["a.docx"]


def test_a_large_archive_is_not_held_in_memory(
    hers: Client, county: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other pages take no file beyond their limit; this one reads it from the disk."""
    many = {f"{one}.txt": bytes([one % 251]) * 1000 + str(one).encode() for one in range(40)}
    monkeypatch.setattr("django.conf.settings.FILE_UPLOAD_MAX_MEMORY_SIZE", 100)
    post(hers, ("files", "a.zip", zipped(many)))
    assert len(names()) == 40


def test_people_of_other_counties_and_clerks_hand_in_nothing(
    client: Client, county: Agency, wang: Account
) -> None:
    client.force_login(wang)
    assert client.get(PAGE).status_code == 404
    assert post(client, ("files", "a.docx", b"x")).status_code == 404
    assert post(Client(), ("files", "a.docx", b"x")).status_code == 302
    assert not InboxBatch.objects.exists()
