"""网页核对 on the pages: handed in, shown place by place, told on the board."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from reports.models import Account, Report
from tests.documents import sound, with_figures, with_text
from tests.importers.shapes import page_in_pieces
from tests.on_the_way import published
from tests.workflow.published.test_compare_page import CELL


def _page(**changes: str) -> SimpleUploadedFile:
    document = with_figures(sound(2024), {CELL: 7})
    if changes:
        document = with_text(document, "problems", *changes.values())
    data, _ = page_in_pieces(document)
    return SimpleUploadedFile("公开的网页.html", data)


def test_the_reviewer_hands_in_a_saved_page_and_sees_each_difference(
    client: Client, ready: Report, wang: Account, li: Account
) -> None:
    report = published(ready, wang, li)
    client.force_login(li)
    address = f"/reports/{report.pk}/网页核对/"
    assert "还没有核对过" in client.get(address).content.decode()
    sent = {"page": _page(text="一是政策解读形式还算丰富，图解、视频类解读偏少。")}
    shown = client.post(address, sent, follow=True).content.decode()
    for words in ("有3处差别", "予以公开", "<del>比较单一</del>", "公开的网页.html", "SHA-256"):
        assert words in shown
    assert "有差别" in client.get("/进度/2024/").content.decode()


def test_the_page_as_it_was_taken_is_given_back_as_a_file(
    client: Client, ready: Report, wang: Account, li: Account
) -> None:
    report = published(ready, wang, li)
    client.force_login(li)
    client.post(f"/reports/{report.pk}/网页核对/", {"page": _page()})
    row = report.page_comparisons.get()
    answer = client.get(f"/reports/{report.pk}/网页核对/{row.pk}/")
    assert answer.content == _page().read()
    assert answer["Content-Disposition"].startswith("attachment")


def test_without_a_file_it_is_said_what_is_missing(
    client: Client, ready: Report, wang: Account, li: Account
) -> None:
    report = published(ready, wang, li)
    client.force_login(li)
    answer = client.post(f"/reports/{report.pk}/网页核对/", {"way": "file"})
    assert answer.status_code == 409
    assert "还没有选择文件" in answer.content.decode()


def test_a_page_that_is_no_report_is_kept_as_unread(
    client: Client, ready: Report, wang: Account, li: Account
) -> None:
    report = published(ready, wang, li)
    client.force_login(li)
    sent = {"page": SimpleUploadedFile("a.html", "<p>通知公告</p>".encode())}
    shown = client.post(f"/reports/{report.pk}/网页核对/", sent, follow=True).content.decode()
    assert "读不出" in shown


def test_a_second_address_is_registered_and_one_that_is_none_is_given_back(
    client: Client, ready: Report, wang: Account, li: Account
) -> None:
    report = published(ready, wang, li)
    client.force_login(li)
    page, other = f"/reports/{report.pk}/网页核对/", "http://www.linshui.example/county/1.html"
    refused = client.post(page, {"way": "other", "other": "linshui"})
    assert refused.status_code == 409
    assert 'value="linshui"' in refused.content.decode()
    assert (
        other in client.post(page, {"way": "other", "other": other}, follow=True).content.decode()
    )
    client.post(page, {"way": "other", "other": ""})
    assert other not in client.get(page).content.decode()
