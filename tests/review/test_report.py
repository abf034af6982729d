"""One report under review: as it prints, with what is said of it and what changed."""

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from reports.exporters import exporter_for
from reports.models import Account, ReadyRemark, Report
from reports.workflow.judging.dossier import document_of
from reports.workflow.reviewing.make_remark import Anchor, remark
from reports.workflow.way.send_back import send_back
from tests import factories
from tests.workflow.reviewed import LICENCES, opened, sent_again, with_a_mobile

NOTE = "请按意见修改后重新报送。"


def _text(client: Client, report: Report, query: str = "") -> str:
    answer = client.get(f"/审核/{report.pk}/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_every_cell_has_its_name(reviewer: Client, reviewing: Report) -> None:
    named = re.findall(r'data-cell="([^"]+)"', _text(reviewer, reviewing))
    assert named == list(reviewing.edition.cells)


def test_exported_pages_name_no_cell(reviewer: Client, reviewing: Report) -> None:
    exporter = exporter_for("html")
    assert exporter is not None
    assert b"data-cell" not in exporter.render(document_of(reviewing))
    assert reviewer.get(f"/reports/{reviewing.pk}/download/html/").status_code == 200


def test_what_a_clerk_typed_is_not_code(
    reviewer: Client, ready: Report, wang: Account, li: Account
) -> None:
    factories.save(ready, "6", {"other_matters": "<b>无</b>其他事项。"}, wang)
    text = _text(reviewer, opened(ready, wang, li))
    assert "<b>无" not in text
    assert "&lt;b&gt;无" in text


def test_findings_stand_in_the_margin_and_bear_a_form_to_waive(
    reviewer: Client, ready: Report, wang: Account, li: Account
) -> None:
    text = _text(reviewer, with_a_mobile(ready, wang, li))
    assert "必须改正" in text
    assert 'name="operands"' in text
    assert "个必须改正的问题没有改正或豁免" in text
    assert "通过并打开下一份" not in text


def test_how_much_is_repeated_always_stands_there(reviewer: Client, reviewing: Report) -> None:
    text = _text(reviewer, reviewing)
    assert "重复率" in text
    assert "没有上年报告，不能与上年比" in text


def test_remarks_stand_at_their_place(reviewer: Client, reviewing: Report, li: Account) -> None:
    quote = "图解、视频类解读偏少"
    remark(reviewing.pk, Anchor("5", "problems", quote), "请写明数量。", by=li)
    remark(reviewing.pk, Anchor("2", LICENCES), "请核对许可。", by=li)
    text = _text(reviewer, reviewing)
    assert f'<mark class="is-remark">{quote}</mark>' in text
    assert re.search(rf'data-cell="{LICENCES}" tabindex="-1" class="has-remark"', text)
    assert "请按2条意见修改后重新报送。" in text


def test_the_countys_own_remarks_are_offered(
    reviewer: Client, reviewing: Report, li: Account
) -> None:
    ReadyRemark.objects.create(county_id=reviewing.agency.county_id, text="请补充具体数据。")
    assert "请补充具体数据。" in _text(reviewer, reviewing)


def test_after_a_return_the_changes_are_marked_and_listed(
    reviewer: Client, reviewing: Report, wang: Account, li: Account
) -> None:
    send_back(reviewing.pk, NOTE, by=li)
    changes = {
        "2": {LICENCES: "5"},
        "5": {"problems.0": "一是政策解读形式比较单一，视频类解读只有2条。"},
    }
    sent_again(reviewing, wang, changes)
    text = _text(reviewer, reviewing)
    assert "退回以后改了2处" in text
    assert f'href="#cell-{LICENCES}"' in text
    assert "<del>0</del><ins>5</ins>" in text
    assert 'href="#text-problems"' in text
    assert re.search(r'id="text-problems".*<ins>[^<]*2条', text)
    assert "<del>0</del>" not in _text(reviewer, reviewing, "?beside=nothing")


def test_a_paragraph_that_is_gone_is_shown_as_gone(
    reviewer: Client, reviewing: Report, wang: Account, li: Account
) -> None:
    send_back(reviewing.pk, NOTE, by=li)
    sent_again(reviewing, wang, {"5": {"problems.1": "", "measures.1": ""}})
    text = _text(reviewer, reviewing)
    assert "退回以后改了2处" in text
    assert re.search(r'id="text-problems-1-gone"[^>]*><del>二是公开栏', text)


def test_last_year_stands_beside(
    reviewer: Client, ready: Report, wang: Account, li: Account
) -> None:
    last = factories.filled(factories.started(ready.agency, wang, 2023), wang)
    factories.save(last, "2", {LICENCES: "3"}, wang)
    factories.save(last, "5", {"problems.0": "一是人手不足，去年就没有解决。"}, wang)
    factories.save(ready, "2", {LICENCES: "1"}, wang)
    text = _text(reviewer, opened(ready, wang, li), "?beside=last_year")
    assert '<span class="difference" title="上年3">−2' in text
    assert "去年就没有解决" in text
    assert "去年就没有解决" not in _text(reviewer, ready)


def test_before_the_first_return_nothing_is_compared(reviewer: Client, reviewing: Report) -> None:
    text = _text(reviewer, reviewing, "?beside=previous")
    assert "以后改了" not in text
    assert "<ins>" not in text


@pytest.mark.parametrize("who", ["wang", "zhao"])
def test_a_stranger_finds_nothing(
    client: Client, reviewing: Report, who: str, request: pytest.FixtureRequest
) -> None:
    client.force_login(request.getfixturevalue(who))
    assert client.get(f"/审核/{reviewing.pk}/").status_code == 404


def test_a_draft_is_not_the_countys_to_see(reviewer: Client, ready: Report) -> None:
    assert reviewer.get(f"/审核/{ready.pk}/").status_code == 404


def test_the_page_takes_few_queries(
    reviewer: Client, reviewing: Report, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    _text(reviewer, reviewing)
    with django_assert_max_num_queries(36):
        _text(reviewer, reviewing)
