"""One page serves both persons: whoever confirms reads the file, and never what another typed."""

import re

from django.test import Client

from reports.models import Account, Agency, Report
from reports.models.tables import figures_of
from reports.workflow.arriving.bring_report import bring_report
from reports.workflow.entering.enter import enter
from reports.workflow.entering.said_of_places import seal_of
from tests.documents import sound, with_figures
from tests.scans import PNG
from tests.workflow.arriving.as_files import as_file

CELL = "requests.granted.natural_person"
OTHER = "requests.granted.commercial"
WORDS = "本年度没有其他事项。"


def page(person: Account, report: Report, chapter: str = "3") -> str:
    client = Client()
    client.force_login(person)
    answer = client.get(f"/审核/{report.pk}/代录/{chapter}/")
    assert answer.status_code == 200
    return answer.content.decode()


def post(person: Account, report: Report, chapter: str, values: dict[str, str]) -> tuple[int, str]:
    client = Client()
    client.force_login(person)
    answer = client.post(f"/审核/{report.pk}/代录/{chapter}/", values, follow=True)
    return answer.redirect_chain[0][1] if answer.redirect_chain else answer.status_code, (
        answer.content.decode()
    )


def box(text: str, name: str) -> str:
    found = re.search(rf'<input[^>]*name="{re.escape(name)}"[^>]*>', text)
    assert found
    return found[0]


def test_two_persons_complete_a_cell_on_the_page(scanned: Report, he: Account, li: Account) -> None:
    status, text = post(he, scanned, "3", {CELL: "3"})
    assert status == 302
    assert "1处已存好，等另一人核对" in text
    assert 'value="3"' in box(text, CELL)
    status, text = post(li, scanned, "3", {CELL: "3"})
    assert "1处两人一致，已写入报告" in text
    assert "readonly" in box(text, CELL)
    assert "代录" in text
    assert figures_of(scanned)[CELL] == 3


def test_the_second_person_is_not_shown_the_first_ones_figure(
    scanned: Report, he: Account, li: Account
) -> None:
    enter(scanned.pk, "3", {CELL: "7531"}, by=he)
    text = page(li, scanned)
    assert "7531" not in text
    assert "待核对" in text
    assert 'value=""' in box(text, CELL)
    line = Client()
    line.force_login(li)
    assert "7531" not in line.get(f"/reports/{scanned.pk}/记录/").content.decode()


def test_what_differs_is_shown_to_both(scanned: Report, he: Account, li: Account) -> None:
    enter(scanned.pk, "3", {CELL: "7531"}, by=he)
    enter(scanned.pk, "3", {CELL: "7351"}, by=li)
    for person in (he, li):
        text = page(person, scanned)
        assert "何平读作<strong>7531</strong>" in text
        assert "李慧读作<strong>7351</strong>" in text


def test_only_what_could_not_be_read_is_open(township: Agency, he: Account) -> None:
    document = with_figures(sound(2024), {OTHER: None})
    report = bring_report(as_file(document), township, 2024, by=he).report
    text = page(he, report)
    assert "readonly" in box(text, CELL)
    assert "readonly" not in box(text, OTHER)


def test_what_is_no_figure_stays_on_the_page_and_the_rest_is_kept(
    scanned: Report, he: Account
) -> None:
    status, text = post(he, scanned, "3", {CELL: "三件", OTHER: "2"})
    assert status == 409
    assert 'value="三件"' in box(text, CELL)
    assert 'aria-invalid="true"' in box(text, CELL)
    assert 'value="2"' in box(page(he, scanned), OTHER)


def test_a_forged_figure_changes_nothing_and_is_said_at_its_place(
    township: Agency, he: Account
) -> None:
    report = bring_report(as_file(sound(2024)), township, 2024, by=he).report
    status, text = post(he, report, "3", {CELL: "9"})
    assert (status, figures_of(report)[CELL]) == (409, 0)
    assert "代录只填空白处" in text


def test_words_are_compared_on_sight(scanned: Report, he: Account, li: Account) -> None:
    enter(scanned.pk, "6", {"other_matters": WORDS}, by=he)
    assert WORDS in page(li, scanned, "6")
    _, text = post(li, scanned, "6", {"compared:other_matters": seal_of(WORDS)})
    assert "1处两人一致，已写入报告" in text


def test_the_file_is_shown_in_our_pages_and_nowhere_else(scanned: Report, li: Account) -> None:
    client = Client()
    client.force_login(li)
    answer = client.get(f"/审核/{scanned.pk}/代录/原件/")
    assert b"".join(answer.streaming_content) == PNG  # type: ignore[attr-defined]
    assert answer["Content-Type"] == "image/png"
    assert answer["Content-Disposition"].startswith("inline")
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert answer["X-Content-Type-Options"] == "nosniff"
    policy = answer["Content-Security-Policy"]
    assert "frame-ancestors 'self'" in policy
    assert "default-src 'none'" in policy
    assert "script-src" not in policy


def test_what_browsers_could_run_is_only_saved(township: Agency, he: Account) -> None:
    report = bring_report(as_file(sound(2024), "html"), township, 2024, by=he).report
    client = Client()
    client.force_login(he)
    answer = client.get(f"/审核/{report.pk}/代录/原件/")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment")


def test_the_line_says_who_waits_for_whom(scanned: Report, he: Account, li: Account) -> None:
    enter(scanned.pk, "3", {CELL: "3", OTHER: "0"}, by=he)
    for person, heading in ((li, "等待第二人核对"), (he, "您录入的，等另一人核对")):
        client = Client()
        client.force_login(person)
        text = client.get("/审核/代录/").content.decode()
        assert f"{heading} <" in text
        assert "青石镇" in text


def test_it_begins_where_this_person_has_something_to_do(
    scanned: Report, he: Account, li: Account
) -> None:
    enter(scanned.pk, "4", {"disputes.reconsideration.upheld": "0"}, by=he)
    for person, chapter in ((li, "4"), (he, "0")):
        client = Client()
        client.force_login(person)
        answer = client.get(f"/审核/{scanned.pk}/代录/")
        assert answer["Location"].endswith(f"/{chapter}/")


def test_what_stands_wrongly_is_taken_back(scanned: Report, he: Account, li: Account) -> None:
    for person in (he, li):
        enter(scanned.pk, "3", {CELL: "3"}, by=person)
    client = Client()
    client.force_login(he)
    where = f"/审核/{scanned.pk}/代录/撤销/"
    client.post(where, {"place": CELL, "reason": ""})
    assert figures_of(scanned)[CELL] == 3
    client.post(where, {"place": CELL, "reason": "两个人都看错了一行。"})
    assert figures_of(scanned)[CELL] is None
    assert client.post(where, {"place": "没有", "reason": "原因在这里。"}).status_code == 302


def test_what_was_entered_is_marked_for_the_county_and_the_unit(
    scanned: Report, he: Account, li: Account, wang: Account
) -> None:
    for person in (he, li):
        enter(scanned.pk, "3", {CELL: "3"}, by=person)
    for person, address in ((li, f"/审核/{scanned.pk}/"), (wang, f"/reports/{scanned.pk}/")):
        client = Client()
        client.force_login(person)
        text = client.get(address).content.decode()
        assert "代录</span> 1处读不出" in text
        assert (f"/{scanned.pk}/%E4%BB%A3%E5%BD%95/" in text) == (person == li)
