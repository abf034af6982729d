"""审核意见书: everything that was said of a report, for those who may read it."""

import pytest

from reports.exporters.opinion_value import Opinion
from reports.models import Account, Report
from reports.workflow.reviewing.opinion import UNDECIDED, opinion_for
from reports.workflow.way.approve import approve
from tests.on_the_way import NOTE, answered, opened, returned


def test_a_returned_report_shows_its_remarks_and_the_note(
    ready: Report, wang: Account, li: Account
) -> None:
    opinion = opinion_for(returned(ready, wang, li).pk, by=wang)
    assert [one.result for one in opinion.rounds] == ["退回修改"]
    assert opinion.last.note == NOTE
    on_cell, on_sentence = opinion.remarks
    assert on_cell.place.endswith("予以公开 × 自然人")
    assert on_sentence.quote == "图解、视频类解读偏少"
    assert {one.state for one in opinion.remarks} == {"待整改"}


def test_the_second_round_holds_the_first_and_the_answers(
    ready: Report, wang: Account, li: Account
) -> None:
    report = answered(returned(ready, wang, li), wang, li)
    approve(report.pk, by=li)
    opinion = opinion_for(report.pk, by=wang)
    assert [one.result for one in opinion.rounds] == ["退回修改", "审核通过"]
    assert [line.kind for line in opinion.remarks[0].lines] == ["回复", "关闭"]
    assert opinion.remarks[0].lines[0].text == "已核对并修改。"
    assert opinion.last.submitted is not None


def test_nobody_reads_it_before_the_county_has_opened_the_report(
    ready: Report, wang: Account, li: Account
) -> None:
    with pytest.raises(Report.DoesNotExist):
        opinion_for(ready.pk, by=wang)


def test_what_is_not_decided_is_read_by_the_county_alone(
    ready: Report, wang: Account, li: Account, zhao: Account
) -> None:
    report = opened(ready, wang, li)
    assert opinion_for(report.pk, by=li).last.result == UNDECIDED
    for other in (wang, zhao):
        with pytest.raises(Report.DoesNotExist):
            opinion_for(report.pk, by=other)


def test_findings_come_with_what_settled_them(ready: Report, wang: Account, li: Account) -> None:
    report = returned(ready, wang, li)
    kept = report.snapshots.filter(action="return").get()
    kept.findings = [
        {**_FINDING, "severity": "error", "action": "note", "settled": "单位已撤并，无法改正。"},
        {**_FINDING, "severity": "warning", "action": "note", "settled": "上年报告有误。"},
        {
            **_FINDING,
            "severity": "hint",
            "action": "note",
            "settled": "",
            "cited": True,
            "chapter": None,
        },
    ]
    kept.save()
    opinion: Opinion = opinion_for(report.pk, by=li)
    assert [one.asks for one in opinion.findings] == ["已豁免", "已说明", "提示"]
    assert opinion.findings[0].place.splitlines()[1] == "一、本年新收政府信息公开申请数量 × 自然人"
    assert opinion.findings[2].place == "全文"


_FINDING = {
    "check": "X01",
    "chapter": "3",
    "cells": ["requests.new_received.natural_person"],
    "quote": "",
    "line": None,
    "message": "两边不相等：左边2件，右边3件。",
}
