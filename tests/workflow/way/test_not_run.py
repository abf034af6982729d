"""While a check cannot be run no report goes on its way; every other act works, and it is kept."""

import pytest

from reports.models import Account, Agency, CountySettings, Report, Role, Snapshot, State
from reports.workflow.filling.explain import explain
from reports.workflow.judging import comparable, dossier
from reports.workflow.judging.snapshot import judged
from reports.workflow.refusal import NotJudged, NotReady
from reports.workflow.way.approve import approve
from reports.workflow.way.open_review import open_review
from reports.workflow.way.publish import publish
from reports.workflow.way.recall import recall
from reports.workflow.way.send_back import send_back
from reports.workflow.way.sign import decline, sign
from reports.workflow.way.submit import submit
from tests.factories import appointed, save
from tests.failing import GAP, break_check, quietly

NOTE = "请按意见修改后重新报送。"


def test_no_report_is_submitted_while_a_check_cannot_be_run(
    ready: Report, wang: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_check(monkeypatch)
    with pytest.raises(NotJudged, match=f"^{GAP}.*才能报送"):
        submit(ready.pk, by=wang)
    ready.refresh_from_db()
    assert ready.state == State.DRAFT
    save(ready, "1", {"overview.intro": "改过。"}, wang)


def test_no_report_is_sent_to_be_signed_or_signed_while_a_check_cannot_be_run(
    ready: Report,
    wang: Account,
    county: Agency,
    township: Agency,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sun = appointed("sun", "孙建军", township, Role.SIGNER)
    CountySettings.objects.create(county=county, signing_required=True)
    submit(ready.pk, by=wang)
    break_check(monkeypatch)
    with pytest.raises(NotJudged, match=GAP):
        sign(ready.pk, by=sun)
    assert decline(ready.pk, NOTE, by=sun).state == State.DRAFT
    with pytest.raises(NotJudged, match=GAP):
        submit(ready.pk, by=wang)


def test_no_report_is_approved_while_a_check_cannot_be_run(
    ready: Report, wang: Account, li: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit(ready.pk, by=wang)
    break_check(monkeypatch)
    open_review(ready.pk, by=li)
    with pytest.raises(NotJudged, match=f"^{GAP}.*才能通过"):
        approve(ready.pk, by=li)
    ready.refresh_from_db()
    assert ready.state == State.REVIEWING
    assert not ready.frozen_files.exists()
    assert send_back(ready.pk, NOTE, by=li).state == State.RETURNED


def test_a_report_goes_back_and_is_published_though_a_check_cannot_be_run(
    ready: Report, wang: Account, li: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit(ready.pk, by=wang)
    with monkeypatch.context() as patch:
        break_check(patch)
        assert recall(ready.pk, by=wang).state == State.DRAFT
        assert explain(ready.pk, {}, by=wang) == 0
    submit(ready.pk, by=wang)
    open_review(ready.pk, by=li)
    approve(ready.pk, by=li)
    break_check(monkeypatch)
    published = publish(ready.pk, "https://www.example.gov.cn/nianbao/2024.html", by=li)
    assert published.state == State.PUBLISHED


def test_a_snapshot_names_the_checks_that_were_not_run(
    ready: Report, wang: Account, li: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit(ready.pk, by=wang)
    break_check(monkeypatch)
    open_review(ready.pk, by=li)
    send_back(ready.pk, NOTE, by=li)
    kept = list(Snapshot.objects.filter(report=ready).values_list("action", "not_run"))
    assert kept == [("submit", []), ("return", ["N09"])]


def test_what_must_be_corrected_is_said_before_what_could_not_be_judged(
    draft: Report, wang: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_check(monkeypatch)
    with pytest.raises(NotReady):
        submit(draft.pk, by=wang)


def test_likeness_that_cannot_be_looked_for_costs_no_more_than_its_check(
    ready: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(_: object) -> None:
        raise RuntimeError

    quietly(monkeypatch)
    monkeypatch.setattr(dossier, "compared", lost)
    assert judged(ready).findings.not_run == ("C08", "C10")


def test_a_report_that_cannot_be_cut_up_is_sent_in_all_the_same_and_is_said_to_be_left_out(
    ready: Report, wang: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lost(_: object) -> None:
        raise RuntimeError

    quietly(monkeypatch)
    monkeypatch.setattr(comparable, "skeletons", lost)
    assert submit(ready.pk, by=wang).state == State.SUBMITTED
    now = judged(ready)
    assert now.findings.not_run == ()
    assert [one.message for one in now.findings if "还有1份" in one.message]
