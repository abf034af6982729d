"""Frozen is what was approved, whatever happens while the files are made."""

import itertools
from collections.abc import Callable

import pytest

from reports.models import Account, Agency, Report, State
from reports.workflow.files.freeze import FilesToFreeze, files_to_freeze
from reports.workflow.files.under_hash import kept_bytes
from reports.workflow.refusal import Refused
from reports.workflow.way import approve as approving
from reports.workflow.way.approve import approve
from reports.workflow.way.send_back import send_back
from tests import on_the_way
from tests.factories import save
from tests.workflow.verification.verifying import verified

Meanwhile = Callable[[Callable[[int], None]], None]
"""Say what happens while files are made; it is told how often they were."""


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Meanwhile:
    """Let something happen between the files of an approval and its lock; told how often."""

    def happens(act: Callable[[int], None]) -> None:
        times = itertools.count()

        def slowly(report: Report) -> FilesToFreeze:
            printed = files_to_freeze(report)
            act(next(times))
            return printed

        monkeypatch.setattr(approving, "files_to_freeze", slowly)

    return happens


def test_a_report_that_was_sent_in_again_meanwhile_is_never_frozen_as_it_was(
    ready: Report, wang: Account, li: Account, meanwhile: Meanwhile
) -> None:
    report = on_the_way.opened(ready, wang, li)

    def again(_: int) -> None:
        send_back(report.pk, on_the_way.NOTE, by=li)
        save(report, "6", {"other_matters": "另外，本镇开通了政务热线。"}, wang)
        on_the_way.opened(report, wang, li)

    meanwhile(again)
    with pytest.raises(Refused, match="重新报送"):
        approve(report.pk, by=li)
    report.refresh_from_db()
    assert report.state == State.REVIEWING
    assert not report.frozen_files.exists()
    assert not report.snapshots.filter(action="approve").exists()


def test_what_changes_once_meanwhile_is_made_anew(
    ready: Report, wang: Account, li: Account, meanwhile: Meanwhile
) -> None:
    report = on_the_way.opened(ready, wang, li)
    words = {"name": "overview.proactive", "text": "另一句话。"}

    def once(_: int) -> None:
        report.sections.filter(name=words["name"]).update(text=words["text"])

    meanwhile(once)
    approve(report.pk, by=li)
    frozen = kept_bytes(report.frozen_files.get(identifier="json").digest).decode()
    assert words["text"] in frozen
    assert report.snapshots.get(action="approve").document == frozen
    assert verified()[0] == 0


def test_what_never_stands_still_is_refused_with_nothing_changed(
    ready: Report, wang: Account, li: Account, meanwhile: Meanwhile
) -> None:
    report = on_the_way.opened(ready, wang, li)

    def renamed(number: int) -> None:
        Agency.objects.filter(pk=report.agency_id).update(name=f"临水县第{number}镇人民政府")

    meanwhile(renamed)
    with pytest.raises(Refused, match="又有变化"):
        approve(report.pk, by=li)
    report.refresh_from_db()
    assert (report.state, report.frozen_files.count()) == (State.REVIEWING, 0)
