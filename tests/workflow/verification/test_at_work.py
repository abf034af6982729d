"""Whoever works while the record is verified is never accused."""

from collections.abc import Callable

import pytest

from reports.models import Account, Report
from reports.workflow.files.attach_scan import attach_scan
from reports.workflow.record.recorded import Record, record_of
from reports.workflow.reviewing.close_remark import close_remark
from reports.workflow.reviewing.make_remark import remark
from reports.workflow.verification import content
from reports.workflow.way.publish import publish
from tests import on_the_way
from tests.scans import PDF
from tests.workflow.verification.verifying import behind_our_back, verified

Meanwhile = Callable[[Callable[[], object]], None]
"""Say what happens between two looks."""


@pytest.fixture
def between_two_looks(
    monkeypatch: pytest.MonkeyPatch,
) -> Meanwhile:
    """Let something happen once, after a record was read and before what it binds is."""

    def happens(act: Callable[[], object]) -> None:
        acts = [act]

        def slowly(report_id: int) -> Record:
            found = record_of(report_id)
            if acts:
                acts.pop()()
            return found

        monkeypatch.setattr(content, "record_of", slowly)

    return happens


def test_no_act_between_two_looks_is_called_forged(
    ready: Report,
    wang: Account,
    li: Account,
    between_two_looks: Meanwhile,
) -> None:
    report = on_the_way.opened(ready, wang, li)

    def remarked() -> None:
        made = remark(report.pk, on_the_way.CELL, "请核对。", by=li)
        close_remark(report.pk, made.pk, by=li)

    between_two_looks(remarked)
    assert verified()[0] == 0


@pytest.mark.parametrize("what", ["scan", "address"])
def test_no_step_between_two_looks_is_called_forged(
    ready: Report,
    wang: Account,
    li: Account,
    what: str,
    between_two_looks: Meanwhile,
) -> None:
    report = on_the_way.approved(ready, wang, li)
    acts: dict[str, Callable[[], object]] = {
        "scan": lambda: attach_scan(report.pk, "盖章.pdf", PDF, by=wang),
        "address": lambda: publish(report.pk, on_the_way.ADDRESS, by=wang),
    }
    between_two_looks(acts[what])
    assert verified()[0] == 0
    behind_our_back("UPDATE reports_report SET approved_at = '2020-01-01 00:00:00+00:00'")
    assert verified()[0] == 1
