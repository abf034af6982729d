"""Fields of the sum in a county's own report: read as fixed, in its own text alone."""

import pytest

from reports.models import Account, Agency, FixedSum, Report
from reports.workflow.filling.county_report import begin_county_report, take_newer_sum
from reports.workflow.judging.dossier import document_of
from tests.factories import save
from tests.workflow.rollup.county_reports import YEAR, cast, fixed

TEXT = "纳入汇总的单位{单位数}个，缺报{缺报数}个，开设网站{指标.网站}个，另有{没有的}。"


def _content(units: int, websites: int) -> dict[str, object]:
    counted = [{"unit": one, "name": f"第{one}镇"} for one in range(units)]
    indicators = {"websites": {"label": "网站", "sum": websites, "units": units}}
    return {"counted": counted, "missing": [], "indicators": indicators}


@pytest.fixture
def begun(county: Agency, township: Agency, li: Account) -> Report:
    people = cast(county)
    fixed(county, li)
    FixedSum.objects.update(content=_content(3, 12))
    report = begin_county_report(county, YEAR, by=people.clerk)
    save(report, "1", {"overview.intro": TEXT}, people.clerk)
    return report


def _reads(report: Report) -> str:
    return document_of(report).text("overview.intro")[0]


def test_they_read_as_the_sum_was_fixed_and_what_is_none_stays_as_typed(begun: Report) -> None:
    assert _reads(begun) == "纳入汇总的单位3个，缺报0个，开设网站12个，另有{没有的}。"


def test_they_change_with_the_sum_and_not_before_it_is_taken_over(
    begun: Report, li: Account
) -> None:
    fixed(begun.agency, li)
    FixedSum.objects.filter(number=2).update(content=_content(4, 15))
    assert "单位3个" in _reads(begun)
    clerk = begun.agency.appointments.get(role="filler").account
    again = take_newer_sum(begun.pk, by=clerk)
    assert "单位4个，缺报0个，开设网站15个" in _reads(again)


def test_a_units_text_knows_none_of_them(draft: Report, wang: Account) -> None:
    save(draft, "1", {"overview.intro": TEXT}, wang)
    assert _reads(draft) == TEXT
