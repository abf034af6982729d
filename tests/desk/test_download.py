"""Downloads: named as offices name them, kept by browsers under a strong tag, never a 500."""

import gzip
import io
import json
import logging
import zipfile
from dataclasses import replace
from urllib.parse import quote

import docx
import pytest
from django.http import HttpResponseBase
from django.test import Client
from lxml import html
from pytest_django import Settings

from reports.desk.views import download as view
from reports.document import Document
from reports.exporters import EXPORTERS, Exporter, exporter_for
from reports.exporters.blocks import AS_ISSUED, Printing
from reports.models import Account, Report
from tests.factories import save

pytestmark = pytest.mark.usefixtures("nothing_rendered")


TITLE = "临水县青石镇人民政府2024年政府信息公开工作年度报告"
KINDS = [exporter.identifier for exporter in EXPORTERS]


def _address(report: Report, identifier: str, query: str = "") -> str:
    return f"/reports/{report.pk}/download/{identifier}/{query}"


def _content(answer: HttpResponseBase) -> bytes:
    return b"".join(answer.streaming_content)  # type: ignore[attr-defined]


def _failing(monkeypatch: pytest.MonkeyPatch, identifier: str, failure: Exception) -> None:
    """Let one exporter fail, as when its libraries are missing."""

    def fail(document: Document, printing: Printing = AS_ISSUED) -> bytes:
        raise failure

    broken = tuple(
        replace(one, render=fail) if one.identifier == identifier else one for one in EXPORTERS
    )

    def found(name: str) -> Exporter | None:
        return next((one for one in broken if one.identifier == name), None)

    monkeypatch.setattr(view, "EXPORTERS", broken)
    monkeypatch.setattr(view, "exporter_for", found)


@pytest.mark.parametrize("identifier", KINDS)
def test_a_file_bears_the_title_of_the_report(desk: Client, ready: Report, identifier: str) -> None:
    answer = desk.get(_address(ready, identifier))
    exporter = exporter_for(identifier)
    assert exporter
    name = quote(f"{TITLE}（草稿）.{exporter.extension}")
    assert answer.headers["Content-Disposition"] == f"attachment; filename*=utf-8''{name}"
    assert answer.headers["Content-Type"] == exporter.media_type


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("青石镇2024年:报告", "青石镇2024年_报告（草稿）.json"),
        ('a/b\\c*?"<>|d', "a_b_c______d（草稿）.json"),
        ("很" * 200, "很" * 72 + "（草稿）.json"),
        (" 青石镇\t2024年 ", "青石镇 2024年（草稿）.json"),
    ],
)
def test_no_title_makes_a_name_that_a_disk_refuses(
    desk: Client, ready: Report, wang: Account, title: str, name: str
) -> None:
    save(ready, "0", {"title": title}, wang)
    disposition = desk.get(_address(ready, "json")).headers["Content-Disposition"]
    sent = f"utf-8''{quote(name)}"
    assert sent in disposition or f'filename="{name}"' in disposition


@pytest.mark.parametrize("identifier", KINDS)
def test_a_browser_that_has_the_file_is_told_so(
    desk: Client, ready: Report, identifier: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = _address(ready, identifier)
    first = desk.get(address)
    assert first.headers["ETag"].startswith('"')
    assert first.headers["Cache-Control"] == "private, no-cache"
    _failing(monkeypatch, identifier, AssertionError("nothing is rendered for a 304"))
    again = desk.get(address, headers={"if-none-match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert again.headers["Cache-Control"] == "private, no-cache"


def test_a_tag_weakened_on_its_way_is_still_known(desk: Client, ready: Report) -> None:
    tag = desk.get(_address(ready, "docx")).headers["ETag"]
    weak = desk.get(_address(ready, "docx"), headers={"if-none-match": f'"x", W/{tag}'})
    assert weak.status_code == 304


def test_a_browser_with_an_old_file_gets_the_new_one(
    desk: Client, ready: Report, wang: Account
) -> None:
    tag = desk.get(_address(ready, "docx")).headers["ETag"]
    save(ready, "6", {"other_matters": "本年度另有一项说明。"}, wang)
    answer = desk.get(_address(ready, "docx"), headers={"if-none-match": tag})
    assert answer.status_code == 200
    assert answer.headers["ETag"] != tag
    word = docx.Document(io.BytesIO(_content(answer)))
    assert "本年度另有一项说明。" in [paragraph.text for paragraph in word.paragraphs]


@pytest.mark.parametrize("identifier", KINDS)
def test_a_second_download_renders_nothing(
    desk: Client, ready: Report, identifier: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = desk.get(_address(ready, identifier))
    content = _content(first)
    _failing(monkeypatch, identifier, AssertionError("rendered again"))
    again = desk.get(_address(ready, identifier))
    assert _content(again) == content
    assert again.headers["ETag"] == first.headers["ETag"]
    assert int(again.headers["Content-Length"]) == len(content)


def test_files_of_different_kinds_have_different_tags(desk: Client, ready: Report) -> None:
    asked = [*((kind, "") for kind in KINDS), ("docx", "?review-copy")]
    tags = {desk.get(_address(ready, *one)).headers["ETag"] for one in asked}
    assert len(tags) == len(asked)


def test_a_file_is_not_compressed_again_but_pages_are(desk: Client, ready: Report) -> None:
    zipped = {"accept-encoding": "gzip, deflate, br"}
    answer = desk.get(_address(ready, "docx"), headers=zipped)
    assert "Content-Encoding" not in answer.headers
    assert answer.headers["ETag"].startswith('"')
    assert zipfile.is_zipfile(io.BytesIO(_content(answer)))
    page = desk.get(f"/reports/{ready.pk}/preview/", headers=zipped)
    assert page.headers["Content-Encoding"] == "gzip"
    assert TITLE in gzip.decompress(page.content).decode()


def test_a_download_manager_may_ask_for_the_head_alone(desk: Client, ready: Report) -> None:
    answer = desk.head(_address(ready, "docx"))
    assert answer.status_code == 200
    assert int(answer.headers["Content-Length"]) > 5000
    assert answer.file_to_stream is None  # type: ignore[attr-defined]


def test_a_stranger_gets_neither_file_nor_tag(
    client: Client, desk: Client, ready: Report, zhao: Account
) -> None:
    tag = desk.get(_address(ready, "docx")).headers["ETag"]
    client.force_login(zhao)
    for headers in ({}, {"if-none-match": tag}, {"if-none-match": "*"}):
        answer = client.get(_address(ready, "docx"), headers=headers)
        assert answer.status_code == 404
        assert "ETag" not in answer.headers
        assert answer.headers["Cache-Control"] == "no-store"


def test_an_unknown_format_is_not_found(desk: Client, ready: Report) -> None:
    assert desk.get(_address(ready, "ofd")).status_code == 404


def test_entries_that_are_no_figures_are_in_the_json(
    desk: Client, ready: Report, wang: Account
) -> None:
    before = desk.get(_address(ready, "json")).headers["ETag"]
    save(ready, "6", {"fee.notices": "两件"}, wang)
    save(ready, "3", {"requests.granted.natural_person": "三件半"}, wang)
    answer = desk.get(_address(ready, "json"))
    told = json.loads(_content(answer))
    assert answer.headers["ETag"] != before
    assert told["as_printed"]["cells"][0]["raw"] == "三件半"


def test_a_copy_for_approval_says_so(desk: Client, ready: Report) -> None:
    answer = desk.get(_address(ready, "docx", "?review-copy"))
    word = docx.Document(io.BytesIO(_content(answer)))
    assert word.paragraphs[0].text == "送审稿"
    assert quote("年度报告（送审稿）.docx") in answer.headers["Content-Disposition"]


def test_what_is_approved_is_no_draft(desk: Client, approved: Report) -> None:
    for query in ("docx/", "xlsx/"):
        disposition = desk.get(f"/reports/{approved.pk}/download/{query}").headers
        assert quote("草稿") not in disposition["Content-Disposition"]
    assert "草稿" not in desk.get(f"/reports/{approved.pk}/preview/").content.decode()


@pytest.mark.parametrize("page", ["preview", "sign"])
def test_a_draft_says_so_on_the_page(
    desk: Client, signer: Client, waiting: Report, page: str
) -> None:
    browser = signer if page == "sign" else desk
    shown = html.fromstring(browser.get(f"/reports/{waiting.pk}/{page}/").content.decode())
    (mark,) = shown.find_class("paper-mark")
    assert mark.text == "草稿"


def test_a_setting_says_whether_reports_are_sealed(
    desk: Client, ready: Report, settings: Settings
) -> None:
    sealed = _content(desk.get(_address(ready, "docx")))
    settings.SEALED_SIGNATURE = False
    assert _content(desk.get(_address(ready, "docx"))) != sealed


@pytest.mark.parametrize("query", ["", "?inline"])
@pytest.mark.parametrize("identifier", KINDS)
def test_a_failing_renderer_is_explained_and_logged(
    desk: Client,
    ready: Report,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    identifier: str,
    query: str,
) -> None:
    _failing(monkeypatch, identifier, OSError("cannot load library 'libpango-1.0-0'"))
    with caplog.at_level(logging.ERROR):
        answer = desk.get(_address(ready, identifier, query))
    page = answer.content.decode()
    exporter = exporter_for(identifier)
    assert exporter
    assert answer.status_code == 503
    assert f"没有生成{exporter.label}文件" in page
    assert f'href="/reports/{ready.pk}/preview/"' in page
    assert answer.headers["Cache-Control"] == "no-store"
    (record,) = [one for one in caplog.records if one.name == "reports.workflow.files.rendered"]
    assert "libpango-1.0-0" in (record.exc_text or "")


def test_the_other_formats_still_work(
    desk: Client, ready: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    _failing(monkeypatch, "pdf", MemoryError())
    page = html.fromstring(desk.get(_address(ready, "pdf")).content.decode())
    others = [kind for kind in KINDS if kind != "pdf"]
    offered = page.xpath("//*[@class='downloads']/a/@href")
    assert offered == [_address(ready, kind) for kind in others]
    assert {desk.get(_address(ready, kind)).status_code for kind in others} == {200}


def test_a_renderer_that_recovers_is_used_again(
    desk: Client, ready: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        _failing(broken, "docx", RuntimeError())
        assert desk.get(_address(ready, "docx")).status_code == 503
    assert desk.get(_address(ready, "docx")).status_code == 200
