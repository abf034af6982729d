"""Starting from last year on the pages, without script: locks, old sentences, expected figures."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from reports.exporters import exporter_for
from reports.models import Account, CarriedSentence, Report
from reports.models.tables import figures_of
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.way.submit import submit
from tests.documents import sound, with_figures
from tests.factories import filled, save

CELL = "requests.carried_in.natural_person"
LAST = with_figures(
    sound(2023),
    {
        "requests.carried_out.natural_person": 2,
        "requests.carried_out.total": 2,
        "disclosure.normative_documents.in_force": 5,
    },
)


def word(name: str = "2023.docx") -> SimpleUploadedFile:
    exporter = exporter_for("docx")
    assert exporter
    return SimpleUploadedFile(name, exporter.render(LAST))


@pytest.fixture
def carried(desk: Client, wang: Account) -> Report:
    agency = wang.appointments.get().agency
    desk.post("/start/", {"agency": agency.pk, "year": "2024", "last_year": word()})
    report = Report.objects.get()
    _take(desk, report)
    return report


def _take(desk: Client, report: Report) -> None:
    """Take over the file that was shown."""
    desk.post(f"/reports/{report.pk}/last-year/", {"then": "take"})


def test_a_report_starts_from_a_file_on_the_start_page(carried: Report) -> None:
    assert carried.year == 2024
    assert figures_of(carried)[CELL] == 2
    assert "2023.docx" in carried.started_from.origin


def test_a_report_starts_from_the_one_in_the_system(desk: Client, draft: Report) -> None:
    filled(draft, draft.ledger.get().by)
    desk.post("/start/", {"agency": draft.agency_id, "year": "2025", "source": "system"})
    report = Report.objects.get(year=2025)
    assert CarriedSentence.objects.filter(report=report).exists()
    assert figures_of(report)[CELL] == 0


def test_a_blank_form_is_blank(desk: Client, draft: Report) -> None:
    filled(draft, draft.ledger.get().by)
    desk.post("/start/", {"agency": draft.agency_id, "year": "2025", "source": "blank"})
    assert figures_of(Report.objects.get(year=2025))[CELL] is None


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ({"source": "file"}, "请选择上年报告的文件"),
        ({"last_year": SimpleUploadedFile("a.exe", b"MZ" * 200)}, "不是年报"),
    ],
)
def test_a_start_that_cannot_be_is_said_and_starts_nothing(
    desk: Client, wang: Account, form: dict[str, object], says: str
) -> None:
    agency = wang.appointments.get().agency
    answer = desk.post("/start/", {"agency": agency.pk, "year": "2024", **form})
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "error-summary" in text
    assert says in text
    assert not Report.objects.exists()


def test_the_wrong_year_is_said(desk: Client, wang: Account) -> None:
    agency = wang.appointments.get().agency
    form = {"agency": agency.pk, "year": "2022", "last_year": word()}
    text = desk.post("/start/", form).content.decode()
    assert "这是2023年的报告" in text


def test_locked_cells_are_shown_and_cannot_be_typed_in(desk: Client, carried: Report) -> None:
    text = desk.get(f"/reports/{carried.pk}/table/3/").content.decode()
    assert text.count("data-locked") == 7
    assert "上年结转已锁定" in text
    form = {"version": "1", CELL: "9"}
    text = desk.post(f"/reports/{carried.pk}/table/3/", form, follow=True).content.decode()
    assert figures_of(carried)[CELL] == 2


def test_unlocking_needs_a_reason(desk: Client, carried: Report) -> None:
    page = f"/reports/{carried.pk}/last-year/unlock/"
    refused = desk.post(page, {"reason": "改"})
    assert refused.status_code == 409
    assert "请写明解锁的原因" in refused.content.decode()
    opened = desk.post(page, {"reason": "上年多报一件，已更正"}, follow=True).content.decode()
    assert "data-locked" not in opened
    assert "上年多报一件，已更正" in opened


def test_the_expected_figure_stands_beside_the_table(
    desk: Client, carried: Report, wang: Account
) -> None:
    page = f"/reports/{carried.pk}/table/2/"
    assert "上年5＋本年制发" in desk.get(page).content.decode()
    line = "disclosure.normative_documents"
    save(carried, "2", {f"{line}.issued": "2", f"{line}.repealed": "1"}, wang)
    assert "＝ 6" in desk.get(page).content.decode()


def test_an_old_sentence_is_taken_without_script(desk: Client, carried: Report) -> None:
    page = f"/reports/{carried.pk}/text/1/"
    one = CarriedSentence.objects.filter(report=carried, name="overview.intro").first()
    assert one
    assert one.text in desk.get(page).content.decode()
    form = {"version": "0", "overview.platform": "自己写的。", "sentence": f"{one.pk}:taken"}
    text = desk.post(page, form, follow=True).content.decode()
    assert typed_values(carried, "1")["overview.intro"] == one.text
    assert typed_values(carried, "1")["overview.platform"] == "自己写的。"
    assert f'data-sentence="{one.pk}"' not in text


@pytest.mark.parametrize("sentence", ["", "x:taken", "1:perhaps", "999999:taken", ":"])
def test_nonsense_about_sentences_is_refused(desk: Client, carried: Report, sentence: str) -> None:
    form = {"version": "0", "sentence": sentence}
    answer = desk.post(f"/reports/{carried.pk}/text/1/", form, follow=True)
    assert answer.status_code == 200
    assert "没有处理" in answer.content.decode()


def test_the_script_tells_the_server_only(desk: Client, carried: Report) -> None:
    one = CarriedSentence.objects.filter(report=carried, name="overview.intro").first()
    assert one
    page = f"/reports/{carried.pk}/last-year/sentence/{one.pk}/"
    assert desk.post(page, {"answer": "taken"}).json() == {"answer": "taken"}
    assert typed_values(carried, "1")["overview.intro"] == ""
    assert desk.post(page, {"answer": "x"}).status_code == 400


def test_a_stranger_reaches_nothing(client: Client, carried: Report, zhao: Account) -> None:
    client.force_login(zhao)
    one = CarriedSentence.objects.filter(report=carried).first()
    assert one
    base = f"/reports/{carried.pk}/last-year/"
    assert client.get(base).status_code == 404
    assert client.post(f"{base}unlock/", {"reason": "没有权限的人"}).status_code == 404
    assert client.post(f"{base}sentence/{one.pk}/", {"answer": "taken"}).status_code == 404
    answer = client.post(f"/reports/{carried.pk}/submit/explanations/", {})
    assert answer.status_code == 404


def test_last_year_is_brought_into_a_draft(desk: Client, draft: Report) -> None:
    page = f"/reports/{draft.pk}/last-year/"
    assert "系统里没有2023年的报告" in desk.get(page).content.decode()
    assert desk.post(page, {}).status_code == 409
    desk.post(page, {"last_year": word()})
    _take(desk, draft)
    assert figures_of(draft)[CELL] == 2


def test_lines_are_written_on_the_page_and_open_the_way(
    desk: Client, ready: Report, wang: Account
) -> None:
    desk.post(f"/reports/{ready.pk}/last-year/", {"last_year": word()})
    _take(desk, ready)
    page = f"/reports/{ready.pk}/submit/"
    names = _boxes(desk.get(page).content.decode())
    assert names
    desk.post(f"{page}explanations/", dict.fromkeys(names, "与台账核对过，属实。"))
    assert "都已说明" in desk.get(page).content.decode()
    submit(ready.pk, by=wang)


def _boxes(text: str) -> list[str]:
    return [part.split('"')[0] for part in text.split('name="')[1:] if part.startswith("explain-")]
