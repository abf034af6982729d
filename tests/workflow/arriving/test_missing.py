"""A file that does not balance goes back, and its unit stands as 缺报 until one comes that does."""

import datetime

import pytest

from reports.board.rows import UnitLine, lines
from reports.models import Account, Agency, CountyYear, Report, State, clock
from reports.workflow.due import MEND_BY, MISSING, limit_of
from reports.workflow.progress import standing, with_particulars
from reports.workflow.refusal import NotReady
from reports.workflow.telling.to_urge import said_to
from reports.workflow.way.approve import approve
from reports.workflow.way.open_review import open_review
from reports.workflow.way.recall import recall
from reports.workflow.way.send_back import send_back
from reports.workflow.way.submit import submit
from tests.documents import sound, with_figures, with_text
from tests.on_the_way import NOTE
from tests.workflow.arriving.as_files import bring
from tests.workflow.verification.verifying import verified

UNBALANCED = with_figures(sound(2024), {"requests.granted.natural_person": 5})


@pytest.fixture
def dates(county: Agency) -> CountyYear:
    january = datetime.date(2025, 1, 15)
    return CountyYear.objects.create(county=county, year=2024, submit_by=january)


def on_the_board(dates: CountyYear) -> UnitLine:
    """What the board says of the one unit that there is."""
    units = with_particulars(standing(dates), dates.year)
    (line,) = lines(units, dates, clock.today())
    return line


@pytest.fixture
def missing(township: Agency, he: Account, li: Account, dates: CountyYear) -> Report:
    report = bring(UNBALANCED, township, he).report
    open_review(report.pk, by=li)
    with pytest.raises(NotReady):
        approve(report.pk, by=li)
    return send_back(report.pk, NOTE, by=li)


def test_what_came_as_a_file_says_so_on_the_board(
    township: Agency, he: Account, dates: CountyYear
) -> None:
    bring(UNBALANCED, township, he)
    line = on_the_board(dates)
    assert (line.state, line.way, line.days_late) == (State.SUBMITTED, "文件", 5)


def test_an_unbalanced_file_that_went_back_has_not_come_in(
    missing: Report, dates: CountyYear, li: Account
) -> None:
    line = on_the_board(dates)
    assert (line.state, line.state_name, line.way) == (MISSING, "缺报", "文件")
    assert (line.limit, line.due, line.is_readable, line.days_late) == (
        MEND_BY,
        missing.mend_by,
        True,
        0,
    )
    limit = limit_of(missing, dates)
    assert limit == type(limit)(MEND_BY, missing.mend_by)
    assert "算缺报" in said_to(standing(dates).get(), 2024, clock.today())
    assert verified()[0] == 0


def test_the_next_file_that_balances_is_the_first_to_arrive(
    missing: Report, township: Agency, he: Account, dates: CountyYear
) -> None:
    report = bring(sound(2024), township, he).report
    assert report.arrived_at
    assert report.arrived_at > missing.returned_at
    assert on_the_board(dates).state == State.SUBMITTED
    assert verified()[0] == 0


def test_a_file_that_balances_has_come_in_though_it_goes_back(
    township: Agency, he: Account, li: Account, dates: CountyYear
) -> None:
    report = bring(sound(2024), township, he).report
    open_review(report.pk, by=li)
    assert send_back(report.pk, NOTE, by=li).arrived_at == report.arrived_at
    assert on_the_board(dates).state == State.RETURNED


def test_what_its_clerk_mends_and_sends_came_from_her_desk(
    township: Agency, wang: Account, he: Account, li: Account, dates: CountyYear
) -> None:
    report = bring(sound(2024), township, he).report
    send_back(open_review(report.pk, by=li).pk, NOTE, by=li)
    submit(report.pk, by=wang)
    assert on_the_board(dates).way == "在线"


def test_a_recalled_file_stays_arrived(township: Agency, wang: Account, he: Account) -> None:
    report = bring(sound(2024), township, he).report
    recalled = recall(report.pk, by=wang)
    assert (recalled.state, recalled.arrived_at) == (State.DRAFT, report.arrived_at)
    other = with_text(sound(2024), "problems", "一是公众号停更过三次。")
    assert "正在系统里填报" in bring(other, township, he).why


def test_an_archived_report_says_so_on_the_board_of_its_year(
    township: Agency, he: Account, county: Agency
) -> None:
    bring(sound(2023), township, he)
    line = on_the_board(CountyYear(county=county, year=2023))
    assert (line.state, line.way, line.due, line.days_late) == (State.ARCHIVED, "存档", None, 0)
    assert not line.is_urgeable
