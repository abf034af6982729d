"""审核意见书: what was chosen for a report's return, what was sent, for those who may read it."""

import datetime
import hashlib

import pytest
from django.utils import timezone

from reports.checks.explaining import operands_hash
from reports.exporters.opinion.opinion_value import Outlook
from reports.models import Account, CountySettings, Report, ReturnLetter
from reports.workflow.files.under_hash import kept_bytes
from reports.workflow.filling.explain import explain
from reports.workflow.judging.snapshot import judged
from reports.workflow.reviewing.cite import cite
from reports.workflow.reviewing.close_remark import close_remark
from reports.workflow.reviewing.make_remark import remark
from reports.workflow.reviewing.opinion import opinion_of
from reports.workflow.reviewing.opinion_file import letters_together, opinion_file, sent_letter
from reports.workflow.verification.chains import Walk
from reports.workflow.verification.reports import broken_reports
from reports.workflow.way.approve import approve
from reports.workflow.way.send_back import send_back
from tests import factories
from tests.on_the_way import CELL, NOTE, SENTENCE, answered, opened, returned
from tests.workflow.reviewing.test_cite import IN_ANOTHER_SENSE, NOT_THE_SUM


@pytest.fixture
def hinted(ready: Report, wang: Account) -> Report:
    """A report of which the program says several things, none of which must be answered."""
    factories.save(
        ready,
        "1",
        {"overview.management": IN_ANOTHER_SENSE, "overview.proactive": NOT_THE_SUM},
        wang,
    )
    now = judged(ready)
    asked = [operands_hash(one, now.dossier) for one in now.open_ones("must_explain")]
    explain(ready.pk, dict.fromkeys(asked, "与业务台账核对，数字属实。"), by=wang)
    return ready


def test_a_returned_report_shows_its_remarks_and_the_note(
    ready: Report, wang: Account, li: Account
) -> None:
    opinion = opinion_of(returned(ready, wang, li))
    assert (opinion.outlook, opinion.note) == (Outlook.RETURNED, NOTE)
    on_cell, on_sentence = opinion.remarks
    figure = judged(ready).dossier.document.figures[CELL.place]
    assert on_cell.place.endswith(f"予以公开 × 自然人”一格（现填{figure}）")
    assert (on_sentence.place[-1], on_sentence.quote) == ("中", SENTENCE.quote)


def test_the_second_round_holds_the_first_and_the_answers(
    ready: Report, wang: Account, li: Account
) -> None:
    report = answered(returned(ready, wang, li), wang, li)
    opinion = opinion_of(approve(report.pk, by=li))
    assert [one.result for one in opinion.rounds] == ["退回修改", "审核通过"]
    assert [line.kind for line in opinion.remarks[0].lines] == ["回复", "关闭"]
    assert opinion.remarks[0].lines[0].text == "已核对并修改。"


def test_a_letter_holds_what_the_reviewer_chose_and_no_hint_that_nobody_read(
    hinted: Report, wang: Account, li: Account
) -> None:
    report = opened(hinted, wang, li)
    now = judged(report)
    first, *others = now.findings
    assert others, "the report has no second finding to be left out"
    cite(report.pk, operands_hash(first, now.dossier), wanted=True, by=li)
    settled = remark(report.pk, CELL, "请核对这一格。", by=li)
    close_remark(report.pk, settled.pk, by=li)
    remark(report.pk, SENTENCE, "请写明数量。", by=li)
    opinion = opinion_of(report)
    assert opinion.outlook == Outlook.UNDECIDED
    assert [one.message for one in opinion.findings] == [first.message]
    assert [one.text for one in opinion.remarks] == ["请写明数量。"]


def test_what_is_made_a_remark_is_not_printed_twice(
    hinted: Report, wang: Account, li: Account
) -> None:
    report = opened(hinted, wang, li)
    now = judged(report)
    first = now.findings[0]
    cite(report.pk, operands_hash(first, now.dossier), wanted=True, by=li)
    remark(report.pk, SENTENCE, first.message, by=li, check_code=first.check)
    opinion = opinion_of(report)
    assert (len(opinion.remarks), opinion.findings) == (1, ())


def test_what_was_sent_stays_as_it_was_sent(ready: Report, wang: Account, li: Account) -> None:
    report = returned(ready, wang, li)
    sent = {one: opinion_file(report.pk, one, by=wang) for one in ("docx", "pdf")}
    CountySettings.objects.create(county=report.agency.parent, opinion_issuer="临水县政务服务局")
    answered(report, wang, li)
    (word,) = report.letters.filter(identifier="docx")
    kept = sent_letter(report.pk, word.pk, by=wang)
    assert kept == sent["docx"]
    assert hashlib.sha256(kept.content).hexdigest() == word.digest
    (pdf,) = report.letters.filter(identifier="pdf")
    assert kept_bytes(pdf.digest) == sent["pdf"].content
    assert list(broken_reports(Walk())) == []


def test_a_letter_that_is_exchanged_or_gone_is_found(
    ready: Report, wang: Account, li: Account
) -> None:
    report = returned(ready, wang, li)
    row = report.letters.first()
    assert row is not None
    ReturnLetter.objects.filter(pk=row.pk).update(digest="0" * 64)
    assert any("审核意见书" in str(one) for one in broken_reports(Walk()))


def test_nobody_reads_it_before_the_county_has_opened_the_report(
    ready: Report, wang: Account, li: Account
) -> None:
    with pytest.raises(Report.DoesNotExist):
        opinion_file(ready.pk, "docx", by=wang)


def test_what_is_not_decided_is_read_by_the_county_alone(
    ready: Report, wang: Account, li: Account, zhao: Account
) -> None:
    report = opened(ready, wang, li)
    assert opinion_file(report.pk, "docx", by=li).content
    for other in (wang, zhao):
        with pytest.raises(Report.DoesNotExist):
            opinion_file(report.pk, "docx", by=other)


def test_a_stranger_reads_no_letter(
    ready: Report, wang: Account, li: Account, zhao: Account
) -> None:
    row = returned(ready, wang, li).letters.first()
    assert row is not None
    with pytest.raises(ReturnLetter.DoesNotExist):
        sent_letter(ready.pk, row.pk, by=zhao)


def test_a_return_of_an_earlier_release_has_its_letter_written_now(
    ready: Report, wang: Account, li: Account
) -> None:
    report = returned(ready, wang, li)
    before = opinion_file(report.pk, "docx", by=wang)
    ReturnLetter.objects.all().delete()
    assert opinion_file(report.pk, "docx", by=wang) == before


def test_findings_come_with_what_settled_them(ready: Report, wang: Account, li: Account) -> None:
    report = returned(ready, wang, li)
    kept = report.snapshots.filter(action="return").get()
    unread = {**_FINDING, "severity": "hint", "settled": ""}
    kept.findings = [
        {**_FINDING, "severity": "error", "settled": "单位已撤并，无法改正。", "cited": True},
        {**_FINDING, "severity": "warning", "settled": "上年报告有误。", "cited": True},
        unread | {"cited": True, "chapter": None},
        unread,
    ]
    kept.save()
    opinion = opinion_of(report)
    assert [one.asks for one in opinion.findings] == ["已豁免", "已说明", "提示"]
    assert opinion.findings[0].place.endswith("“一、本年新收政府信息公开申请数量 × 自然人”")
    assert opinion.findings[2].place == "全文"


def test_all_that_is_returned_comes_at_once_in_the_countys_order(
    ready: Report, wang: Account, li: Account, zhao: Account
) -> None:
    assert letters_together(2024, "docx", by=li) is None
    returned(ready, wang, li)
    together = letters_together(2024, "docx", by=li)
    assert together is not None
    assert together.name == "2024年度报告审核意见书（1份）.zip"
    assert letters_together(2024, "docx", by=zhao) is None
    assert letters_together(2023, "docx", by=li) is None


def test_its_date_is_the_day_of_the_return(ready: Report, wang: Account, li: Account) -> None:
    opinion = opinion_of(send_back(opened(ready, wang, li).pk, NOTE, by=li))
    assert opinion.date == timezone.localdate()
    assert opinion.mend_by is not None
    assert opinion.mend_by > datetime.date(2025, 1, 1)


_FINDING = {
    "check": "X01",
    "action": "note",
    "chapter": "3",
    "cells": ["requests.new_received.natural_person"],
    "quote": "",
    "line": None,
    "message": "两边不相等：左边2件，右边3件。",
}
