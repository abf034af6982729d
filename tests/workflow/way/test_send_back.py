"""退回: every return has a limit, a letter and one number, whoever returns at the same time."""

import datetime
from io import BytesIO

import docx
import pytest

from reports.models import (
    Account,
    Agency,
    CountySettings,
    CountyYear,
    LedgerEntry,
    Report,
    ReturnLetter,
    State,
    clock,
)
from reports.workflow.files.under_hash import NotKept
from reports.workflow.refusal import Refused
from reports.workflow.reviewing import letters
from reports.workflow.reviewing.make_remark import remark
from reports.workflow.reviewing.opinion_file import opinion_of_return
from reports.workflow.reviewing.return_terms import (
    ReturnTerms,
    after_working_days,
    next_number,
    settled_terms,
)
from reports.workflow.way.send_back import send_back
from tests import factories
from tests.on_the_way import NOTE, SENTENCE, answered, opened, returned

MARK = "临政办函"
WEDNESDAY = datetime.date(2025, 1, 8)


@pytest.fixture
def reviewing(ready: Report, wang: Account, li: Account) -> Report:
    return opened(ready, wang, li)


@pytest.fixture
def numbered(county: Agency) -> CountySettings:
    return CountySettings.objects.create(county=county, opinion_mark=MARK)


@pytest.mark.parametrize(
    ("days", "until"),
    [(1, 9), (2, 10), (3, 13), (5, 15), (8, 20)],
)
def test_saturdays_and_sundays_do_not_count(days: int, until: int) -> None:
    assert after_working_days(WEDNESDAY, days) == datetime.date(2025, 1, until)


def test_a_return_has_the_countys_usual_limit(reviewing: Report, li: Account) -> None:
    report = send_back(reviewing.pk, NOTE, by=li)
    assert report.mend_by == after_working_days(clock.today(), 5)
    assert {one.mend_by for one in report.letters.all()} == {report.mend_by}


@pytest.mark.parametrize(("within", "ahead", "is_review_by"), [(9, 3, True), (2, 30, False)])
def test_the_usual_limit_is_never_after_the_end_of_the_review(
    reviewing: Report, county: Agency, within: int, ahead: int, is_review_by: bool
) -> None:
    CountySettings.objects.create(county=county, mend_within=within)
    review_by = clock.today() + datetime.timedelta(days=ahead)
    CountyYear.objects.create(county=county, year=reviewing.year, review_by=review_by)
    usual = settled_terms(reviewing).mend_by
    assert usual == (review_by if is_review_by else after_working_days(clock.today(), within))


@pytest.mark.parametrize("days", [-1, 367])
def test_a_limit_in_the_past_or_far_away_is_refused_and_nothing_is_changed(
    reviewing: Report, li: Account, days: int
) -> None:
    terms = ReturnTerms(clock.today() + datetime.timedelta(days=days))
    with pytest.raises(Refused, match="整改期限"):
        send_back(reviewing.pk, NOTE, by=li, terms=terms)
    reviewing.refresh_from_db()
    assert (reviewing.state, reviewing.mend_by) == (State.REVIEWING, None)
    assert not ReturnLetter.objects.exists()


def test_numbers_are_counted_within_a_county_and_a_year(
    reviewing: Report, wang: Account, li: Account, numbered: CountySettings
) -> None:
    send_back(reviewing.pk, NOTE, by=li)
    send_back(opened(reviewing, wang, li).pk, NOTE, by=li)
    year = clock.today().year
    numbers = reviewing.letters.filter(identifier="pdf").values_list("number", flat=True)
    assert list(numbers) == [f"{MARK}〔{year}〕1号", f"{MARK}〔{year}〕2号"]
    assert next_number(numbered) == f"{MARK}〔{year}〕3号"


def test_a_county_without_a_mark_numbers_nothing(reviewing: Report, li: Account) -> None:
    assert {one.number for one in send_back(reviewing.pk, NOTE, by=li).letters.all()} == {""}


def test_an_empty_number_is_left_out_though_the_county_counts(
    reviewing: Report, li: Account, numbered: CountySettings
) -> None:
    report = send_back(reviewing.pk, NOTE, by=li, terms=ReturnTerms(number=" "))
    assert {one.number for one in report.letters.all()} == {""}


@pytest.mark.parametrize(
    "typed",
    [
        "临政办函〔2026〕3号",
        "临政办函[2026]003号",
        "临政办函（2026）第3号",
        "临政办函 【2026】 3 号",
    ],
)
def test_a_number_is_written_as_offices_write_it(
    reviewing: Report, li: Account, typed: str
) -> None:
    report = send_back(reviewing.pk, NOTE, by=li, terms=ReturnTerms(number=typed))
    assert {one.number for one in report.letters.all()} == {"临政办函〔2026〕3号"}


@pytest.mark.parametrize("typed", ["第三号", "临政办函2026年3号", "临" * 30 + "〔2026〕3号"])
def test_what_is_no_number_is_refused(reviewing: Report, li: Account, typed: str) -> None:
    with pytest.raises(Refused, match="发文字号"):
        send_back(reviewing.pk, NOTE, by=li, terms=ReturnTerms(number=typed))


def test_a_number_that_was_used_is_refused(reviewing: Report, wang: Account, li: Account) -> None:
    terms = ReturnTerms(number="临政办函〔2026〕3号")
    send_back(reviewing.pk, NOTE, by=li, terms=terms)
    opened(reviewing, wang, li)
    with pytest.raises(Refused, match="已经用过"):
        send_back(reviewing.pk, NOTE, by=li, terms=terms)


def test_a_letter_that_speaks_of_less_than_there_is_is_written_again(
    monkeypatch: pytest.MonkeyPatch, reviewing: Report, li: Account
) -> None:
    """A remark is made while the letter is being printed: it stands in the one that goes out."""
    keep, made = letters.keep_bytes, []

    def slow(digest: str, content: bytes) -> None:
        if not made:
            made.append(remark(reviewing.pk, SENTENCE, "请写明数量。", by=li))
        keep(digest, content)

    monkeypatch.setattr(letters, "keep_bytes", slow)
    report = send_back(reviewing.pk, NOTE, by=li)
    word = docx.Document(BytesIO(opinion_of_return(report, "docx").content))
    assert any("请写明数量。" in one.text for one in word.paragraphs)
    assert report.letters.count() == 2


def test_where_the_letter_is_not_kept_nothing_is_returned(
    monkeypatch: pytest.MonkeyPatch, reviewing: Report, li: Account
) -> None:
    def full(digest: str, content: bytes) -> None:
        raise NotKept(OSError("full"))

    monkeypatch.setattr(letters, "keep_bytes", full)
    with pytest.raises(NotKept):
        send_back(reviewing.pk, NOTE, by=li)
    reviewing.refresh_from_db()
    assert reviewing.state == State.REVIEWING


def test_the_entry_binds_the_letter_and_the_limit(
    ready: Report, wang: Account, li: Account
) -> None:
    report = returned(ready, wang, li)
    entry = LedgerEntry.objects.get(report=report, action="return")
    digests = {f"letter.{one.digest}" for one in report.letters.all()}
    assert entry.kept.keys() >= {*digests, "report.mend_by"}


def test_the_clerk_is_told_by_when(reviewing: Report, wang: Account, li: Account) -> None:
    send_back(reviewing.pk, NOTE, by=li)
    assert "整改期限是" in wang.notices.latest("pk").text


def test_each_return_adds_its_letter(ready: Report, wang: Account, li: Account) -> None:
    report = answered(returned(ready, wang, li), wang, li)
    first = list(report.letters.values_list("pk", "digest"))
    send_back(report.pk, "还差一处，请再核对。", by=li)
    assert list(report.letters.values_list("pk", "digest"))[:2] == first
    assert report.letters.count() == 4


def test_another_county_counts_for_itself(
    reviewing: Report, li: Account, numbered: CountySettings
) -> None:
    send_back(reviewing.pk, NOTE, by=li)
    elsewhere = CountySettings(county=factories.AgencyFactory(), opinion_mark=MARK)
    assert next_number(elsewhere).endswith("〕1号")
