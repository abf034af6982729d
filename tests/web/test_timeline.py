"""办理记录: every act is readable, saves are put together, the workbook holds no formula."""

import io

import pytest
from django.test import Client
from openpyxl import load_workbook

from reports.models import Account, LedgerEntry, Report
from reports.web.timeline import acts_of, grouped
from reports.workflow.record.running import seal
from reports.workflow.way.send_back import send_back
from tests.factories import save
from tests.workflow.reviewed import LICENCES, PENALTIES, opened


def _page(client: Client, report: Report) -> str:
    answer = client.get(f"/reports/{report.pk}/记录/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_consecutive_saves_of_one_person_in_one_chapter_stand_together(
    draft: Report, wang: Account
) -> None:
    for number in ("1", "2", "3"):
        save(draft, "2", {LICENCES: number}, wang)
        seal(draft)
    save(draft, "6", {"other_matters": "无。"}, wang)
    save(draft, "2", {PENALTIES: "4"}, wang)
    together = list(grouped(acts_of(draft)))
    assert [len(one.acts) for one in together] == [1, 3, 1, 1]
    assert [one.last.action for one in together] == ["新建", "填写", "填写", "填写"]
    assert together[1].count == 3


def test_saves_of_two_people_stand_apart(draft: Report, wang: Account, zhao: Account) -> None:
    zhao.appointments.update(agency=draft.agency)
    save(draft, "2", {LICENCES: "1"}, wang)
    save(draft, "2", {LICENCES: "2"}, zhao)
    assert [len(one.acts) for one in grouped(acts_of(draft))] == [1, 1, 1]


def test_the_page_says_who_did_what_and_what_changed(
    desk: Client, ready: Report, wang: Account, li: Account
) -> None:
    save(ready, "2", {LICENCES: "7"}, wang)
    opened(ready, wang, li)
    send_back(ready.pk, "请按意见修改后重新报送。", by=li)
    text = _page(desk, ready)
    for words in (
        "李慧",
        "审核中 → 已退回",
        "请按意见修改后重新报送。",
        "行政许可 × 本年处理决定数量",
    ):
        assert words in text
    assert f"共{LedgerEntry.objects.filter(report=ready).count()}条" in text


def test_clerk_and_reviewer_read_the_same_record(
    client: Client, ready: Report, wang: Account, li: Account
) -> None:
    opened(ready, wang, li)
    for person in (wang, li):
        client.force_login(person)
        assert "开始审核" in _page(client, ready)


@pytest.mark.parametrize("path", ["记录/", "记录/导出/"])
def test_a_stranger_finds_nothing(client: Client, draft: Report, zhao: Account, path: str) -> None:
    client.force_login(zhao)
    assert client.get(f"/reports/{draft.pk}/{path}").status_code == 404


@pytest.mark.parametrize("begin", ["=", "+", "-", "@"])
def test_no_text_of_the_workbook_is_a_formula(
    desk: Client, draft: Report, wang: Account, begin: str
) -> None:
    typed = f'{begin}HYPERLINK("http://evil.example","点这里")'
    save(draft, "6", {"other_matters": typed}, wang)
    answer = desk.get(f"/reports/{draft.pk}/记录/导出/")
    assert answer.status_code == 200
    sheet = load_workbook(io.BytesIO(answer.content)).active
    (cell,) = (one for row in sheet.iter_rows() for one in row if one.value == typed)
    assert cell.data_type == "s"
    assert cell.quotePrefix


def test_the_workbook_has_every_change(desk: Client, draft: Report, wang: Account) -> None:
    save(draft, "2", {LICENCES: "7", PENALTIES: "8"}, wang)
    answer = desk.get(f"/reports/{draft.pk}/记录/导出/")
    rows = list(load_workbook(io.BytesIO(answer.content)).active.iter_rows(values_only=True))
    changed = {(row[8], row[9], row[10]) for row in rows if row[4] == "填写"}
    assert changed == {
        ("行政许可 × 本年处理决定数量", None, "7"),
        ("行政处罚 × 本年处理决定数量", None, "8"),
    }
