"""年报体检: what is handed in is read, judged and forgotten; nonsense gets a sentence."""

import io
import json
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from reports.document import Document, ProcessingFee
from reports.document.json_form import dumps
from reports.exporters import exporter_for
from reports.importers.opening.conversation import Conversation
from reports.models import Account, Agency, CountySettings, Report
from reports.models.tables import figures_of
from reports.workflow.foreign.reading_places import FullHouse, place
from tests.documents import sound, with_figures, with_text

PAGE = "/体检/"
START = "/体检/开始/"
QUOTE = "13812345678"


def faulty(year: int = 2024) -> Document:
    """A report with a mobile number in its text, a column that does not balance, and no fee."""
    document = with_figures(sound(year), {"requests.new_received.natural_person": 1})
    document = with_text(document, "overview.platform", f"热线由{QUOTE}接听，<b>全年</b>。")
    return replace(document.with_texts({"other_matters": ("无。",)}), fee=ProcessingFee())


def word(document: Document, name: str = "年报.docx") -> SimpleUploadedFile:
    exporter = exporter_for("docx")
    assert exporter
    return SimpleUploadedFile(name, exporter.render(document))


@pytest.fixture(autouse=True)
def _no_visits_yet(shared_folder: Path) -> None:
    """Nobody has handed in a file."""


def test_a_file_is_read_judged_and_not_kept(desk: Client) -> None:
    answer = desk.post(PAGE, {"file": word(faulty())})
    text = answer.content.decode()
    assert answer.status_code == 200
    assert "<strong>200</strong>／200格" in text
    assert "必须改正" in text
    assert not Report.objects.exists()
    assert answer.headers["Cache-Control"].startswith("max-age=0") or "no-store" in str(
        answer.headers["Cache-Control"]
    )


def test_a_finding_leads_to_its_quote_in_the_text(desk: Client) -> None:
    text = desk.post(PAGE, {"file": word(faulty())}).content.decode()
    number = next(n for n in range(1, 9) if f'id="finding-{n}"' in text)
    assert f'href="#finding-{number}"' in text
    assert f">{QUOTE}</mark>" in text


def test_what_a_file_says_is_never_markup(desk: Client) -> None:
    text = desk.post(PAGE, {"file": word(faulty())}).content.decode()
    assert "<b>全年" not in text
    assert "&lt;b&gt;全年" in text


def test_a_cell_that_is_objected_to_is_marked(desk: Client) -> None:
    text = desk.post(PAGE, {"file": word(faulty())}).content.decode()
    assert 'id="requests.new_received.natural_person" tabindex="-1"' in text
    assert 'href="#requests.new_received.' in text


def test_last_years_file_is_compared_with(desk: Client) -> None:
    cells = {"requests.carried_out.natural_person": 4, "requests.carried_out.total": 4}
    files = {"file": word(sound(2024)), "last_year": word(with_figures(sound(2023), cells))}
    assert "两年对不上" in desk.post(PAGE, files).content.decode()


def test_a_repair_stands_among_what_must_be_corrected_in_place_of_what_it_settles(
    desk: Client,
) -> None:
    wrong = with_figures(sound(), {"requests.granted.natural_person": 7})
    shown = desk.post(PAGE, {"file": word(wrong)}).content.decode()
    assert "必须改正（1处）" in shown
    assert shown.count('class="repair"') == 1
    assert "改好以后随之消除的问题" in shown
    assert "照此修改" not in shown


def test_blank_is_counted_as_not_recognised(desk: Client) -> None:
    blank = with_figures(sound(2024), {"disclosure.licences.decisions": None})
    text = desk.post(PAGE, {"file": word(blank)}).content.decode()
    assert "<strong>199</strong>／200格" in text
    assert "1格空白" in text


def _bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * 60_000_000)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("空.docx", b""),
        ("坏.docx", b"PK\x03\x04" + b"x" * 300),
        ("程序.docx", b"MZ\x90\0" + b"\0" * 300),
        ("炸弹.docx", _bomb()),
        ("照片.jpg", b"\xff\xd8\xff" + b"\0" * 300),
        ("别的.json", b'{"a": 1}'),
        ("别的.html", "<p>通知</p>".encode()),
    ],
)
def test_what_is_no_report_gets_one_sentence(desk: Client, name: str, content: bytes) -> None:
    answer = desk.post(PAGE, {"file": SimpleUploadedFile(name, content)})
    text = answer.content.decode()
    assert answer.status_code == 422
    assert 'class="checkup-objection"' in text
    assert "Traceback" not in text


def test_nothing_handed_in_is_said(desk: Client) -> None:
    answer = desk.post(PAGE, {"text": "  "})
    assert answer.status_code == 422
    assert "请选择一个文件，或者粘贴报告的文字。" in answer.content.decode()


def test_a_file_above_the_limit_is_never_taken_in(desk: Client, settings: Settings) -> None:
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 10_000
    answer = desk.post(PAGE, {"file": SimpleUploadedFile("大.docx", b"x" * 20_000)})
    assert answer.status_code == 422
    assert "文件太大" in answer.content.decode()


def test_a_readers_own_failure_is_a_sentence_too(
    desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> dict[str, str]:
        return {"failed": "ZeroDivisionError"}

    monkeypatch.setattr(Conversation, "ask", failing)
    answer = desk.post(PAGE, {"file": word(sound())})
    assert answer.status_code == 422
    assert "换一种格式" in answer.content.decode()


def test_pasted_text_goes_to_the_reader_and_stays_in_the_box(desk: Client) -> None:
    text = desk.post(PAGE, {"text": "一份通知"}).content.decode()
    assert "不像一份政府信息公开工作年度报告。" in text
    assert ">一份通知</textarea>" in text


def test_a_full_house_is_said_and_loses_nothing(desk: Client, settings: Settings) -> None:
    settings.READING_PLACES = 1
    with place():
        answer = desk.post(PAGE, {"text": "一份通知"})
    text = answer.content.decode()
    assert answer.status_code == 503
    assert "请稍候再试" in text
    assert ">一份通知</textarea>" in text


def test_an_account_hands_in_so_many_files_an_hour(desk: Client, settings: Settings) -> None:
    settings.FILES_PER_HOUR = 2
    answers = [desk.post(PAGE, {"text": "一份通知"}) for _ in range(3)]
    assert [one.status_code for one in answers] == [422, 422, 429]
    assert "已经超过2个" in answers[2].content.decode()


def test_findings_without_end_are_counted_and_not_all_listed(desk: Client) -> None:
    lines = tuple(f"各村（第{n}组的公开栏已经更新。" for n in range(1000))
    answer = desk.post(PAGE, {"file": word(sound(2024).with_texts({"problems": lines}))})
    assert re.search(r"还有\d+处没有列出", answer.content.decode())


def test_strangers_are_asked_to_sign_in(client: Client, db: None) -> None:
    for answer in (client.get(PAGE), client.post(PAGE, {"file": word(sound())})):
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/login/")


def test_a_county_may_open_it_to_everyone_within_bounds(
    client: Client, db: None, settings: Settings
) -> None:
    settings.CHECKUP_OPEN_TO_ALL = True
    settings.CHECKUP_FILES_PER_HOUR = 2
    answers = [client.post(PAGE, {"file": word(sound())}) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert "用它开始" not in answers[0].content.decode()
    elsewhere = client.post(PAGE, {"file": word(sound())}, REMOTE_ADDR="10.1.2.3")
    assert elsewhere.status_code == 200


def test_one_countys_word_opens_it(client: Client, county: Agency) -> None:
    kept = CountySettings.objects.create(county=county)
    assert client.get(PAGE).status_code == 302
    kept.checkup_open = True
    kept.save()
    assert client.get(PAGE).status_code == 200


def test_behind_a_proxy_the_address_is_what_the_proxy_wrote(
    client: Client, db: None, settings: Settings
) -> None:
    settings.CHECKUP_OPEN_TO_ALL = True
    settings.CHECKUP_FILES_PER_HOUR = 1
    settings.BEHIND_PROXY = True
    codes = [
        client.post(PAGE, {}, headers={"X-Forwarded-For": f"{spoofed}, 10.0.0.9"}).status_code
        for spoofed in ("1.1.1.1", "2.2.2.2")
    ]
    assert codes == [422, 429]


def test_a_report_starts_from_last_years(desk: Client, wang: Account) -> None:
    agency = wang.appointments.get().agency
    form = {"document": dumps(faulty(2023)), "name": "2023.docx", "agency": agency.pk}
    answer = desk.post(START, {**form, "use": "next"}, follow=True)
    report = Report.objects.get()
    assert report.year == 2024
    assert "什么都还没有带入" in answer.content.decode()
    answer = desk.post(f"/reports/{report.pk}/last-year/", {"then": "take"}, follow=True)
    assert "已带入上年结转7格" in answer.content.decode()
    assert figures_of(report)["requests.new_received.total"] is None


def test_a_report_starts_as_the_draft_it_is(desk: Client, wang: Account) -> None:
    agency = wang.appointments.get().agency
    form = {"document": dumps(faulty(2024)), "name": "2024.docx", "agency": agency.pk}
    desk.post(START, {**form, "use": "same"})
    assert figures_of(Report.objects.get())["requests.new_received.natural_person"] == 1


def test_a_refused_start_shows_the_result_again(desk: Client, draft: Report) -> None:
    form = {"document": dumps(sound(2024)), "name": "a", "agency": draft.agency_id, "use": "same"}
    answer = desk.post(START, form)
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "已经有了" in text
    assert "读出来的报告" in text


@pytest.mark.parametrize("document", ["", "{}", "[1]", "null", json.dumps({"format": "9"})])
def test_a_posted_report_that_is_none_is_refused(
    desk: Client, wang: Account, document: str
) -> None:
    agency = wang.appointments.get().agency
    answer = desk.post(START, {"document": document, "agency": agency.pk, "use": "next"})
    assert answer.headers["Location"] == "/%E4%BD%93%E6%A3%80/"
    assert not Report.objects.exists()


def test_nobody_starts_a_report_of_another_unit(desk: Client, zhao: Account) -> None:
    agency = zhao.appointments.get().agency
    form = {"document": dumps(sound(2023)), "name": "a", "agency": agency.pk, "use": "next"}
    desk.post(START, form)
    assert not Report.objects.exists()


def _of_no_year() -> bytes:
    exporter = exporter_for("html")
    assert exporter
    page = exporter.render(sound()).decode()
    return page.replace("2024年", "本年").replace("2025年", "次年").encode()


def test_a_report_that_says_no_year_is_asked_for_it_and_stays(desk: Client) -> None:
    asked = desk.post(PAGE, {"file": SimpleUploadedFile("年报.html", _of_no_year())})
    assert asked.status_code == 422
    page = asked.content.decode()
    assert "哪一年的报告" in page
    assert "文件“年报.html”还在，不用再选。" in page
    kept = dict(re.findall(r'name="(kept\w*)" value="([^"]*)"', page))
    told = desk.post(PAGE, {**kept, "year": "2024"}).content.decode()
    assert "<strong>200</strong>／200格" in told
    assert "哪一年的报告" not in told


def test_pasted_text_that_says_no_year_stays_in_its_box(desk: Client) -> None:
    text = "\n".join(("一、总体情况", "二、主动公开政府信息情况", "规章\t0\t0\t0", "行政许可\t0"))
    page = desk.post(PAGE, {"text": text}).content.decode()
    assert "哪一年的报告" in page
    assert "行政许可\t0</textarea>" in page
    assert 'name="kept"' not in page
    assert "哪一年的报告" not in desk.post(PAGE, {"text": text, "year": "2024"}).content.decode()


def test_a_good_file_stays_when_the_one_beside_it_is_refused(desk: Client) -> None:
    exporter = exporter_for("html")
    assert exporter
    good = SimpleUploadedFile("今年.html", exporter.render(sound()))
    bad = SimpleUploadedFile("上年.exe", b"MZ" * 400)
    asked = desk.post(PAGE, {"file": good, "last_year": bad})
    page = asked.content.decode()
    assert asked.status_code == 422
    assert "文件“今年.html”还在，不用再选" in page
    kept = dict(re.findall(r'name="(kept\w*)" value="([^"]*)"', page))
    assert "<strong>200</strong>／200格" in desk.post(PAGE, kept).content.decode()


def test_a_file_that_is_no_report_is_not_kept(desk: Client) -> None:
    page = desk.post(PAGE, {"file": SimpleUploadedFile("程序.exe", b"MZ" * 400)}).content.decode()
    assert 'name="kept"' not in page


def test_a_file_that_found_no_place_stays(desk: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> None:
        raise FullHouse("现在读文件的人太多，请过一会儿再试。")

    monkeypatch.setattr("reports.web.limits.handing_in.place", full)
    asked = desk.post(PAGE, {"file": SimpleUploadedFile("今年.html", _of_no_year())})
    assert asked.status_code == 503
    assert "文件“今年.html”还在，不用再选" in asked.content.decode()


def test_a_kept_file_that_is_none_gets_a_sentence(desk: Client) -> None:
    answer = desk.post(PAGE, {"kept": "@@", "kept_name": "a.html", "year": "2024"})
    assert answer.status_code == 422
    assert "没有收到要读的文件，请重新选择。" in answer.content.decode()
