"""意见 and 豁免 on the page: made, closed, raised again; what is refused keeps its words."""

import re

import pytest
from django.test import Client

from reports.models import Account, Remark, RemarkState, Report, Waiver
from reports.workflow.reviewing.close_remark import close_remark
from reports.workflow.reviewing.make_remark import Anchor, remark
from reports.workflow.states import Action
from tests import factories
from tests.workflow.reviewed import LICENCES, opened, with_a_mobile

MISTYPED = "其它"
QUOTE = "图解、视频类解读偏少"


@pytest.fixture
def made(reviewing: Report, li: Account) -> Remark:
    return remark(reviewing.pk, Anchor("1"), "请核对总体情况。", by=li)


def test_a_remark_is_put_on_a_cell_and_on_words(reviewer: Client, reviewing: Report) -> None:
    address = f"/审核/{reviewing.pk}/意见/"
    cell = {"chapter": "2", "place": LICENCES, "quote": "", "text": "请核对。"}
    words = {"chapter": "5", "place": "problems", "quote": QUOTE, "text": "请写明数量。"}
    for posted in (cell, words):
        answer = reviewer.post(f"{address}?beside=nothing", posted)
        made = Remark.objects.latest("pk")
        assert answer.status_code == 302
        assert answer.headers["Location"].endswith(f"?beside=nothing#remark-{made.pk}")
        assert {name: getattr(made, name) for name in posted} == posted


def test_a_refused_remark_keeps_its_words(reviewer: Client, reviewing: Report) -> None:
    posted = {"chapter": "5", "place": "problems", "quote": "没有这句", "text": "请把它写清楚。"}
    answer = reviewer.post(f"/审核/{reviewing.pk}/意见/", posted)
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "所选文字不在报告里" in text
    assert "请把它写清楚。</textarea>" in text
    assert 'value="没有这句"' in text
    assert re.search(r'<option value="problems"\s+selected>', text)


def test_a_finding_becomes_a_remark(reviewer: Client, reviewing: Report) -> None:
    posted = {"chapter": "2", "place": LICENCES, "text": "合计不对。", "check": "A01"}
    reviewer.post(f"/审核/{reviewing.pk}/意见/", posted)
    assert Remark.objects.get().check_code == "A01"


def test_a_finding_that_becomes_a_remark_keeps_its_words(
    reviewer: Client, ready: Report, wang: Account, li: Account
) -> None:
    factories.save(ready, "6", {"other_matters": f"没有{MISTYPED}需要报告的事项。"}, wang)
    report = opened(ready, wang, li)
    page = reviewer.get(f"/审核/{report.pk}/").content.decode()
    posted = next(
        fields
        for form in re.findall(r"<form.*?</form>", page, re.DOTALL)
        if (fields := dict(re.findall(r'name="(\w+)"\s+value="([^"]*)"', form))).get("check")
        and MISTYPED in fields["text"]
    )
    assert posted["quote"] == MISTYPED
    reviewer.post(f"/审核/{report.pk}/意见/", posted)
    made = Remark.objects.get()
    assert (made.place, made.quote) == ("other_matters", MISTYPED)
    text = reviewer.get(f"/审核/{report.pk}/").content.decode()
    assert f'<mark class="is-remark">{MISTYPED}</mark>' in text


def test_words_that_the_report_does_not_print_are_not_quoted(
    reviewer: Client, ready: Report, wang: Account, li: Account
) -> None:
    report = with_a_mobile(ready, wang, li)
    page = reviewer.get(f"/审核/{report.pk}/").content.decode()
    assert re.findall(r'name="quote"\s+value="(.+?)"', page) == []


def test_a_remark_is_closed_and_raised_again(
    reviewer: Client, reviewing: Report, made: Remark
) -> None:
    address = f"/审核/{reviewing.pk}/意见/{made.pk}/"
    assert reviewer.post(f"{address}关闭/").status_code == 302
    made.refresh_from_db()
    assert made.state == RemarkState.CLOSED
    refused = reviewer.post(f"{address}重新提出/", {"text": "还"})
    assert refused.status_code == 409
    assert "还</textarea>" in refused.content.decode()
    assert reviewer.post(f"{address}重新提出/", {"text": "还差一处。"}).status_code == 302
    made.refresh_from_db()
    assert made.state == RemarkState.OPEN


def test_a_finding_is_waived_with_a_reason(
    reviewer: Client, ready: Report, wang: Account, li: Account
) -> None:
    report = with_a_mobile(ready, wang, li)
    page = reviewer.get(f"/审核/{report.pk}/").content.decode()
    operands = page.split('name="operands" value="')[1][:64]
    posted = {"operands": operands, "reason": "无"}
    refused = reviewer.post(f"/审核/{report.pk}/豁免/", posted)
    assert refused.status_code == 409
    assert "请写明豁免理由" in refused.content.decode()
    posted["reason"] = "上级已确认该数字。"
    assert reviewer.post(f"/审核/{report.pk}/豁免/", posted).status_code == 302
    assert Waiver.objects.get().operands == operands
    assert "豁免理由" in reviewer.get(f"/审核/{report.pk}/").content.decode()


@pytest.mark.parametrize("act", ["意见/", "豁免/", "意见/{}/关闭/", "意见/{}/重新提出/"])
@pytest.mark.parametrize("who", ["wang", "zhao"])
def test_a_stranger_finds_nothing(
    client: Client,
    reviewing: Report,
    made: Remark,
    act: str,
    who: str,
    request: pytest.FixtureRequest,
) -> None:
    client.force_login(request.getfixturevalue(who))
    posted = {"chapter": "1", "text": "请核对一下。", "reason": "上级已确认。"}
    address = f"/审核/{reviewing.pk}/{act.format(made.pk)}"
    assert client.post(address, posted).status_code == 404
    assert Remark.objects.get().state == RemarkState.OPEN


def test_another_reports_remark_is_not_found(
    reviewer: Client, reviewing: Report, made: Remark
) -> None:
    assert reviewer.post(f"/审核/{reviewing.pk + 1}/意见/{made.pk}/关闭/").status_code == 404


def test_a_remark_made_by_two_clicks_never_stands_twice(
    reviewer: Client, reviewing: Report
) -> None:
    posted = {"chapter": "2", "place": LICENCES, "quote": "", "text": "请核对。"}
    answers = [reviewer.post(f"/审核/{reviewing.pk}/意见/", posted) for _ in range(2)]
    made = Remark.objects.get()
    assert [one.headers["Location"].endswith(f"#remark-{made.pk}") for one in answers] == [True] * 2
    assert reviewing.ledger.filter(action=Action.REMARK).count() == 1


@pytest.mark.parametrize(
    "other",
    [Anchor("2"), Anchor("2", LICENCES), Anchor("5", "problems")],
)
def test_the_same_words_elsewhere_are_a_remark_of_their_own(
    reviewing: Report, li: Account, other: Anchor
) -> None:
    remark(reviewing.pk, Anchor("3"), "请核对。", by=li)
    remark(reviewing.pk, other, "请核对。", by=li)
    assert Remark.objects.count() == 2


def test_a_remark_that_was_closed_can_be_made_anew(reviewing: Report, li: Account) -> None:
    first = remark(reviewing.pk, Anchor("3"), "请核对。", by=li)
    close_remark(reviewing.pk, first.pk, by=li)
    assert remark(reviewing.pk, Anchor("3"), "请核对。", by=li).pk != first.pk
