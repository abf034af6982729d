"""What is kept of a report at rest is what the record says of it, or verify_ledger names it."""

import hashlib

import pytest
from django.db import connection

from reports.models import Account, FrozenFile, Report, Snapshot, State
from reports.workflow.agencies.rename_agency import rename_agency
from reports.workflow.files.under_hash import keep_bytes
from reports.workflow.way.correct import correct
from tests import on_the_way
from tests.factories import save
from tests.workflow.verification.verifying import behind_our_back, verified

CHANGES = {
    "figure": "UPDATE reports_requestsline SET natural_person = 7 WHERE line = 'granted'",
    "blank figure": "UPDATE reports_requestsline SET natural_person = NULL WHERE line = 'granted'",
    "line gone": "DELETE FROM reports_disclosureline WHERE line = 'regulations'",
    "paragraph": "UPDATE reports_section SET text = '别的话。' WHERE name = 'overview.proactive'",
    "problem": "UPDATE reports_problempair SET problem = '没有问题。' WHERE position = 0",
    "fee": "UPDATE reports_feestatement SET notices = 9",
    "title": "UPDATE reports_report SET title = '别的标题'",
    "signature": "UPDATE reports_report SET signature_organisation = '别的单位'",
    "date": "UPDATE reports_report SET signature_date = '2025-01-02'",
    "address": "UPDATE reports_report SET public_address = 'http://elsewhere.example/'",
    "return note": "UPDATE reports_report SET return_note = '别的意见'",
    "time of submission": "UPDATE reports_report SET submitted_at = '2020-01-01 00:00:00+00:00'",
    "person who approved": "UPDATE reports_report SET approved_by_id = submitted_by_id",
    "waiver": "UPDATE reports_waiver SET reason = '另一个理由'",
    "waiver gone": "DELETE FROM reports_waiver",
    "remark": "UPDATE reports_remark SET text = '没有意见。'",
    "remark's place": "UPDATE reports_remark SET place = '' WHERE chapter = '3'",
    "remark's state": "UPDATE reports_remark SET state = 'open'",
    "remark's line": "UPDATE reports_remarkline SET text = '不改。' WHERE kind = 'answer'",
    "remark's line gone": "DELETE FROM reports_remarkline WHERE kind = 'close'",
    "explanation": "UPDATE reports_explanation SET text = '另一个说明。'",
    "explanation gone": "DELETE FROM reports_explanation",
    "findings": "UPDATE reports_snapshot SET findings = '[]'",
    "checks not run": "UPDATE reports_snapshot SET not_run = '[\"A01\"]'",
    "last year's report": "UPDATE reports_lastyear SET document = ''",
    "carried figure": "UPDATE reports_carriedfigure SET figure = 9",
    "unlocked off the record": "UPDATE reports_carriedfigure SET reason = '另一个原因'",
    "carried figure gone": "DELETE FROM reports_carriedfigure",
    "scan gone": "DELETE FROM reports_sealedscan",
    "moved to another unit": "UPDATE reports_report SET agency_id = "
    "(SELECT parent_id FROM reports_agency WHERE parent_id IS NOT NULL)",
    "another version": "UPDATE reports_report SET version = 3, correction_reason = '更正'",
    "no longer in force": "UPDATE reports_report SET is_in_force = false",
    "no longer the latest": "UPDATE reports_report SET is_current = false",
    "open findings": "UPDATE reports_snapshot SET open_findings = 77",
    "time of a step": "UPDATE reports_snapshot SET at = '2020-01-01 00:00:00+00:00'",
    "file gone": "DELETE FROM reports_frozenfile WHERE identifier = 'docx'",
}


@pytest.mark.parametrize("sql", CHANGES.values(), ids=CHANGES)
def test_nothing_of_a_report_at_rest_is_changed_unseen(eventful: Report, sql: str) -> None:
    assert verified()[0] == 0
    behind_our_back(sql)
    status, said = verified()
    assert (status, f"报告{eventful.pk}：" in said) == (1, True)


@pytest.mark.parametrize("upto", [on_the_way.opened, on_the_way.approved, on_the_way.published])
def test_no_figure_is_changed_unseen_wherever_a_report_rests(
    ready: Report, wang: Account, li: Account, upto: on_the_way.Way
) -> None:
    report = upto(ready, wang, li)
    assert verified("--report", str(report.pk))[0] == 0
    behind_our_back(CHANGES["figure"])
    assert verified("--report", str(report.pk))[0] == 1


def test_what_a_unit_is_writing_is_never_called_changed(
    ready: Report, wang: Account, li: Account
) -> None:
    report = on_the_way.returned(ready, wang, li)
    save(report, "3", {"requests.granted.natural_person": "3"}, wang)
    assert verified()[0] == 0


def test_a_renamed_unit_s_reports_are_never_called_changed(
    eventful: Report, wang: Account, sun: Account
) -> None:
    today = eventful.published_at.date() if eventful.published_at else None
    assert today
    names = ("临水县青石街道办事处", "青石街道")
    rename_agency(eventful.agency.parent_id, eventful.agency_id, *names, today, by=sun)
    assert verified()[0] == 0


def test_a_correction_is_never_called_forged(eventful: Report, wang: Account, li: Account) -> None:
    later = correct(eventful.pk, "漏填一件申请，现予更正。", by=wang)
    assert later.explanations.exists()
    assert verified()[0] == 0
    behind_our_back("UPDATE reports_report SET correction_reason = '无' WHERE id = %s", later.pk)
    assert "更正原因" in verified()[1]


def test_no_former_version_is_put_in_force_again_unseen(
    ready: Report, wang: Account, li: Account
) -> None:
    former = on_the_way.published(ready, wang, li)
    later = on_the_way.approved(correct(former.pk, "漏填一件申请。", by=wang), wang, li)
    assert verified()[0] == 0
    behind_our_back("UPDATE reports_report SET is_in_force = false WHERE id = %s", later.pk)
    behind_our_back("UPDATE reports_report SET is_in_force = true WHERE id = %s", former.pk)
    assert verified()[0] == 1


def test_no_frozen_file_is_replaced_together_with_its_row_unseen(eventful: Report) -> None:
    digest = hashlib.sha256(b"forged").hexdigest()
    keep_bytes(digest, b"forged")
    behind_our_back(
        "UPDATE reports_frozenfile SET digest = %s, size = 6 WHERE identifier = 'pdf'", digest
    )
    status, said = verified()
    assert (status, "和记录里登记的不一样" in said) == (1, True)


def test_no_snapshot_is_replaced_together_with_its_digest_unseen(eventful: Report) -> None:
    kept = Snapshot.objects.filter(report=eventful, action="approve").get()
    text = kept.document.replace("青石镇", "白马乡")
    digest = hashlib.sha256(text.encode()).hexdigest()
    behind_our_back(
        "UPDATE reports_snapshot SET document = %s, digest = %s WHERE id = %s",
        *(text, digest, kept.pk),
    )
    assert verified()[0] == 1


def test_no_file_or_scan_is_slipped_in_unseen(ready: Report, wang: Account, li: Account) -> None:
    report = on_the_way.opened(ready, wang, li)
    digest = hashlib.sha256(b"forged").hexdigest()
    keep_bytes(digest, b"forged")
    FrozenFile.objects.create(
        report=report, identifier="pdf", name="年报.pdf", size=6, digest=digest
    )
    assert verified()[0] == 1


def test_no_frozen_json_differs_from_the_snapshot_of_the_approval_unseen(
    ready: Report, wang: Account, li: Account
) -> None:
    """As an approval of 0.1.0 left it, when the report was returned and sent in again meanwhile."""
    report = on_the_way.approved(ready, wang, li)
    assert report.state == State.APPROVED
    digest = hashlib.sha256(b"{}").hexdigest()
    keep_bytes(digest, b"{}")
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE reports_frozenfile SET digest = %s WHERE identifier = 'json'", [digest]
        )
    assert "JSON" in verified()[1]
