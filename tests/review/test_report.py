"""One report under review: as it prints, with what is said of it and what changed."""

import re
from collections.abc import Iterator

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from reports.exporters import exporter_for
from reports.models import Account, ReadyRemark, Report
from reports.statute.grid import grid
from reports.workflow.judging.dossier import document_of
from reports.workflow.reviewing.make_remark import Anchor, remark
from reports.workflow.way.send_back import send_back
from tests import factories
from tests.workflow.reviewed import LICENCES, PENALTIES, opened, sent_again, with_a_mobile

NOTE = "请按意见修改后重新报送。"
DIFFERENCE = '<span class="difference">{}</span>'


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
    assert "通过/" not in text


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


def test_what_is_not_as_last_year_is_marked_in_the_text(
    reviewer: Client, ready: Report, wang: Account, li: Account
) -> None:
    last = factories.filled(factories.started(ready.agency, wang, 2023), wang)
    factories.save(last, "2", {LICENCES: "3"}, wang)
    factories.save(last, "5", {"problems.0": "去年人手不足，一直没有解决。"}, wang)
    factories.save(ready, "2", {LICENCES: "1"}, wang)
    text = _text(reviewer, opened(ready, wang, li))
    assert f"<del>3</del><ins>1</ins>{DIFFERENCE.format('−2')}" in text
    assert "<del>去年人手不足，一直没有解决。</del>" in text
    assert 'class="is-repeated" data-sentence' in text
    assert "一直没有解决" not in _text(reviewer, ready, "?beside=nothing")


def test_rows_of_zeros_are_folded_for_the_session_and_counted(
    reviewer: Client, ready: Report, wang: Account, li: Account
) -> None:
    factories.save(ready, "2", {LICENCES: "1"}, wang)
    report = opened(ready, wang, li)
    remark(report.pk, Anchor("2", PENALTIES), "请核对处罚。", by=li)
    every = re.findall(r'data-cell="([^"]+)"', _text(reviewer, report))
    folded = _text(reviewer, report, "?rows=nonzero")
    cells = re.findall(r'data-cell="([^"]+)"', folded)
    assert {LICENCES, PENALTIES} <= set(cells)
    assert len(cells) < len(every)
    gone = set(every) - set(cells)
    assert [one for one in gone if document_of(report).figures.get(one) != 0] == []
    said = sum(int(one) for one in re.findall(r"折叠了(\d+)行，各格都是0。", folded))
    rows = {frozenset(line) for line in _rows_of(report) if gone.issuperset(line)}
    assert said == len(rows)
    assert re.findall(r'data-cell="([^"]+)"', _text(reviewer, report)) == cells
    assert re.findall(r'data-cell="([^"]+)"', _text(reviewer, report, "?rows=all")) == every


def _rows_of(report: Report) -> Iterator[list[str]]:
    """The cells of each printed row."""
    for table in report.edition.tables:
        for row in grid(table):
            if cells := [box.cell for box in row if not box.is_label]:
                yield cells


def test_what_is_said_stands_beside_its_place_in_printing_order(
    reviewer: Client, reviewing: Report, li: Account
) -> None:
    words = ("请写明数量。", "请核对处罚。", "请核对许可。", "请核对总体情况。")
    remark(reviewing.pk, Anchor("5", "problems", "图解、视频类解读偏少"), words[0], by=li)
    remark(reviewing.pk, Anchor("2", PENALTIES), words[1], by=li)
    remark(reviewing.pk, Anchor("2", LICENCES), words[2], by=li)
    remark(reviewing.pk, Anchor("1"), words[3], by=li)
    text = _text(reviewer, reviewing)
    places = [text.index(f'<p class="note-text">{one}') for one in words]
    assert places == sorted(places, reverse=True)
    stretch = text[: places[0]].rpartition('class="review-stretch"')[2]
    assert 'data-section="problems"' in stretch
    assert 'id="chapter-5"' not in stretch
    heading = text[: places[3]].rpartition('class="review-stretch"')[2]
    assert "一、总体情况" in heading


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
