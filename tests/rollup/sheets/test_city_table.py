"""市里的表: looked at, asked about, filled and given back; what is said of its labels is kept."""

import random
from io import BytesIO

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import Workbook

from reports.models import Account, AdministrativeEntry, Agency, CityTable, FormerName, Report
from reports.statute import format_for
from tests.aggregation.counties import unit
from tests.board.counties import YEAR
from tests.workflow.rollup.summed_county import reported

pytestmark = pytest.mark.django_db
EDITION = format_for(YEAR)
PAGE = f"/汇总/{YEAR}/市里的表/"
FIGURES = [unit(EDITION, random.Random(seed)) for seed in range(200, 204)]
NEW, GRANTED = "requests.new_received.total", "requests.granted.total"


@pytest.fixture
def reports(county: Agency, li: Account) -> list[Report]:
    made = reported(county, FIGURES, li)
    FormerName.objects.create(agency=made[1].agency, name="老一乡", until=f"{YEAR}-01-01")
    return made


@pytest.fixture
def reviewer(client: Client, li: Account) -> Client:
    client.force_login(li)
    return client


def table(*names: str) -> bytes:
    """The city's workbook: two columns that are known, one that is the city's own."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["单位", "本年新收", "满意答复数", "合计"])
    for row, name in enumerate(names, 2):
        sheet.append([name, None, None, f"=B{row}+C{row}"])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def handed(reviewer: Client, data: bytes, **more: object) -> openpyxl.Workbook:
    """The filled workbook."""
    answer = reviewer.post(PAGE, {"file": _file(data), "fill": "yes", **more})
    assert answer.status_code == 200
    assert "attachment" in answer["Content-Disposition"]
    return openpyxl.load_workbook(BytesIO(answer.content))


def test_it_is_looked_at_first_and_what_was_not_matched_is_asked(
    reviewer: Client, reports: list[Report]
) -> None:
    page = reviewer.post(PAGE, {"file": _file(table("第0镇", "老一乡", "邻县某镇"))}).text
    assert "认出2个单位、1栏，可以填2格" in page
    assert "满意答复数" in page
    assert "邻县某镇" in page
    assert not CityTable.objects.exists()


def test_units_are_found_by_short_full_and_former_names(
    reviewer: Client, reports: list[Report]
) -> None:
    names = ("第0镇", "老一乡", reports[2].agency.name)
    sheet = handed(reviewer, table(*names)).worksheets[0]
    assert [sheet.cell(row, 2).value for row in (2, 3, 4)] == [one[NEW] for one in FIGURES[:3]]
    assert [sheet.cell(row, 4).value for row in (2, 3)] == ["=B2+C2", "=B3+C3"]


def test_what_is_said_of_a_label_and_a_name_is_kept_for_next_year(
    reviewer: Client, reports: list[Report], county: Agency
) -> None:
    data = table("第0镇", "第1镇", "高新镇")
    said = {"label": "满意答复数", "cell": GRANTED, "named": "高新镇", "unit": reports[3].agency_id}
    for more in (said, {}):
        sheet = handed(reviewer, data, **more).worksheets[0]
        assert sheet.cell(2, 3).value == FIGURES[0][GRANTED]
        assert sheet.cell(4, 2).value == FIGURES[3][NEW]
    kept = CityTable.objects.get(county=county)
    assert kept.labels == {"满意答复数": GRANTED}
    entries = AdministrativeEntry.objects.filter(county=county, action="keep_city_table")
    assert [one.changes for one in entries] == [
        [["满意答复数", None, GRANTED], ["高新镇", None, "第3镇"]]
    ]


def test_the_file_that_stays_with_the_page_is_enough(
    reviewer: Client, reports: list[Report]
) -> None:
    looked = reviewer.post(PAGE, {"file": _file(table("第0镇", "第1镇"))})
    kept = looked.context["kept"]
    answer = reviewer.post(PAGE, {"kept": kept.letters, "kept_name": kept.name, "fill": "yes"})
    sheet = openpyxl.load_workbook(BytesIO(answer.content)).worksheets[0]
    assert sheet.cell(2, 2).value == FIGURES[0][NEW]


@pytest.mark.parametrize(
    "said",
    [
        {"label": "满意答复数", "cell": "no.such.cell"},
        {"named": "高新镇", "unit": "999999"},
        {"label": "字" * 500, "cell": "-"},
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is(
    reviewer: Client, reports: list[Report], said: dict[str, str]
) -> None:
    given = {"file": _file(table("第0镇", "第1镇")), "fill": "yes", **said}
    answer = reviewer.post(PAGE, given)
    assert answer.status_code == 422
    assert "error-summary" in answer.text
    assert not CityTable.objects.exists()


@pytest.mark.parametrize("data", [b"", b"no workbook", None])
def test_what_is_no_workbook_is_refused_with_a_sentence(
    reviewer: Client, reports: list[Report], data: bytes | None
) -> None:
    answer = reviewer.post(PAGE, {} if data is None else {"file": _file(data)})
    assert answer.status_code == 422
    assert "error-summary" in answer.text


def _file(data: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("市表.xlsx", data)
