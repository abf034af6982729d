"""县报: begun from the fixed sum, its tables locked, signed, and reviewed by somebody else."""

import datetime

import pytest

from reports.models import Account, Agency, CountyYear, FixedSum, LedgerEntry, Report, Role, State
from reports.models.tables import figures_of
from reports.workflow.access import reports_reviewed_by
from reports.workflow.due import binding, report_days_late
from reports.workflow.filling.county_report import begin_county_report, take_newer_sum
from reports.workflow.filling.fill_blanks import fill_blanks
from reports.workflow.filling.fill_zeros import fill_zeros
from reports.workflow.filling.save_table import save_table
from reports.workflow.judging.dossier import whole_dossier_of
from reports.workflow.own_reports import reports_approved_alone_by, reviewers_of
from reports.workflow.refusal import Refused
from reports.workflow.states import Action
from reports.workflow.way.approve import approve
from reports.workflow.way.approve_alone import ALONE, approve_alone
from reports.workflow.way.correct import correct
from reports.workflow.way.open_review import open_review
from reports.workflow.way.publish import publish
from reports.workflow.way.sign import sign
from reports.workflow.way.submit import submit
from tests import factories, on_the_way
from tests.workflow.rollup.county_reports import (
    YEAR,
    Cast,
    balanced_zero_but,
    cast,
    fill_text,
    fixed,
    signed,
    some_figures,
    written,
)

CELL = "disclosure.penalties.decisions"


@pytest.fixture
def people(county: Agency, township: Agency) -> Cast:
    return cast(county)


@pytest.fixture
def city(county: Agency) -> Agency:
    """A city above the county."""
    city = factories.AgencyFactory(name="临江市人民政府", short_name="临江市")
    Agency.objects.filter(pk=county.pk).update(parent=city)
    county.refresh_from_db()
    return city


def test_its_tables_are_the_fixed_sum_to_the_last_cell(people: Cast, li: Account) -> None:
    figures = some_figures()
    kept = fixed(people.county, li, figures)
    report = begin_county_report(people.county, YEAR, by=people.clerk)
    assert figures_of(report) == figures
    kept.refresh_from_db()
    assert (report.sum_number, kept.report) == (1, report)
    assert report.publish_by == datetime.date(2025, 3, 31)


def test_without_a_fixed_sum_nobody_begins_it(people: Cast, li: Account) -> None:
    for person in (people.clerk, li):
        with pytest.raises(Refused, match="先在“汇总”里定数"):
            begin_county_report(people.county, YEAR, by=person)


def test_who_oversees_the_county_may_begin_it_and_a_stranger_may_not(
    people: Cast, li: Account, wang: Account
) -> None:
    fixed(people.county, li)
    with pytest.raises(Refused, match="不能开始本级的报告"):
        begin_county_report(people.county, YEAR, by=wang)
    assert begin_county_report(people.county, YEAR, by=li).agency == people.county


def test_no_door_writes_into_its_tables(people: Cast, li: Account) -> None:
    fixed(people.county, li, some_figures())
    report = begin_county_report(people.county, YEAR, by=people.clerk)
    before = figures_of(report)
    errors = factories.save(report, "2", {CELL: "999999"}, people.clerk).errors
    assert "定数第1次" in errors[CELL]
    version = report.chapter_records.get(chapter="2").version
    table = save_table(
        report.pk, "2", {CELL: "7"}, version=version, by=people.clerk, follow=["all"]
    )
    assert "定数第1次" in table.errors[CELL]
    for fill in (
        lambda: fill_zeros(report.pk, "3", overwrite=True, by=people.clerk),
        lambda: fill_blanks(report.pk, "3", by=people.clerk),
    ):
        with pytest.raises(Refused, match="本数来自汇总"):
            fill()
    assert figures_of(report) == before


def test_what_was_fixed_anew_is_taken_over_before_it_is_sent(people: Cast, li: Account) -> None:
    fixed(people.county, li)
    report = written(people)
    newer = some_figures(2)
    fixed(people.county, li, newer)
    with pytest.raises(Refused, match="重新定数（第2次）"):
        submit(report.pk, by=people.clerk)
    take_newer_sum(report.pk, by=people.clerk)
    report.refresh_from_db()
    assert (report.sum_number, figures_of(report)) == (2, newer)
    entries = report.ledger.count()
    take_newer_sum(report.pk, by=people.clerk)
    assert report.ledger.count() == entries


def test_last_years_text_goes_on_and_its_figures_do_not(people: Cast, li: Account) -> None:
    fixed(people.county, li)
    last = written(people)
    Report.objects.filter(pk=last.pk).update(year=YEAR - 1)
    FixedSum.objects.update(is_in_force=False)
    fixed(people.county, li, some_figures(3))
    report = begin_county_report(people.county, YEAR, by=li)
    assert report.carried_sentences.exists()
    assert not report.carried_figures.exists()
    assert figures_of(report) == some_figures(3)


def _reviewed_by(*people: Account) -> list[bool]:
    return [reports_reviewed_by(one).exists() for one in people]


def test_a_colleague_reviews_it_who_has_neither_written_nor_sent_it(
    people: Cast, li: Account
) -> None:
    he = factories.appointed("he", "何芳", people.county, Role.REVIEWER)
    factories.Appointment.objects.create(account=li, agency=people.county, role=Role.FILLER)
    fixed(people.county, li)
    report = written(people)
    factories.save(report, "6", {"other_matters": "没有需要说明的其他事项。"}, li)
    submit(report.pk, by=people.clerk)
    sign(report.pk, by=people.leader)
    assert _reviewed_by(li, he, people.leader) == [False, True, False]
    assert list(reviewers_of(report)) == [he]
    assert he.notices.filter(kind="submitted").exists()
    assert not li.notices.filter(kind="submitted").exists()
    for one in (li, people.leader):
        with pytest.raises(Report.DoesNotExist):
            open_review(report.pk, by=one)
        with pytest.raises(Report.DoesNotExist):
            approve_alone(report.pk, by=one)
    open_review(report.pk, by=he)
    assert approve(report.pk, by=he).state == State.APPROVED
    assert publish(report.pk, on_the_way.ADDRESS, by=people.clerk).state == State.PUBLISHED


def test_where_the_city_reviews_nobody_of_the_county_does(
    people: Cast, city: Agency, li: Account
) -> None:
    fixed(people.county, li)
    report = signed(people)
    assert _reviewed_by(li) == [True]
    feng = factories.appointed("feng", "冯市", city, Role.REVIEWER)
    assert _reviewed_by(li, feng) == [False, True]
    assert list(reviewers_of(report)) == [feng]
    open_review(report.pk, by=feng)
    assert approve(report.pk, by=feng).state == State.APPROVED


def test_where_nobody_is_left_to_review_the_leaders_word_approves_it(people: Cast) -> None:
    fixed(people.county, people.clerk)
    report = signed(people)
    assert reports_approved_alone_by(people.leader).exists()
    with pytest.raises(Report.DoesNotExist):
        approve_alone(report.pk, by=people.clerk)
    assert approve_alone(report.pk, by=people.leader).state == State.APPROVED
    said = LedgerEntry.objects.filter(report=report, action__in=(Action.OPEN, Action.APPROVE))
    assert [one.comment for one in said] == [ALONE, ALONE]
    entries = report.ledger.count()
    approve_alone(report.pk, by=people.leader)
    assert report.ledger.count() == entries


def test_one_reviewer_never_approves_what_she_has_begun_herself(people: Cast, li: Account) -> None:
    fixed(people.county, li)
    report = begin_county_report(people.county, YEAR, by=li)
    fill_text(report, people)
    submit(report.pk, by=people.clerk)
    sign(report.pk, by=people.leader)
    assert _reviewed_by(li) == [False]
    assert approve_alone(report.pk, by=people.leader).state == State.APPROVED


def test_its_correction_goes_the_same_way_with_a_newer_sum(people: Cast, li: Account) -> None:
    he = factories.appointed("he", "何芳", people.county, Role.REVIEWER)
    fixed(people.county, li)
    report = signed(people)
    open_review(report.pk, by=he)
    approve(report.pk, by=he)
    fixed(people.county, li, balanced_zero_but(CELL, "12"))
    again = correct(report.pk, "青石镇更正了行政处罚的数字。", by=people.clerk)
    assert again.sum_number == 1
    with pytest.raises(Refused, match="重新定数"):
        submit(again.pk, by=people.clerk)
    take_newer_sum(again.pk, by=people.clerk)
    submit(again.pk, by=people.clerk)
    sign(again.pk, by=people.leader)
    open_review(again.pk, by=he)
    approve(again.pk, by=he)
    again.refresh_from_db()
    assert (again.is_in_force, figures_of(again)[CELL]) == (True, 12)
    assert figures_of(report)[CELL] == 0


def test_who_adopts_a_units_correction_may_begin_the_countys_own(people: Cast, li: Account) -> None:
    he = factories.appointed("he", "何芳", people.county, Role.REVIEWER)
    fixed(people.county, li)
    report = signed(people)
    open_review(report.pk, by=he)
    approve(report.pk, by=he)
    assert correct(report.pk, "采纳青石镇的更正。", by=li).version == 2


def test_its_text_is_held_against_no_report_that_it_is_the_sum_of(
    people: Cast, li: Account, ready: Report, wang: Account
) -> None:
    submit(ready.pk, by=wang)
    fixed(people.county, li)
    report = written(people)
    compared = whole_dossier_of(report).neighbours
    assert [one for one in compared if "青石镇" in one.organisation] == []
    far = factories.AgencyFactory(name="望山县人民政府", short_name="望山县")
    Agency.objects.filter(pk=ready.agency_id).update(parent=far)
    Report.objects.filter(pk=ready.pk).update(
        state=State.PUBLISHED,
        approved_at=ready.created_at,
        approved_by=wang,
        published_at=ready.created_at,
        published_by=wang,
        public_address=on_the_way.ADDRESS,
    )
    assert whole_dossier_of(report).neighbours


def test_what_a_county_lays_down_binds_its_units_and_not_itself(people: Cast, li: Account) -> None:
    dates = CountyYear.objects.create(
        county=people.county,
        year=YEAR,
        submit_by=datetime.date(2025, 1, 10),
        publish_by=datetime.date(2025, 1, 25),
    )
    fixed(people.county, li)
    report = begin_county_report(people.county, YEAR, by=people.clerk)
    limit = binding(report, dates)
    assert limit is not None
    assert (limit.name, limit.on) == ("公布期限", datetime.date(2025, 3, 31))
    later = datetime.datetime(2025, 3, 1, tzinfo=datetime.UTC)
    Report.objects.filter(pk=report.pk).update(arrived_at=later)
    report.refresh_from_db()
    assert report_days_late(report, dates) == 0
