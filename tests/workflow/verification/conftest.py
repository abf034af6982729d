"""Shared by the tests of the record: a report to which everything has happened."""

import pytest

from reports.checks.explaining import operands_hash
from reports.models import Account, Report, Role
from reports.workflow.files.attach_scan import attach_scan
from reports.workflow.filling.explain import explain
from reports.workflow.filling.start_from_last_year import bring_last_year
from reports.workflow.filling.unlock_carried import unlock_carried
from reports.workflow.judging.snapshot import judged
from reports.workflow.last_year.predecessor import out_of_file
from reports.workflow.reviewing.answer_remark import answer_remark
from reports.workflow.reviewing.close_remark import close_remark
from reports.workflow.reviewing.waive import waive
from reports.workflow.way.approve import approve
from reports.workflow.way.publish import publish
from tests.documents import sound, with_figures
from tests.factories import appointed, save
from tests.on_the_way import ADDRESS, opened, returned
from tests.scans import PNG

CALL = "政府信息公开咨询电话13912345678。"
REASON = "该号码是对外公布的值班手机。"
LINE = "本年清理规范性文件，失效两件。"


@pytest.fixture
def eventful(ready: Report, wang: Account, li: Account) -> Report:
    """Explained, sent, remarked on, returned, waived, answered, approved, published, scanned."""
    last = with_figures(sound(2023), {"disclosure.normative_documents.in_force": 2})
    bring_last_year(ready.pk, out_of_file(last, "2023.docx"), by=wang)
    unlock_carried(ready.pk, "上年数字有误，已与县里核对。", by=wang)
    _explain(ready, wang)
    report = returned(ready, wang, li)
    save(report, "6", {"other_matters": CALL}, wang)
    now = judged(Report.objects.get(pk=report.pk))
    for one in now.open_ones("must_fix"):
        waive(report.pk, operands_hash(one, now.dossier), REASON, by=li)
    for one in report.remarks.all():
        answer_remark(report.pk, one.pk, "已核对并修改。", by=wang)
    opened(report, wang, li)
    close_remark(report.pk, report.remarks.order_by("pk")[0].pk, by=li)
    approve(report.pk, by=li)
    attach_scan(report.pk, "盖章.png", PNG, by=wang)
    return publish(report.pk, ADDRESS, by=wang)


def _explain(report: Report, clerk: Account) -> None:
    now = judged(Report.objects.get(pk=report.pk))
    asked = (operands_hash(one, now.dossier) for one in now.open_ones("must_explain"))
    assert explain(report.pk, dict.fromkeys(asked, LINE), by=clerk)


@pytest.fixture
def sun(ready: Report) -> Account:
    """The county's 管理员."""
    return appointed("sun", "孙丽", ready.agency.parent, Role.ADMINISTRATOR)
