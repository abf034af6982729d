"""定数: what is fixed stays; what changes later is shown, adopted or declined."""

from collections.abc import Callable

import pytest
from django.db import transaction

from reports.aggregation.county_total import as_numbers
from reports.models import (
    Account,
    AdministrativeEntry,
    Agency,
    FixedSum,
    Report,
    State,
    clock,
)
from reports.models.tables import RequestsLine, figures_of
from reports.workflow.county_body import sum_in_force
from reports.workflow.filling.county_report import begin_county_report, take_newer_sum
from reports.workflow.refusal import Refused
from reports.workflow.rollup.fixing import fix_sum as fixing
from reports.workflow.rollup.fixing.adopt_changes import adopt_changes
from reports.workflow.rollup.fixing.decline_change import decline_change
from reports.workflow.rollup.fixing.fix_sum import fix_sum, reopen_sum
from reports.workflow.rollup.fixing.later_changes import later_changes
from reports.workflow.rollup.whole_sum import whole_sum
from tests.aggregation.counties import Numbers, sum_of
from tests.board.counties import YEAR
from tests.workflow.rollup.county_reports import cast
from tests.workflow.rollup.fixable import EDITION, corrected, fixable_county, lawful, settle_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def figures() -> list[Numbers]:
    return [lawful(seed) for seed in range(1, 6)]


@pytest.fixture
def reports(county: Agency, li: Account, figures: list[Numbers]) -> list[Report]:
    return fixable_county(county, li, figures)


def test_a_fixed_sum_names_its_parts_and_is_on_record(
    county: Agency, li: Account, reports: list[Report], figures: list[Numbers]
) -> None:
    fixed = fix_sum(county.pk, YEAR, by=li)
    assert as_numbers(EDITION, fixed.figures) == sum_of(figures)
    assert {one.report_id for one in fixed.parts.all()} == {one.pk for one in reports}
    entry = AdministrativeEntry.objects.get(county=county, action="fix_sum")
    assert fixed.digest in entry.comment
    assert fix_sum(county.pk, YEAR, by=li).pk == fixed.pk
    assert AdministrativeEntry.objects.filter(action="fix_sum").count() == 1


def test_a_stranger_fixes_nothing(county: Agency, wang: Account, reports: list[Report]) -> None:
    with pytest.raises(Agency.DoesNotExist):
        fix_sum(county.pk, YEAR, by=wang)


def test_a_figure_that_was_changed_behind_the_record_stops_it(
    county: Agency, li: Account, reports: list[Report]
) -> None:
    lines = RequestsLine.objects.filter(report=reports[2], line="new_received")
    lines.update(natural_person=123456)
    with pytest.raises(Refused, match=f"{reports[2].agency.short_name}.*和通过时的存档不一样"):
        fix_sum(county.pk, YEAR, by=li)


def test_a_missing_unit_stops_it_until_there_is_a_word(
    county: Agency, li: Account, reports: list[Report]
) -> None:
    Agency.objects.create(name="新河镇人民政府", short_name="新河镇", parent=county)
    with pytest.raises(Refused):
        fix_sum(county.pk, YEAR, by=li)
    settle_all(county, li)
    missing = fix_sum(county.pk, YEAR, by=li).content["missing"]
    assert [one["name"] for one in missing] == ["新河镇人民政府"]


def test_what_is_killed_in_the_middle_is_undone(
    county: Agency, li: Account, reports: list[Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(fixing, "record_administration", killed)
    with pytest.raises(KeyboardInterrupt), transaction.atomic():
        fix_sum(county.pk, YEAR, by=li)
    assert not FixedSum.objects.exists()


def test_a_fixed_sum_is_opened_again_with_a_reason_only(
    county: Agency, li: Account, reports: list[Report]
) -> None:
    first = fix_sum(county.pk, YEAR, by=li)
    with pytest.raises(Refused):
        reopen_sum(county.pk, YEAR, "", by=li)
    reopen_sum(county.pk, YEAR, "还有一个单位要报", by=li)
    assert sum_in_force(county.pk, YEAR) is None
    assert fix_sum(county.pk, YEAR, by=li).number == first.number + 1


@pytest.fixture
def later(
    county: Agency, li: Account, reports: list[Report], figures: list[Numbers]
) -> Callable[[], Report]:
    """The sum is fixed; a unit's 更正 with other figures comes afterwards."""

    def make() -> Report:
        fix_sum(county.pk, YEAR, by=li)
        return corrected(reports[0], lawful(77), li)

    return make


def test_a_later_correction_shows_what_it_would_change(
    county: Agency, later: Callable[[], Report], figures: list[Numbers]
) -> None:
    newer, fixed = later(), sum_in_force(county.pk, YEAR)
    assert fixed
    (change,) = later_changes(fixed)
    assert (change.former and change.former.version, change.now) == (1, newer)
    total = sum_of(figures)
    after = {one.cell: one.sum_after for one in change.cells}
    assert {**total, **after} == whole_sum(county.pk, YEAR).total


def test_an_adopted_correction_is_in_the_next_fixed_sum(
    county: Agency, li: Account, later: Callable[[], Report]
) -> None:
    newer = later()
    settle_all(county, li)
    fixed = adopt_changes(county.pk, YEAR, "单位更正", by=li)
    assert newer.pk in {one.report_id for one in fixed.parts.all()}
    assert as_numbers(EDITION, fixed.figures) == whole_sum(county.pk, YEAR).total
    assert later_changes(fixed) == []
    with pytest.raises(Refused, match="没有等着采纳"):
        adopt_changes(county.pk, YEAR, "单位更正", by=li)


def test_a_declined_correction_leaves_the_sum_as_it_was_fixed_also_when_another_follows(
    county: Agency, li: Account, later: Callable[[], Report]
) -> None:
    report = later()
    before = sum_in_force(county.pk, YEAR)
    assert before
    for seed in (78, 79):
        decline_change(county.pk, YEAR, report.pk, "县里的数已经公布", by=li)
        decline_change(county.pk, YEAR, report.pk, "县里的数已经公布", by=li)
        fixed = sum_in_force(county.pk, YEAR)
        assert fixed
        assert [bool(one.answer) for one in later_changes(fixed)] == [True]
        report = corrected(report, lawful(seed), li)
    decline_change(county.pk, YEAR, report.pk, "县里的数已经公布", by=li)
    assert whole_sum(county.pk, YEAR).total == as_numbers(EDITION, before.figures)
    with pytest.raises(Refused, match="没有等着采纳"):
        adopt_changes(county.pk, YEAR, "单位更正", by=li)


def test_a_published_report_of_the_county_is_corrected_with_what_is_adopted(
    county: Agency, li: Account, later: Callable[[], Report]
) -> None:
    newer, people = later(), cast(county)
    own = begin_county_report(county, YEAR, by=people.clerk)
    Report.objects.filter(pk=own.pk).update(
        state=State.SUBMITTED, submitted_at=clock.now(), submitted_by=people.clerk
    )
    settle_all(county, li)
    with pytest.raises(Refused, match="已送审"):
        adopt_changes(county.pk, YEAR, "单位更正", by=li)
    stamps = {"approved_at": clock.now(), "approved_by": li}
    Report.objects.filter(pk=own.pk).update(state=State.APPROVED, **stamps)
    fixed = adopt_changes(county.pk, YEAR, "单位更正", by=li)
    assert fixed.report
    assert (fixed.report.version, fixed.report.state) == (2, State.DRAFT)
    assert fixed.report.correction_reason == "单位更正"
    take_newer_sum(fixed.report.pk, by=people.clerk)
    assert figures_of(fixed.report) == as_numbers(EDITION, fixed.figures)
    assert newer.pk in {one.report_id for one in fixed.parts.all()}
