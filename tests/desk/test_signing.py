"""The 审签人: what waits for her comes first; she reads, agrees or gives back, never writes."""

import pytest
from django.test import Client
from lxml import html

from reports.checks import run
from reports.models import Account, Agency, Appointment, CountySettings, Report, Role, State
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.filling.explain import explain
from reports.workflow.filling.fill_zeros import fill_zeros
from reports.workflow.judging.dossier import whole_dossier_of
from reports.workflow.judging.kept_lines import explained
from reports.workflow.way.recall import recall
from reports.workflow.way.submit import submit
from tests.desk.conftest import NOTE
from tests.factories import filled, save, started


def _text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return html.fromstring(answer.content.decode()).text_content()


def test_what_waits_for_her_comes_first(signer: Client, waiting: Report) -> None:
    text = _text(signer, "/")
    assert "等您审签" in text
    assert "待审签" in text
    assert f'href="/reports/{waiting.pk}/sign/"' in signer.get("/").content.decode()


def test_her_page_shows_the_report_as_it_prints(signer: Client, waiting: Report) -> None:
    text = _text(signer, f"/reports/{waiting.pk}/sign/")
    for words in ("王秀英", "一、总体情况", "六、其他需要报告的事项", "同意并报送", "退回填报员"):
        assert words in text


def test_she_agrees(signer: Client, waiting: Report, sun: Account) -> None:
    answer = signer.post(f"/reports/{waiting.pk}/sign/", {"sign": ""}, follow=True)
    assert "已同意并报送县里。" in answer.content.decode()
    waiting.refresh_from_db()
    assert (waiting.state, waiting.signed_by) == (State.SUBMITTED, sun)


def test_she_gives_it_back(signer: Client, desk: Client, waiting: Report) -> None:
    signer.post(f"/reports/{waiting.pk}/sign/", {"decline": "", "note": NOTE})
    waiting.refresh_from_db()
    assert waiting.state == State.DRAFT
    text = _text(desk, f"/reports/{waiting.pk}/")
    assert text.index("审签人退回") < text.index(NOTE) < text.index("下一步")
    assert "孙建军" in text
    one_page = _text(desk, f"/reports/{waiting.pk}/one-page/")
    assert one_page.index("审签人退回") < one_page.index(NOTE) < one_page.index("保存并核查")


def test_what_she_typed_stays_when_it_is_refused(signer: Client, waiting: Report) -> None:
    answer = signer.post(f"/reports/{waiting.pk}/sign/", {"decline": "", "note": "改"})
    assert answer.status_code == 409
    page = html.fromstring(answer.content.decode())
    assert page.get_element_by_id("note").value.strip() == "改"
    assert "请写明退回意见" in page.text_content()


def test_what_has_come_up_meanwhile_is_said(signer: Client, waiting: Report) -> None:
    waiting.requests_lines.filter(line="new_received").update(total=99)
    answer = signer.post(f"/reports/{waiting.pk}/sign/", {"sign": ""})
    assert answer.status_code == 409
    assert "必须改正的问题" in answer.content.decode()


def test_a_report_that_was_recalled_says_so(signer: Client, desk: Client, waiting: Report) -> None:
    desk.post(f"/reports/{waiting.pk}/recall/")
    answer = signer.post(f"/reports/{waiting.pk}/sign/", {"sign": ""}, follow=True)
    assert answer.redirect_chain[-1][0] == f"/reports/{waiting.pk}/"
    assert "报告现在是“草稿”，不能审签并报送。" in answer.content.decode()


@pytest.mark.parametrize("page", ["text/1/", "table/3/", "submit/", "zeros/", "remarks/"])
def test_she_cannot_edit(signer: Client, ready: Report, page: str) -> None:
    assert signer.get(f"/reports/{ready.pk}/{page}").status_code == 404
    assert signer.post(f"/reports/{ready.pk}/{page}").status_code == 404


def test_a_draft_shows_her_no_chapters(signer: Client, ready: Report) -> None:
    text = _text(signer, f"/reports/{ready.pk}/")
    assert "填报员正在填写" in text
    assert "下一步" not in text


def test_one_person_may_fill_and_sign(
    desk: Client, waiting: Report, wang: Account, township: Agency
) -> None:
    Appointment.objects.create(account=wang, agency=township, role=Role.SIGNER)
    text = _text(desk, f"/reports/{waiting.pk}/")
    assert "去审签" in text
    assert "撤回" in text
    desk.post(f"/reports/{waiting.pk}/sign/", {"sign": ""})
    waiting.refresh_from_db()
    assert waiting.state == State.SUBMITTED


def test_the_clerk_is_told_who_must_sign(desk: Client, sun: Account, waiting: Report) -> None:
    text = _text(desk, f"/reports/{waiting.pk}/")
    assert "孙建军" in text
    assert "撤回" in text


def test_the_clerk_is_told_that_nobody_can_sign(desk: Client, waiting: Report) -> None:
    assert "还没有审签人" in _text(desk, f"/reports/{waiting.pk}/")


def test_the_submission_is_called_what_it_is(
    desk: Client, waiting: Report, sun: Account, wang: Account
) -> None:
    desk.post(f"/reports/{waiting.pk}/recall/")
    text = _text(desk, f"/reports/{waiting.pk}/submit/")
    assert "送2024年报告审签" in " ".join(text.split())
    assert "孙建军同意以后报送县里" in text
    answer = desk.post(f"/reports/{waiting.pk}/submit/", follow=True)
    assert "送审签，审签人同意后报送县里。" in answer.content.decode()


@pytest.mark.parametrize("who", ["wang", "li", "zhao"])
def test_nobody_else_opens_her_page(
    client: Client, waiting: Report, who: str, request: pytest.FixtureRequest
) -> None:
    client.force_login(request.getfixturevalue(who))
    assert client.get(f"/reports/{waiting.pk}/sign/").status_code == 404
    assert client.post(f"/reports/{waiting.pk}/sign/", {"sign": ""}).status_code == 404


def test_the_list_says_that_the_leader_gave_it_back(
    desk: Client, signer: Client, waiting: Report, wang: Account
) -> None:
    signer.post(f"/reports/{waiting.pk}/sign/", {"decline": "", "note": NOTE})
    for page in ("/", f"/reports/{waiting.pk}/"):
        (chip,) = html.fromstring(desk.get(page).content.decode()).find_class("state")
        assert chip.text_content() == "审签退回"
    assert "按意见修改" in desk.get("/").content.decode()
    submit(waiting.pk, by=wang)
    recall(waiting.pk, by=wang)
    listed = desk.get("/").content.decode()
    assert "审签退回" not in listed
    assert "草稿" in listed


CELL = "requests.granted.natural_person"


def _sent(report: Report, by: Account) -> None:
    """Sent to be signed, with a line on whatever wants one."""
    dossier = whole_dossier_of(report)
    asked = explained(run(dossier), dossier)
    explain(report.pk, {one.operands: "工作机制未变，文字沿用。" for one in asked}, by=by)
    submit(report.pk, by=by)


def _short(client: Client, report: Report) -> str:
    page = html.fromstring(client.get(f"/reports/{report.pk}/sign/").content.decode())
    (short,) = page.find_class("in-short")
    return short.text_content()


def _marked(client: Client, report: Report) -> list[str]:
    page = html.fromstring(client.get(f"/reports/{report.pk}/sign/").content.decode())
    return [one.text for one in page.iter("mark") if one.get("class") == "changed"]


@pytest.fixture
def like_last_year(ready: Report, wang: Account, county: Agency) -> Report:
    """A report without figures that differs from last year's in two places and its years."""
    CountySettings.objects.create(county=county, signing_required=True)
    last = filled(started(ready.agency, wang, ready.year - 1), wang)
    for one in (last, ready):
        for chapter in ("2", "3", "4"):
            fill_zeros(one.pk, chapter, overwrite=True, by=wang)
    said = typed_values(ready, "1")["overview.platform"]
    for one in (last, ready):
        save(one, "1", {"overview.platform": f"{one.year}年，{said}"}, wang)
    save(last, "3", {CELL: "2"}, wang)
    save(ready, "6", {"other_matters": "另有一件新事。"}, wang)
    return ready


def test_the_leader_reads_in_a_minute_what_it_comes_to(
    signer: Client, like_last_year: Report, wang: Account
) -> None:
    _sent(like_last_year, wang)
    short = _short(signer, like_last_year)
    assert "三张表全部为0，与上年相比改了2处" in short
    assert "原来是2" in short
    assert _marked(signer, like_last_year)[0] == "0"


def test_what_changed_since_she_gave_it_back_is_marked(
    signer: Client, like_last_year: Report, wang: Account
) -> None:
    _sent(like_last_year, wang)
    signer.post(f"/reports/{like_last_year.pk}/sign/", {"decline": "", "note": NOTE})
    save(like_last_year, "6", {"other_matters": "另有两件新事。"}, wang)
    _sent(like_last_year, wang)
    assert "上次退回以后改了1处" in _short(signer, like_last_year)
    assert _marked(signer, like_last_year) == ["两"]


def test_without_last_years_report_that_is_said(signer: Client, waiting: Report) -> None:
    short = _short(signer, waiting)
    assert "没有上年报告，不能与上年比" in short
    assert not _marked(signer, waiting)
