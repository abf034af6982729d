"""报送回执: it says what was sent in, not what stands in the report since."""

from django.test import Client
from lxml import html

from reports.models import Account, Explanation, Report, Snapshot
from reports.workflow.filling.explain import explain
from reports.workflow.judging.kept_lines import explained
from reports.workflow.judging.snapshot import judged
from reports.workflow.reviewing.answer_remark import answer_remark
from reports.workflow.states import Action
from reports.workflow.way.sign import sign
from reports.workflow.way.submit import submit
from tests.factories import save


def _text(client: Client, report: Report) -> str:
    answer = client.get(f"/reports/{report.pk}/receipt/")
    assert answer.status_code == 200
    return html.fromstring(answer.content.decode()).text_content()


def test_it_says_who_sent_what_and_when(desk: Client, submitted: Report) -> None:
    text = _text(desk, submitted)
    kept = Snapshot.objects.get(report=submitted, action=Action.SUBMIT)
    for words in ("临水县青石镇人民政府", "2024年", "王秀英", "第1次报送", kept.digest, kept.rules):
        assert words in text
    assert "/核验/" in text


def test_it_says_who_signed(desk: Client, waiting: Report, sun: Account) -> None:
    assert desk.get(f"/reports/{waiting.pk}/receipt/").status_code == 302
    sign(waiting.pk, by=sun)
    text = _text(desk, waiting)
    assert "孙建军" in text
    assert Snapshot.objects.get(report=waiting, action=Action.SIGN).digest in text


def test_a_draft_has_none(desk: Client, ready: Report) -> None:
    answer = desk.get(f"/reports/{ready.pk}/receipt/", follow=True)
    assert "报送以后才有回执。" in answer.content.decode()


def test_what_is_changed_afterwards_is_not_on_it(
    desk: Client, returned: Report, wang: Account
) -> None:
    save(returned, "0", {"title": "改过的标题"}, wang)
    answer = desk.get(f"/reports/{returned.pk}/receipt/")
    (sheet,) = html.fromstring(answer.content.decode()).find_class("receipt")
    assert "政府信息公开工作年度报告" in sheet.text_content()
    assert "改过的标题" not in sheet.text_content()


def test_the_second_submission_is_the_second(desk: Client, returned: Report, wang: Account) -> None:
    for one in returned.remarks.all():
        answer_remark(returned.pk, one.pk, "已经改好。", by=wang)
    submit(returned.pk, by=wang)
    assert "第2次报送" in _text(desk, returned)


def test_an_approved_report_names_its_files(desk: Client, approved: Report) -> None:
    text = _text(desk, approved)
    files = list(approved.frozen_files.all())
    assert len(files) == 4
    for file in files:
        assert file.name in text
        assert file.digest in text


def test_what_was_explained_stands_on_it(desk: Client, ready: Report, wang: Account) -> None:
    save(ready, "2", {"disclosure.normative_documents.issued": "3"}, wang)
    now = judged(ready)
    lines = explained(now.findings, now.dossier)
    assert lines, "the changed figure asks for an explanation"
    explain(ready.pk, {one.operands: "今年清理规范性文件三件。" for one in lines}, by=wang)
    assert Explanation.objects.exists()
    submit(ready.pk, by=wang)
    text = _text(desk, ready)
    assert "已说明：今年清理规范性文件三件。" in text
    assert lines[0].finding.message in text


def test_a_stranger_finds_none(client: Client, submitted: Report, zhao: Account) -> None:
    client.force_login(zhao)
    assert client.get(f"/reports/{submitted.pk}/receipt/").status_code == 404
