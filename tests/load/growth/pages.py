"""What is opened at each size, and the bare query of the database that it is read beside."""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from django.db import connection
from django.test import Client, override_settings

from reports.models import Account, Agency
from reports.workflow.judging.neighbours import compared
from reports.workflow.judging.sight import sight_of_unit
from tests.bench import median_ms
from tests.board.counties import YEAR
from tests.checks.made_up_texts import as_report
from tests.load.growth.first_county import EVERYWHERE, MIDDLING, FirstCounty

TIMES = 5

_COUNTY = (
    "SELECT r.id, r.state FROM reports_report r JOIN reports_agency a ON a.id = r.agency_id "
    "WHERE a.parent_id = {county} AND r.year = {year} AND r.is_current"
)
_SUMMED = (
    "SELECT l.line, sum(l.total) FROM reports_requestsline l "
    "JOIN reports_report r ON r.id = l.report_id JOIN reports_agency a ON a.id = r.agency_id "
    "WHERE a.parent_id = {county} AND r.year = {year} GROUP BY 1"
)
_FOUND = "SELECT report_id FROM reports_searchedreport WHERE year = 2024 ORDER BY 1 LIMIT 20"
_LIKE = "SELECT text_id FROM reports_comparablesentence WHERE key_1 = 17"
_ONE = "SELECT 1"


@dataclass(frozen=True)
class Opened:
    """Something that is done at both sizes; ``bare`` is the query that is its yardstick."""

    name: str
    work: Callable[[], object]
    bare: str


def opened(first: FirstCounty, clerk: Account, report: int) -> list[Opened]:
    """All pages, each by whoever opens it in January."""
    here = {"county": first.county.pk, "year": YEAR}
    hers, his, nobody = Client(), Client(), Client()
    hers.force_login(first.reviewer)
    his.force_login(clerk)
    county, summed = _COUNTY.format(**here), _SUMMED.format(**here)
    search, feed = "/公开/搜索/?q=", f"/公开/{first.county.public_code}/feed.xml"
    return [
        Opened("进度", _page(hers, f"/进度/{YEAR}/"), county),
        Opened("审核列表", _page(hers, "/审核/"), county),
        Opened("雷同表", _page(hers, "/审核/雷同/"), county),
        Opened("汇总：单位", _page(hers, f"/汇总/{YEAR}/"), summed),
        Opened("汇总：三张表", _page(hers, f"/汇总/{YEAR}/三张表/"), summed),
        Opened("填报：报告列表", _page(his, "/"), county),
        Opened("填报：第三章", _page(his, f"/reports/{report}/table/3/"), county),
        Opened("填报：报送页（核查）", _page(his, f"/reports/{report}/submit/"), county),
        Opened("公开：首页", _page(nobody, "/公开/"), _FOUND),
        Opened("公开：网站地图", _page(nobody, "/sitemap.xml"), _FOUND),
        Opened("公开：一个县的订阅", _page(nobody, feed), _FOUND),
        Opened("搜索：处处都有的词", _page(nobody, f"{search}{EVERYWHERE}"), _FOUND),
        Opened("搜索：百份里一份的词", _page(nobody, f"{search}{MIDDLING}"), _FOUND),
        Opened("搜索：没有的词", _page(nobody, f"{search}龘龘"), _FOUND),
        Opened("雷同：一份对全部", _likeness(first), _LIKE),
        Opened("/readyz", _page(nobody, "/readyz"), _ONE),
    ]


def _page(client: Client, address: str) -> Callable[[], object]:
    def work() -> object:
        answer = client.get(address)
        assert answer.status_code == 200, (address, answer.status_code)
        return answer

    return work


def _likeness(first: FirstCounty) -> Callable[[], object]:
    from reports.models import ComparableText

    unit = Agency.objects.get(pk=first.unit)
    kept = ComparableText.objects.get(pk=first.text + 7).sentences.split("\n")
    document = as_report([[one] for one in kept], "本镇人民政府")
    return lambda: compared(document, sight_of_unit(unit))


def milliseconds(one: Opened) -> tuple[float, float]:
    """What it takes, and what its bare query takes."""
    with override_settings(SEARCHES_PER_HOUR=10**6, PUBLIC_PAGES_PER_HOUR=10**6):
        one.work()
        return median_ms(one.work, TIMES), median_ms(lambda: _asked(one.bare), TIMES)


def _asked(query: str) -> float:
    began = perf_counter()
    with connection.cursor() as cursor:
        cursor.execute(query)
        cursor.fetchall()
    return perf_counter() - began
