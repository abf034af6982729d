"""What the queue shows of a report is kept when it comes, and made anew where rules change."""

import pytest

from reports.checks.explaining import operands_hash
from reports.models import Account, Agency, ReadingTally, Report, Role, TaskLease
from reports.workflow.judging import rules_of_county
from reports.workflow.judging.reading_tallies import out_of_date
from reports.workflow.judging.snapshot import judged
from reports.workflow.judging.tallies_task import ask_for_tallies
from reports.workflow.reviewing.waive import waive
from reports.workflow.settings.grade import grade
from reports.workflow.settings.own_words import set_own_words
from reports.workflow.settings.set_settings import set_settings
from reports.workflow.way.send_back import send_back
from reports.workflow.way.submit import submit
from tests import factories
from tests.documents import sound, sound_before, with_figures
from tests.workflow.background.hands import do_all
from tests.workflow.reviewed import LICENCES, opened, with_a_mobile

CREATED = "disclosure.regulations.created"


@pytest.fixture
def he(county: Agency) -> Account:
    return factories.appointed("he", "何平", county, Role.ADMINISTRATOR)


def _counts(report: Report) -> tuple[int, int, int]:
    kept = ReadingTally.objects.get(report=report)
    return kept.must_fix, kept.must_explain, kept.notes


def _judged(report: Report) -> tuple[int, int, int]:
    now = judged(Report.objects.get(pk=report.pk))
    must_fix, must_explain, note = (
        len(now.open_ones(one)) for one in ("must_fix", "must_explain", "note")
    )
    return must_fix, must_explain, note


def test_what_is_sent_is_counted_as_it_was_judged(ready: Report, wang: Account) -> None:
    submit(ready.pk, by=wang)
    assert _counts(ready) == _judged(ready)
    kept = ReadingTally.objects.get(report=ready)
    assert (kept.is_empty, kept.is_whole, kept.is_clean) == (True, True, True)
    assert (kept.like_last_year, kept.new_sentences, kept.changed_figures) == (None, None, None)


def test_one_figure_makes_it_no_empty_report(draft: Report, wang: Account) -> None:
    document = with_figures(sound(), {LICENCES: 3})
    submit(factories.filled(draft, wang, document).pk, by=wang)
    assert not ReadingTally.objects.get(report=draft).is_empty


def test_what_is_not_as_last_year_is_kept_in_its_own_words(township: Agency, wang: Account) -> None:
    last = with_figures(sound_before(), {LICENCES: 3})
    factories.filled(factories.started(township, wang, 2023), wang, last)
    report = factories.filled(factories.started(township, wang), wang)
    submit(report.pk, by=wang)
    kept = ReadingTally.objects.get(report=report)
    assert kept.changed_figures == 1
    assert kept.like_last_year is not None
    assert 50 < kept.like_last_year < 100
    assert kept.new_sentences == 2
    assert [one[:8] for one in kept.news] == ["一是政策解读形式", "二是公开栏更新不"]


def test_a_waiver_is_counted_at_once(ready: Report, wang: Account, li: Account) -> None:
    report = with_a_mobile(ready, wang, li)
    now = judged(report)
    (found,) = now.open_ones("must_fix")
    waive(report.pk, operands_hash(found, now.dossier), "是值班电话，不是个人手机号。", by=li)
    assert _counts(report) == _judged(report)
    assert _counts(report)[0] == 0


@pytest.mark.parametrize("change", ["grade", "words", "limit"])
def test_what_a_county_lays_down_renews_what_waits(
    ready: Report, wang: Account, he: Account, county: Agency, change: str
) -> None:
    submit(ready.pk, by=wang)
    before = ReadingTally.objects.get(report=ready).rules
    assert not out_of_date().exists()
    if change == "grade":
        grade(county.pk, "C02", "error", by=he)
    elif change == "words":
        set_own_words(county.pk, "公开栏→公示栏", by=he)
    else:
        set_settings(county.pk, {"most_repeated": 60}, by=he)
    assert list(out_of_date()) == [ready]
    do_all()
    assert not out_of_date().exists()
    assert _counts(ready) == _judged(ready)
    assert ReadingTally.objects.get(report=ready).rules != before


def test_other_rules_of_the_program_and_missing_rows_are_caught_up_on(
    ready: Report, wang: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit(ready.pk, by=wang)
    ask_for_tallies()
    do_all()
    assert TaskLease.objects.filter(task__task_path__contains="renew_tallies").count() == 0
    monkeypatch.setattr(rules_of_county, "RULES_VERSION", "1-next")
    ask_for_tallies()
    do_all()
    assert ReadingTally.objects.get(report=ready).rules.startswith("1-next")
    ReadingTally.objects.all().delete()
    ask_for_tallies()
    do_all()
    assert _counts(ready) == _judged(ready)


def test_what_waits_no_more_needs_nothing(ready: Report, wang: Account, li: Account) -> None:
    opened(ready, wang, li)
    ReadingTally.objects.all().delete()
    assert out_of_date().exists()
    send_back(ready.pk, "请按意见修改。", by=li)
    assert not out_of_date().exists()
