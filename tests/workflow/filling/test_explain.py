"""A line on a finding that stands, and that it counts for those very figures only."""

import pytest

from reports.checks import run
from reports.models import Account, Explanation, Report, State
from reports.workflow.filling.explain import explain
from reports.workflow.filling.start_from_last_year import bring_last_year
from reports.workflow.filling.unlock_carried import unlock_carried
from reports.workflow.judging.dossier import dossier_of
from reports.workflow.judging.kept_lines import Explained, explained
from reports.workflow.last_year.predecessor import out_of_file
from reports.workflow.refusal import NotReady, Refused
from reports.workflow.way.approve import approve
from reports.workflow.way.correct import correct
from reports.workflow.way.open_review import open_review
from reports.workflow.way.submit import submit
from tests.documents import sound_before, with_figures
from tests.factories import save

IN_FORCE = "disclosure.normative_documents.in_force"
LINE = "本年清理规范性文件，失效两件。"

LAST = sound_before()


@pytest.fixture
def off(ready: Report, wang: Account) -> Report:
    """A complete report whose documents in force do not follow from last year's."""
    last = with_figures(LAST, {IN_FORCE: 2})
    bring_last_year(ready.pk, out_of_file(last, "2023.docx"), by=wang)
    return ready


def open_ones(report: Report) -> list[Explained]:
    dossier = dossier_of(report)
    return explained(run(dossier), dossier)


def test_what_must_be_explained_blocks_until_it_is(off: Report, wang: Account) -> None:
    with pytest.raises(NotReady, match="1处须说明"):
        submit(off.pk, by=wang)
    (one,) = open_ones(off)
    assert one.finding.check == "Y02"
    assert explain(off.pk, {one.operands: LINE}, by=wang) == 1
    assert submit(off.pk, by=wang).state == State.SUBMITTED


def test_a_changed_figure_opens_it_again_and_offers_the_old_line(
    off: Report, wang: Account
) -> None:
    explain(off.pk, {open_ones(off)[0].operands: LINE}, by=wang)
    assert [one.line for one in open_ones(off)] == [LINE]
    save(off, "2", {IN_FORCE: "1"}, wang)
    (one,) = (one for one in open_ones(off) if one.finding.check == "Y02")
    assert one.is_open
    assert one.earlier == LINE
    with pytest.raises(NotReady):
        submit(off.pk, by=wang)
    save(off, "2", {IN_FORCE: "0"}, wang)
    assert [one.line for one in open_ones(off)] == [LINE]


def test_a_correction_is_judged_by_the_same_file_and_keeps_the_lines(
    off: Report, wang: Account, li: Account
) -> None:
    explain(off.pk, {open_ones(off)[0].operands: LINE}, by=wang)
    submit(off.pk, by=wang)
    open_review(off.pk, by=li)
    approve(off.pk, by=li)
    later = correct(off.pk, "第六部分有笔误，现予更正。", by=wang)
    assert [(one.finding.check, one.line) for one in open_ones(later)] == [("Y02", LINE)]
    assert later.carried_figures.count() == off.carried_figures.count() > 0
    assert submit(later.pk, by=wang).state == State.SUBMITTED


def test_last_years_figure_is_part_of_what_is_explained(ready: Report, wang: Account) -> None:
    carried = "requests.carried_in.natural_person"
    out = {"requests.carried_out.natural_person": 2, "requests.carried_out.total": 2}
    last = with_figures(LAST, out)
    save(ready, "3", {carried: "0"}, wang)
    bring_last_year(ready.pk, out_of_file(last, "2023.docx"), by=wang)
    before = {one.operands for one in open_ones(ready)}
    assert "Y01" in {one.finding.check for one in open_ones(ready)}
    kept = ready.started_from
    kept.document = out_of_file(with_figures(last, dict.fromkeys(out, 3)), "x").kept
    kept.save()
    assert before.isdisjoint(one.operands for one in open_ones(ready))


@pytest.mark.parametrize("line", ["无", "字" * 201])
def test_a_line_that_says_nothing_or_too_much_is_refused(
    off: Report, wang: Account, line: str
) -> None:
    with pytest.raises(Refused, match="说明"):
        explain(off.pk, {open_ones(off)[0].operands: line}, by=wang)
    assert not Explanation.objects.exists()


def test_a_line_for_figures_that_are_gone_is_passed_over(off: Report, wang: Account) -> None:
    assert explain(off.pk, {"0" * 64: LINE}, by=wang) == 0


def test_a_stranger_explains_nothing(off: Report, zhao: Account) -> None:
    with pytest.raises(Report.DoesNotExist):
        explain(off.pk, {open_ones(off)[0].operands: LINE}, by=zhao)


def test_unlocking_without_a_lock_changes_nothing(ready: Report, wang: Account) -> None:
    assert unlock_carried(ready.pk, "没有锁也没有关系", by=wang) == 0
    assert not ready.ledger.filter(action="unlock").exists()
