"""文字指标: figures with their sentences, sums that know who is missing, and what is put right."""

from urllib.parse import quote

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from reports.models import Account, AdministrativeEntry, Agency, IndicatorCorrection, Report
from reports.workflow.rollup.indicators.county_indicators import county_indicators
from tests.board.counties import YEAR
from tests.workflow.rollup.summed_county import reported

pytestmark = pytest.mark.django_db
ADDRESS = f"/汇总/{YEAR}/文字指标/"
TEXTS = (
    f"{YEAR}年主动公开政府信息86条，其中政府网站60条，政务新媒体26条。组织业务培训3次，培训120人次。",
    f"通过政府网站公开信息40条，未开展社会评议。{YEAR}年组织业务培训2次。",
    "新收申请{新收申请}件，加强政策解读，回应群众关切。",
    "政府网站公开信息30条。全年政府网站发布信息35条。",
)


@pytest.fixture
def reports(county: Agency, li: Account) -> list[Report]:
    made = reported(county, [{"requests.new_received.total": 7} for _ in TEXTS], li)
    for report, text in zip(made, TEXTS, strict=True):
        report.sections.create(name="overview.proactive", text=text)
    return made


@pytest.fixture
def reviewer(client: Client, li: Account) -> Client:
    client.force_login(li)
    return client


def test_the_table_takes_few_queries_however_many_units(
    reviewer: Client,
    reports: list[Report],
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for page in (ADDRESS, f"{ADDRESS}导出/", f"{ADDRESS}{reports[0].pk}/"):
        with django_assert_max_num_queries(12):
            assert reviewer.get(page).status_code == 200


def test_sums_add_the_numbers_there_are_and_say_of_how_many_units(
    county: Agency, reports: list[Report]
) -> None:
    sums = county_indicators(county.pk, YEAR)
    assert sums["website"] == ("网站", 100, 2)
    assert sums["trainings"] == ("培训", 5, 2)
    assert sums["appraisals"] == ("评议", 0, 1)
    assert sums["blamed"] == ("问责", None, 0)


def test_what_is_not_found_is_listed_and_is_no_zero(
    reviewer: Client, reports: list[Report]
) -> None:
    shown = reviewer.get(ADDRESS)
    explained = next(one for one in shown.context["table"].without if one.title == "政策解读")
    assert [name for name, _ in explained.missing] == [f"第{number}镇" for number in range(4)]
    website = next(one for one in shown.context["table"].without if "网站" in one.title)
    assert [name for name, _ in website.asked] == ["第3镇"]
    assert "几个数不同" in shown.text


def test_a_number_opens_its_sentence_and_a_mention_is_shown_without_one(
    reviewer: Client, reports: list[Report]
) -> None:
    assert f"{quote(ADDRESS)}{reports[0].pk}/#website" in reviewer.get(ADDRESS).text
    assert "政务新媒体26条" in reviewer.get(f"{ADDRESS}{reports[0].pk}/").text
    mentioned = reviewer.get(f"{ADDRESS}{reports[2].pk}/").text
    assert "文字里提到，但没有读出数" in mentioned
    assert "新收申请7件，加强政策解读" in mentioned


def test_a_figure_is_put_right_with_a_word_and_can_be_read_again(
    reviewer: Client, county: Agency, reports: list[Report], li: Account
) -> None:
    page = f"{ADDRESS}{reports[3].pk}/"
    typed = {"indicator": "website", "number": "35", "word": "年中的数不算。"}
    assert reviewer.post(page, typed)["Location"].endswith("/#website")
    assert county_indicators(county.pk, YEAR)["website"] == ("网站", 135, 3)
    kept = IndicatorCorrection.objects.get()
    assert (kept.by, kept.word, kept.read) == (li, "年中的数不算。", "30条、35条")
    entry = AdministrativeEntry.objects.latest("number")
    assert entry.changes == [["政府网站公开", "30条、35条", "35"]]
    assert "年中的数不算。" in reviewer.get(page).text
    reviewer.post(page, {"indicator": "website", "withdraw": "1"})
    assert county_indicators(county.pk, YEAR)["website"] == ("网站", 100, 2)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"indicator": "website", "number": "许多", "word": "电话核实过。"}, "请填一个整数"),
        ({"indicator": "website", "number": "35", "word": ""}, "请写明更正说明"),
        ({"indicator": "nothing", "number": "35", "word": "电话核实过。"}, "没有这项指标"),
    ],
)
def test_what_cannot_be_taken_is_said_and_stays_typed(
    typed: dict[str, str], said: str, reviewer: Client, reports: list[Report]
) -> None:
    answer = reviewer.post(f"{ADDRESS}{reports[0].pk}/", typed)
    assert answer.status_code == 422
    assert said in answer.text
    if typed["indicator"] == "website":
        assert f'value="{typed["number"]}"' in answer.text
    assert not IndicatorCorrection.objects.exists()


def test_nobody_but_the_county_sees_or_changes_it(
    client: Client, reports: list[Report], wang: Account
) -> None:
    client.force_login(wang)
    typed = {"indicator": "website", "number": "35", "word": "电话核实过。"}
    assert client.get(ADDRESS).status_code == 404
    assert client.post(f"{ADDRESS}{reports[0].pk}/", typed).status_code == 404


def test_the_file_holds_figures_sums_and_sentences(reviewer: Client, reports: list[Report]) -> None:
    lines = reviewer.get(f"{ADDRESS}导出/").content.decode("utf-8-sig").splitlines()
    assert lines[0].startswith("单位,主动公开政府信息总数,政府网站公开")
    assert ",86,60,26," in lines[1]
    assert "政务新媒体26条" in lines[1]
    assert lines[-2].startswith("合计,86,100,26,")
    assert lines[-1].startswith("有数的单位,1,2,1,")
