"""A page is held against the frozen report, every comparison is kept, and what turned is told."""

from dataclasses import replace
from hashlib import sha256

import pytest
from django.core.management import call_command
from django.test import Client
from pytest_django import Settings

from reports.document import Document
from reports.fetching.fetch import MOST_BYTES, Page
from reports.models import (
    Account,
    LedgerEntry,
    Notice,
    OtherAddress,
    PageComparison,
    PageVerdict,
    PageWay,
    Report,
)
from reports.workflow.files.under_hash import kept_bytes
from reports.workflow.published import check_address as checking
from reports.workflow.published.check_address import AGREES, check_address
from reports.workflow.published.compare_page import compare_page
from reports.workflow.published.compared_page import CUT, NO_TABLES
from reports.workflow.published.taken_page import TakenPage
from reports.workflow.refusal import Refused
from reports.workflow.states import Action
from reports.workflow.verification.chains import Walk
from reports.workflow.verification.reports import broken_report
from reports.workflow.way.register_other import register_other
from tests.documents import sound, with_figures
from tests.importers.shapes import page_in_pieces
from tests.on_the_way import ADDRESS, published

CELL = "requests.granted.natural_person"


def taken(document: Document) -> TakenPage:
    data, name = page_in_pieces(document)
    return TakenPage(data, PageWay.FILE, name=name)


@pytest.fixture
def online(ready: Report, wang: Account, li: Account) -> Report:
    return published(ready, wang, li)


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> dict[str, Page]:
    """What the open web answers, by address."""
    pages: dict[str, Page] = {}
    monkeypatch.setattr(checking, "fetch", lambda address, private: pages[address])
    return pages


def served(document: Document) -> Page:
    return Page(200, page_in_pieces(document)[0], "text/html")


def test_a_faithful_page_is_kept_as_proof_with_its_hash_and_its_bytes(
    online: Report, li: Account
) -> None:
    page = taken(sound(2024))
    row = compare_page(online.pk, page, by=li)
    assert (row.verdict, row.differences, row.by) == (PageVerdict.SAME, [], li)
    assert row.digest == sha256(page.data).hexdigest()
    assert kept_bytes(row.digest) == page.data
    entry = LedgerEntry.objects.filter(report=online).order_by("-number").first()
    assert entry is not None
    assert (entry.action, row.digest in entry.comment) == (Action.COMPARE_PAGE, True)


def test_a_digit_is_named_beside_the_approved_one_with_its_place(
    online: Report, wang: Account
) -> None:
    row = compare_page(online.pk, taken(with_figures(sound(2024), {CELL: 7})), by=wang)
    assert row.verdict == PageVerdict.DIFFERENT
    [one] = row.differences
    assert (one["place"], one["approved"], one["seen"]) == (CELL, "0", "7")
    assert one["line"] > 1


def test_what_was_written_into_a_kept_comparison_later_is_noticed(
    online: Report, li: Account
) -> None:
    row = compare_page(online.pk, taken(with_figures(sound(2024), {CELL: 7})), by=li)
    assert broken_report(online.pk, Walk()) == []
    PageComparison.objects.filter(pk=row.pk).update(verdict=PageVerdict.SAME, differences=[])
    assert broken_report(online.pk, Walk())


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ("<p>通知公告</p>".encode(), "不像一份"),
        (b"", "空的"),
        (b"%PDF-1.7 nothing", ""),
    ],
)
def test_what_cannot_be_read_says_why_and_is_kept_too(
    online: Report, li: Account, data: bytes, says: str
) -> None:
    row = compare_page(online.pk, TakenPage(data, PageWay.FILE), by=li)
    assert row.verdict == PageVerdict.UNREAD
    assert row.says
    assert says in row.says


def test_tables_that_are_pictures_are_not_said_to_differ(online: Report, li: Account) -> None:
    blank = replace(sound(2024), figures={})
    row = compare_page(online.pk, taken(blank), by=li)
    assert (row.verdict, row.says) == (PageVerdict.UNREAD, NO_TABLES)


def test_a_stranger_compares_nothing(online: Report, zhao: Account) -> None:
    with pytest.raises(Report.DoesNotExist):
        compare_page(online.pk, taken(sound(2024)), by=zhao)


def test_there_is_nothing_to_compare_with_before_it_is_approved(
    ready: Report, wang: Account
) -> None:
    with pytest.raises(Refused, match="没有通过"):
        compare_page(ready.pk, taken(sound(2024)), by=wang)


def test_by_night_a_page_that_changed_is_kept_and_told_and_one_that_did_not_adds_nothing(
    online: Report, site: dict[str, Page], li: Account, wang: Account
) -> None:
    site[ADDRESS] = served(sound(2024))
    assert [check_address(online.pk) for _ in range(3)] == [AGREES] * 3
    assert online.page_comparisons.count() == 1
    site[ADDRESS] = served(with_figures(sound(2024), {CELL: 7}))
    assert [check_address(online.pk) for _ in range(2)] == [
        "打开正常，原来一致，现在和定稿有1处差别"
    ] * 2
    first, last = online.page_comparisons.order_by("pk")
    assert (first.has_turned, last.has_turned, last.by) == (False, True, None)
    told = Notice.objects.filter(kind="page_changed")
    assert {one.account for one in told} == {li, wang}


def test_a_page_that_goes_on_behind_what_is_taken_is_not_accused(
    online: Report, site: dict[str, Page]
) -> None:
    page = served(sound(2024))
    site[ADDRESS] = replace(page, content=page.content.ljust(MOST_BYTES)[:MOST_BYTES])
    check_address(online.pk)
    assert online.page_comparisons.get().says == CUT


def test_the_nightly_command_names_the_page_that_changed(
    online: Report, site: dict[str, Page], settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    site[ADDRESS] = served(sound(2024))
    check_address(online.pk)
    site[ADDRESS] = served(with_figures(sound(2024), {CELL: 7}))
    Report.objects.update(address_checked_at=None)
    call_command("check_addresses")
    assert "原来一致，现在和定稿有1处差别" in capsys.readouterr().out


def test_two_addresses_are_both_compared_and_the_worse_one_stands_on_the_board(
    online: Report, site: dict[str, Page], li: Account, client: Client
) -> None:
    other = "http://www.linshui.example/county/2024.html"
    register_other(online.pk, other, by=li)
    site[ADDRESS] = served(sound(2024))
    site[other] = served(with_figures(sound(2024), {CELL: 7}))
    assert check_address(online.pk) == f"{AGREES}；另一网址打开正常，和定稿有1处差别"
    site[other], site[ADDRESS] = site[ADDRESS], site[other]
    check_address(online.pk, by=li)
    assert online.page_comparisons.filter(has_turned=True).get().address == ADDRESS
    client.force_login(li)
    assert "有差别" in client.get("/进度/2024/").content.decode()


@pytest.mark.parametrize("address", [ADDRESS, "ftp://a.example/", "http://127.0.0.1/a"])
def test_a_second_address_that_is_none_is_refused(
    online: Report, li: Account, address: str
) -> None:
    with pytest.raises(Refused):
        register_other(online.pk, address, by=li)
    assert not OtherAddress.objects.exists()


FILE = "http://www.linshui.example/report/P020250120.pdf"
_AN_A = b'<a href="P020250120.pdf">PDF</a>'
LINK = '<p>通知</p><a href="P020250120.pdf">附件：年度报告.pdf</a>'.encode()


def test_an_attachment_with_the_hash_of_a_frozen_file_is_it(
    online: Report, site: dict[str, Page]
) -> None:
    frozen = kept_bytes(online.frozen_files.get(identifier="pdf").digest)
    site[ADDRESS], site[FILE] = Page(200, LINK, "text/html"), Page(200, frozen, "application/pdf")
    assert check_address(online.pk) == AGREES
    assert "逐字节相同" in online.page_comparisons.get().says


def test_where_the_page_holds_no_report_its_attachment_is_read(
    online: Report, site: dict[str, Page]
) -> None:
    site[ADDRESS] = Page(200, LINK, "text/html")
    site[FILE] = served(with_figures(sound(2024), {CELL: 7}))
    assert check_address(online.pk) == "打开正常，和定稿有1处差别"
    assert "核对的是附件" in online.page_comparisons.get().says


def test_an_attachment_that_says_otherwise_than_its_page_is_named(
    online: Report, site: dict[str, Page]
) -> None:
    page = served(sound(2024))
    site[ADDRESS] = replace(page, content=page.content.replace(b"</body>", _AN_A + b"</body>"))
    site[FILE] = served(with_figures(sound(2024), {CELL: 7}))
    check_address(online.pk)
    row = online.page_comparisons.get()
    assert (row.verdict, len(row.differences)) == (PageVerdict.DIFFERENT, 1)
    assert "附件“P020250120.pdf”有差别" in row.says


def test_attachments_of_other_years_say_nothing(online: Report, site: dict[str, Page]) -> None:
    page = served(sound(2024))
    site[ADDRESS] = replace(page, content=page.content.replace(b"</body>", _AN_A + b"</body>"))
    site[FILE] = served(sound(2023))
    assert check_address(online.pk) == AGREES
