"""The 审签人: what waits for her comes first; she reads, agrees or gives back, never writes."""

import pytest
from django.test import Client
from lxml import html

from reports.models import Account, Agency, Appointment, Report, Role, State
from tests.desk.conftest import NOTE


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
