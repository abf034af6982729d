"""The county and the unit see which file a report came from, and what of it found no place."""

from dataclasses import replace
from io import BytesIO

import docx
import pytest
from django.core.files.storage import storages
from django.test import Client
from django.urls import reverse

from reports.models import Account, Agency, Report, Role
from reports.workflow.arriving.bring_report import bring_report
from reports.workflow.arriving.brought_in import BroughtIn
from reports.workflow.public_reports import reports_public
from reports.workflow.reviewing.make_remark import remark
from reports.workflow.reviewing.marked import PROGRAM
from reports.workflow.way.open_review import open_review
from reports.workflow.way.send_back import send_back
from tests.documents import sound, with_figures, with_text
from tests.factories import appointed
from tests.on_the_way import CELL, NOTE
from tests.workflow.arriving.as_files import as_file
from tests.workflow.arriving.conftest import _january as _january

UNREAD = ({"where": "第五章", "text": "附件：统计口径说明"},)


@pytest.fixture
def file() -> BroughtIn:
    one = as_file(sound(2024))
    return replace(one, document=replace(one.document, unread=UNREAD))


@pytest.fixture
def came(file: BroughtIn, township: Agency, li: Account) -> Report:
    return bring_report(file, township, 2024, by=li).report


def page(client: Client, person: Account, name: str, report: Report) -> str:
    client.force_login(person)
    return client.get(reverse(name, args=[report.pk])).content.decode()


def test_the_reviewer_sees_the_file_and_what_was_not_read(
    client: Client, came: Report, file: BroughtIn, li: Account
) -> None:
    shown = page(client, li, "review:report", came)
    for words in ("报送方式：文件", "年报.docx", file.digest, "附件：统计口径说明"):
        assert words in shown


def test_the_unit_finds_it_on_her_list_and_where_it_came_from(
    client: Client, came: Report, wang: Account, li: Account
) -> None:
    send_back(open_review(came.pk, by=li).pk, NOTE, by=li)
    shown = page(client, wang, "desk:home", came)
    assert "报送方式：文件" in shown
    assert "年报.docx" in shown
    listed = client.get(reverse("desk:reports")).content.decode()
    assert "按意见修改" in listed


def test_a_returned_report_goes_back_with_its_remarks_and_findings(
    client: Client, township: Agency, li: Account
) -> None:
    unbalanced = with_figures(sound(2024), {CELL.place: 5})
    report = bring_report(as_file(unbalanced), township, 2024, by=li).report
    address = reverse("web:marked", args=[report.pk])
    client.force_login(li)
    assert client.get(address).status_code == 404
    open_review(report.pk, by=li)
    remark(report.pk, CELL, "请与台账核对。", by=li)
    send_back(report.pk, NOTE, by=li)
    assert address in page(client, li, "review:report", report)
    word = docx.Document(BytesIO(client.get(address).content))
    texts = [(one.author, one.text) for one in word.comments]
    assert (str(li), f"退回意见：{NOTE}") in texts
    assert (str(li), "请与台账核对。") in texts
    assert not any(text.startswith("提示") for _, text in texts)
    assert any(author == PROGRAM and "必须改正" in text for author, text in texts)


def test_what_was_kept_beside_says_why(
    client: Client, came: Report, wang: Account, li: Account, township: Agency
) -> None:
    other = as_file(with_text(sound(2024), "problems", "一是公众号停更过三次。"), name="第二份")
    Report.objects.filter(pk=came.pk).update(state="awaiting")
    bring_report(other, township, 2024, by=li)
    shown = page(client, wang, "desk:home", came)
    assert "第二份.docx" in shown
    assert "没有采用：单位正在填报这份报告" in shown


def test_the_file_is_given_out_as_it_came(
    client: Client, came: Report, file: BroughtIn, wang: Account
) -> None:
    client.force_login(wang)
    row = came.brought_files.get()
    address = reverse("web:brought_file", args=[came.pk, row.pk])
    assert client.get(address).content == file.data
    storages["frozen"].delete(row.digest)
    assert client.get(address).status_code == 503
    client.force_login(appointed("sun2", "外人", Agency.objects.create(name="外县"), Role.REVIEWER))
    assert client.get(address).status_code == 404


def test_an_archived_report_is_read_by_all_and_changed_by_nobody(
    client: Client, township: Agency, li: Account, wang: Account
) -> None:
    report = bring_report(as_file(sound(2023)), township, 2023, by=li).report
    for person, name in ((li, "review:report"), (wang, "desk:home"), (wang, "desk:preview")):
        assert "存档" in page(client, person, name, report) or name == "desk:preview"
    shown = page(client, wang, "desk:home", report)
    assert "没有经过本县审核" in shown
    assert "报送回执" not in shown
    for name in ("desk:submit", "desk:recall", "desk:correct"):
        client.post(reverse(name, args=[report.pk]), {"reason": "数字有误，需要更正。"})
    report.refresh_from_db()
    assert (report.state, Report.objects.count()) == ("archived", 1)
    assert not reports_public().exists()
