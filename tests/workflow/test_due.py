"""Late or not: the first arrival counts, one rule gives one date, units count from a year."""

import datetime
from importlib import import_module
from itertools import islice, product

import pytest
from django.apps import apps
from django.utils import timezone

from reports.board.rows import UnitLine, lines
from reports.desk.deadlines import deadline_of
from reports.models import Account, AdministrativeEntry, Agency, CountyYear, Report, Role, State
from reports.review.queue_rows import lined_up
from reports.workflow.agencies.change_agency import change_agency
from reports.workflow.agencies.division import division_of
from reports.workflow.agencies.open_agency import open_agency
from reports.workflow.agencies.order_and_years import Counted
from reports.workflow.agencies.particulars import Particulars
from reports.workflow.due import limit_of, limit_of_correction, publication_deadline
from reports.workflow.progress import late, standing, waiting_for_unit, with_particulars
from reports.workflow.refusal import Refused
from reports.workflow.reviewing.answer_remark import answer_remark
from reports.workflow.telling.urge import urge
from reports.workflow.way.correct import correct
from reports.workflow.way.open_review import open_review
from reports.workflow.way.recall import recall
from reports.workflow.way.submit import submit
from tests import factories
from tests.on_the_way import published, returned

SUBMIT_BY = datetime.date(2025, 1, 15)
REVIEW_BY = datetime.date(2025, 1, 22)
STRIDE = 7
"""Of all combinations every seventh: it divides none of the columns, so each pair still meets."""

MIGRATION = import_module(
    "reports.migrations.0002_units_count_from_a_year_and_first_arrivals_are_kept"
)


@pytest.fixture(autouse=True)
def dates(county: Agency) -> CountyYear:
    return CountyYear.objects.create(
        county=county, year=2024, submit_by=SUBMIT_BY, review_by=REVIEW_BY
    )


@pytest.fixture
def sun(county: Agency) -> Account:
    return factories.appointed("sun", "孙丽", county, Role.ADMINISTRATOR)


def _on(monkeypatch: pytest.MonkeyPatch, day: datetime.date) -> None:
    moment = datetime.datetime.combine(day, datetime.time(2), datetime.UTC)
    monkeypatch.setattr(timezone, "now", lambda: moment)


def _line(dates: CountyYear, unit: Agency) -> UnitLine | None:
    """What the board says of the unit."""
    units = with_particulars(standing(dates).filter(pk=unit.pk), dates.year)
    return next(lines(units, dates, timezone.localdate()), None)


def test_a_report_that_came_in_time_is_never_late_for_having_been_returned(
    monkeypatch: pytest.MonkeyPatch,
    ready: Report,
    wang: Account,
    li: Account,
    dates: CountyYear,
) -> None:
    _on(monkeypatch, SUBMIT_BY)
    report = returned(ready, wang, li)
    _on(monkeypatch, SUBMIT_BY + datetime.timedelta(days=2))
    for one in report.remarks.all():
        answer_remark(report.pk, one.pk, "已核对并修改。", by=wang)
    report = submit(report.pk, by=wang)
    line = _line(dates, report.agency)
    (waiting,) = lined_up(li, division_of([report.agency.county_id]))
    assert deadline_of(report).came == ""
    assert waiting.days_after == 0
    assert line is not None
    assert line.days_late == 0


def test_a_report_that_came_late_stays_late_on_every_page(
    monkeypatch: pytest.MonkeyPatch, ready: Report, wang: Account, li: Account, dates: CountyYear
) -> None:
    _on(monkeypatch, SUBMIT_BY + datetime.timedelta(days=3))
    report = published(ready, wang, li)
    report = Report.objects.get(pk=report.pk)
    line = _line(dates, report.agency)
    assert deadline_of(report).came == "迟报3天"
    assert line is not None
    assert (line.days_late, line.due) == (3, None)
    assert correct(report.pk, "漏计一件申请。", by=wang).arrived_at == report.arrived_at


def test_what_the_county_never_opened_has_not_come(
    monkeypatch: pytest.MonkeyPatch, ready: Report, wang: Account, li: Account
) -> None:
    _on(monkeypatch, SUBMIT_BY)
    submit(ready.pk, by=wang)
    assert recall(ready.pk, by=wang).arrived_at is None
    _on(monkeypatch, SUBMIT_BY + datetime.timedelta(days=5))
    assert deadline_of(submit(ready.pk, by=wang)).came == "迟报5天"


def test_what_was_recalled_after_a_return_has_come_before(
    monkeypatch: pytest.MonkeyPatch, ready: Report, wang: Account, li: Account
) -> None:
    _on(monkeypatch, SUBMIT_BY)
    report = returned(ready, wang, li)
    for one in report.remarks.all():
        answer_remark(report.pk, one.pk, "已核对并修改。", by=wang)
    submit(report.pk, by=wang)
    _on(monkeypatch, SUBMIT_BY + datetime.timedelta(days=3))
    report = recall(report.pk, by=wang)
    deadline = deadline_of(report)
    assert (report.state, deadline.came) == (State.DRAFT, "")
    assert deadline.limit is not None
    assert (deadline.limit.name, deadline.limit.on) == ("整改期限", report.mend_by)


@pytest.mark.parametrize("review_by", [REVIEW_BY, None])
@pytest.mark.parametrize("submit_by", [SUBMIT_BY, None])
def test_one_report_never_shows_two_limits(
    county: Agency,
    dates: CountyYear,
    li: Account,
    submit_by: datetime.date | None,
    review_by: datetime.date | None,
) -> None:
    CountyYear.objects.update(submit_by=submit_by, review_by=review_by)
    dates.refresh_from_db()
    closings = (None, datetime.date(2025, 1, 16), datetime.date(2025, 2, 3))
    beginnings = (None, 2024, 2025)
    returns = (None, datetime.date(2025, 1, 19), datetime.date(2025, 2, 8))
    every = product(State, (None, timezone.now()), (1, 2), closings, beginnings, returns)
    for state, arrived, version, closed, first, mend_by in islice(every, 0, None, STRIDE):
        if mend_by and not arrived:
            continue  # nothing is returned that never came
        report = _report(county, li, state, version)
        Report.objects.filter(pk=report.pk).update(arrived_at=arrived, mend_by=mend_by)
        Agency.objects.filter(pk=report.agency_id).update(closed_on=closed, reports_from=first)
        report = Report.objects.select_related("agency").get(pk=report.pk)
        line, limit = _line(dates, report.agency), limit_of(report, dates)
        assert line is not None
        assert (line.limit, line.due) == ((limit.name, limit.on) if limit else ("", None))
        assert deadline_of(report).limit == (limit_of_correction(report) or limit)


def _report(county: Agency, by: Account, state: State, version: int) -> Report:
    now = timezone.now()
    stamps = {f"{act}_at": now for act in ("submitted", "returned", "approved", "published")}
    people = {f"{act}_by": by for act in ("submitted", "returned", "approved", "published")}
    return Report.objects.create(
        agency=factories.AgencyFactory(parent=county),
        year=2024,
        state=state,
        version=version,
        correction_reason="漏计" if version > 1 else "",
        publish_by=publication_deadline(2024),
        return_note="请核对。",
        public_address="http://www.linshui.example/1.html",
        **stamps,
        **people,
    )


@pytest.mark.parametrize("year", [2021, 2023, 2024])
def test_a_unit_added_today_is_never_late_in_a_past_year_nor_urged_for_it(
    county: Agency, sun: Account, li: Account, year: int
) -> None:
    dates, _ = CountyYear.objects.get_or_create(
        county=county, year=year, defaults={"submit_by": datetime.date(year + 1, 1, 15)}
    )
    unit = open_agency(county.pk, "临水县新设镇人民政府", Particulars(), by=sun)
    factories.appointed("new", "新", unit, Role.FILLER)
    today = timezone.localdate()
    assert not standing(dates).filter(late(today), pk=unit.pk).exists()
    assert urge(county.pk, year, [unit.pk], by=li).units == 0
    change_agency(county.pk, unit.pk, Particulars(), counted=Counted(year), by=sun)
    assert standing(dates).filter(late(today), pk=unit.pk).exists()
    assert urge(county.pk, year, [unit.pk], by=li).units == 1


def test_a_report_on_a_year_that_is_none_of_the_units_own_is_bound_by_no_date(
    draft: Report, dates: CountyYear, county: Agency, li: Account
) -> None:
    Agency.objects.filter(pk=draft.agency_id).update(reports_from=2025)
    line = _line(dates, draft.agency)
    assert line is not None
    assert (line.due, line.is_urgeable) == (None, False)
    assert urge(county.pk, 2024, [draft.agency_id], by=li).units == 0


@pytest.mark.parametrize(
    ("closed_on", "counts"),
    [
        (datetime.date(2024, 6, 30), False),
        (datetime.date(2025, 1, 31), False),
        (datetime.date(2025, 2, 1), True),
        (datetime.date(2026, 5, 1), True),
    ],
)
def test_a_closed_unit_counts_until_it_was_closed_and_is_urged_no_more(
    township: Agency, wang: Account, dates: CountyYear, closed_on: datetime.date, counts: bool
) -> None:
    Agency.objects.filter(pk=township.pk).update(closed_on=closed_on)
    units = standing(dates).filter(pk=township.pk)
    assert units.filter(late(timezone.localdate())).exists() == counts
    assert not units.filter(waiting_for_unit()).exists()


@pytest.mark.parametrize("year", [1999, 2099])
def test_a_first_year_that_cannot_be_is_refused(
    county: Agency, township: Agency, sun: Account, year: int
) -> None:
    with pytest.raises(Refused, match="自哪一年度"):
        change_agency(county.pk, township.pk, Particulars(), counted=Counted(year), by=sun)


def test_a_unit_never_counts_from_after_its_first_report(
    county: Agency, draft: Report, sun: Account
) -> None:
    with pytest.raises(Refused, match="2024年度的报告"):
        change_agency(county.pk, draft.agency_id, Particulars(), counted=Counted(2025), by=sun)


def test_an_upgraded_database_keeps_first_arrivals(
    monkeypatch: pytest.MonkeyPatch, ready: Report, wang: Account, li: Account
) -> None:
    _on(monkeypatch, SUBMIT_BY)
    submit(ready.pk, by=wang)
    recall(ready.pk, by=wang)
    _on(monkeypatch, SUBMIT_BY + datetime.timedelta(days=1))
    report = returned(ready, wang, li)
    first = Report.objects.get(pk=report.pk).arrived_at
    assert first is not None
    _on(monkeypatch, SUBMIT_BY + datetime.timedelta(days=9))
    for one in report.remarks.all():
        answer_remark(report.pk, one.pk, "已核对并修改。", by=wang)
    submit(report.pk, by=wang)
    open_review(report.pk, by=li)
    Report.objects.update(arrived_at=None)
    MIGRATION.keep_first_arrivals(apps, None)
    kept = Report.objects.get(pk=report.pk).arrived_at
    assert kept is not None
    assert timezone.localdate(kept) == timezone.localdate(first)


def test_an_upgraded_database_counts_units_from_their_first_year(
    monkeypatch: pytest.MonkeyPatch, county: Agency, draft: Report, zhao: Account, sun: Account
) -> None:
    """By the record, by the first report, or else by the first year of the county."""
    CountyYear.objects.filter(county=county).delete()
    _on(monkeypatch, datetime.date(2026, 5, 4))
    added = open_agency(county.pk, "临水县新设镇人民政府", Particulars(), by=sun)
    Agency.objects.update(reports_from=None)
    MIGRATION.count_units(apps, None)
    years = dict(Agency.objects.values_list("short_name", "reports_from"))
    unknown = zhao.appointments.get().agency.short_name
    assert years == {"临水县": None, "青石镇": 2024, unknown: 2024, added.short_name: 2025}


@pytest.mark.parametrize(("last", "counts"), [(2023, False), (2024, True), (None, True)])
def test_a_unit_counts_until_its_last_year(
    township: Agency, wang: Account, dates: CountyYear, last: int | None, counts: bool
) -> None:
    Agency.objects.filter(pk=township.pk).update(reports_until=last)
    units = standing(dates).filter(pk=township.pk)
    assert units.filter(late(timezone.localdate())).exists() == counts


def test_a_last_year_before_the_first_or_before_a_report_is_refused(
    county: Agency, draft: Report, sun: Account
) -> None:
    for asked, word in ((Counted(2025, 2024), "不能早于"), (Counted(None, 2023), "2024年度的报告")):
        with pytest.raises(Refused, match=word):
            change_agency(county.pk, draft.agency_id, Particulars(), counted=asked, by=sun)
    kept = Counted(None, 2024, 7)
    changed = change_agency(county.pk, draft.agency_id, Particulars(), counted=kept, by=sun)
    assert (changed.reports_until, changed.position) == (2024, 7)
    entry = AdministrativeEntry.objects.filter(county=county).latest("number")
    assert ["排序", None, "7"] in entry.changes
