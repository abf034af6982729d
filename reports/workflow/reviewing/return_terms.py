"""On which terms is a report given back? By when it is to be mended, and the letter's number."""

import datetime
import re
from dataclasses import dataclass

from reports.models import Agency, CountySettings, Report, ReturnLetter, clock
from reports.workflow.county import dates_of, settings_of
from reports.workflow.due import MENDED_WITHIN
from reports.workflow.refusal import Refused

LONGEST = datetime.timedelta(days=366)
_SATURDAY = 5
_NUMBER = re.compile(r"(.{0,20}?)[〔\[［【（(]([0-9]{4})[〕\]］】）)]第?([0-9]{1,4})号")


@dataclass(frozen=True)
class ReturnTerms:
    """As asked for. None: as the county usually does it; an empty number: the letter bears none."""

    mend_by: datetime.date | None = None
    number: str | None = None


@dataclass(frozen=True)
class SettledTerms:
    """As they are sent."""

    mend_by: datetime.date
    number: str


AS_USUAL = ReturnTerms()


def settled_terms(report: Report, given: ReturnTerms = AS_USUAL) -> SettledTerms:
    """The terms of a return today; Refused for a date or a number that is none."""
    county = report.agency.county_id
    ways = settings_of(county)
    mend_by = given.mend_by or _usual_limit(report, ways)
    number = next_number(ways) if given.number is None else _number(county, given.number)
    today = clock.today()
    if not today <= mend_by <= today + LONGEST:
        raise Refused("整改期限请填今天或者今天以后的日期，最晚一年。")
    return SettledTerms(mend_by, number)


def hold_numbers(county: int) -> None:
    """Let nobody else take the next number before this transaction ends."""
    Agency.objects.select_for_update().get(pk=county)


def _usual_limit(report: Report, ways: CountySettings) -> datetime.date:
    """So many working days from now, yet not later than 审核截止, unless that is over."""
    today = clock.today()
    usual = after_working_days(today, ways.mend_within or MENDED_WITHIN)
    review_by = dates_of(report.agency.county_id, report.year).review_by
    return min(usual, review_by) if review_by and review_by > today else usual


def after_working_days(day: datetime.date, days: int) -> datetime.date:
    """Saturdays and Sundays do not count; holidays the reviewer sees to, who may set any date."""
    while days:
        day += datetime.timedelta(days=1)
        days -= day.weekday() < _SATURDAY
    return day


def next_number(ways: CountySettings) -> str:
    """The number after the county's last of this year; empty where it numbers no letters."""
    if not ways.opinion_mark:
        return ""
    begins = f"{ways.opinion_mark}〔{clock.today().year}〕"
    used = ReturnLetter.objects.filter(county=ways.county_id, number__startswith=begins)
    numbers = (one.removeprefix(begins) for one in used.values_list("number", flat=True))
    last = max((int(one.removesuffix("号")) for one in numbers), default=0)
    return f"{begins}{last + 1}号"


def _number(county: int, typed: str) -> str:
    """A number as offices write it; Refused for what is none, or has been used."""
    tidy = "".join(typed.split())
    if not tidy:
        return ""
    found = _NUMBER.fullmatch(tidy)
    if found is None:
        raise Refused("发文字号写成“临政办函〔2026〕3号”这样；不编号的，留空。")
    number = f"{found[1]}〔{found[2]}〕{int(found[3])}号"
    if ReturnLetter.objects.filter(county=county, number=number).exists():
        raise Refused(f"发文字号{number}已经用过，请换一个。")
    return number
