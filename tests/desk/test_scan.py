"""盖章扫描件 on the page: taken in with a word, given out as a file to those who see the report."""

import pytest
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from lxml import html

from reports.models import Account, Report, SealedScan
from tests.scans import PDF, PNG


def _upload(client: Client, report: Report, content: bytes, name: str = "盖章.pdf") -> HttpResponse:
    file = SimpleUploadedFile(name, content, content_type="text/html")
    return client.post(f"/reports/{report.pk}/scans/", {"scan": file})


@pytest.fixture
def scan(desk: Client, approved: Report) -> SealedScan:
    _upload(desk, approved, PDF)
    return SealedScan.objects.get()


def test_a_scan_is_taken_in_and_listed(desk: Client, scan: SealedScan) -> None:
    page = desk.get(f"/reports/{scan.report_id}/").content.decode()
    assert "盖章.pdf" in page
    assert f"/reports/{scan.report_id}/scans/{scan.pk}/" in page


def test_a_scan_is_given_out_as_a_file_and_never_shown(desk: Client, scan: SealedScan) -> None:
    answer = desk.get(f"/reports/{scan.report_id}/scans/{scan.pk}/")
    assert b"".join(answer.streaming_content) == PDF  # type: ignore[attr-defined]
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Type"] == "application/pdf"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"<html></html>", "不是完整的PDF"),
        (b"", "空的"),
        (PDF + b"\n" * (20 * 1024 * 1024), "20MB"),
        (PDF + b"\n" * (22 * 1024 * 1024), "20MB"),
    ],
)
def test_a_refusal_stands_at_the_box(
    desk: Client, approved: Report, content: bytes, says: str
) -> None:
    answer = _upload(desk, approved, content)
    assert answer.status_code == 409
    page = html.fromstring(answer.content.decode())
    assert says in page.get_element_by_id("error-scan").text_content()
    assert not SealedScan.objects.exists()


def test_no_file_at_all_is_asked_for(desk: Client, approved: Report) -> None:
    answer = desk.post(f"/reports/{approved.pk}/scans/")
    assert "请选择扫描件。" in answer.content.decode()


def test_the_county_reads_the_scan_and_adds_none(
    client: Client, scan: SealedScan, li: Account
) -> None:
    client.force_login(li)
    assert client.get(f"/reports/{scan.report_id}/scans/{scan.pk}/").status_code == 200
    _upload(client, scan.report, PNG)
    assert SealedScan.objects.count() == 1


def test_a_stranger_finds_no_scan(client: Client, scan: SealedScan, zhao: Account) -> None:
    address = f"/reports/{scan.report_id}/scans/{scan.pk}/"
    client.logout()
    assert client.get(address).status_code == 302
    client.force_login(zhao)
    assert client.get(address).status_code == 404
    assert _upload(client, scan.report, PNG).status_code == 404


def test_a_scan_of_another_report_is_not_found(desk: Client, scan: SealedScan) -> None:
    assert desk.get(f"/reports/{scan.report_id}/scans/{scan.pk + 1}/").status_code == 404


def test_a_damaged_scan_is_not_given_out(desk: Client, scan: SealedScan) -> None:
    storages["frozen"].delete(scan.digest)
    answer = desk.get(f"/reports/{scan.report_id}/scans/{scan.pk}/")
    assert answer.status_code == 503
    assert "保存的文件损坏了" in answer.content.decode()
