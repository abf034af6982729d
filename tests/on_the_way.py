"""Reports on their way, brought there through the verbs."""

from collections.abc import Callable

from reports.models import Account, Report
from reports.workflow.reviewing.answer_remark import answer_remark
from reports.workflow.reviewing.make_remark import Anchor, remark
from reports.workflow.way.approve import approve
from reports.workflow.way.open_review import open_review
from reports.workflow.way.publish import publish
from reports.workflow.way.send_back import send_back
from reports.workflow.way.submit import submit

Way = Callable[[Report, Account, Account], Report]
"""From a report that is ready, by its clerk and its reviewer, to some place of its way."""

CELL = Anchor("3", "requests.granted.natural_person")
SENTENCE = Anchor("5", "problems", "图解、视频类解读偏少")
NOTE = "请按审核意见逐条修改后再报送。"
ADDRESS = "http://www.linshui.example/report/2024.html"


def opened(ready: Report, clerk: Account, reviewer: Account) -> Report:
    """Sent in, and opened by the county."""
    submit(ready.pk, by=clerk)
    return open_review(ready.pk, by=reviewer)


def returned(ready: Report, clerk: Account, reviewer: Account) -> Report:
    """Sent back with two remarks, one on a cell and one on a sentence."""
    report = opened(ready, clerk, reviewer)
    remark(report.pk, CELL, "请与依申请公开台账核对。", by=reviewer)
    remark(report.pk, SENTENCE, "请写明具体问题和数字。", by=reviewer)
    return send_back(report.pk, NOTE, by=reviewer)


def answered(report: Report, clerk: Account, reviewer: Account) -> Report:
    """Every remark answered, sent in again and opened again."""
    for one in report.remarks.all():
        answer_remark(report.pk, one.pk, "已核对并修改。", by=clerk)
    return opened(report, clerk, reviewer)


def approved(ready: Report, clerk: Account, reviewer: Account) -> Report:
    """Approved at once, without a remark."""
    return approve(opened(ready, clerk, reviewer).pk, by=reviewer)


def published(ready: Report, clerk: Account, reviewer: Account) -> Report:
    """Approved, and its public address registered."""
    return publish(approved(ready, clerk, reviewer).pk, ADDRESS, by=clerk)
