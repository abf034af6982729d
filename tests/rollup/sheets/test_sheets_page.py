"""汇总 · 表格: files go out, one that comes back is compared; nothing is written by it."""

import random
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from reports.document.json_form import from_json, to_json
from reports.document.sums.sum_book import sheet_name
from reports.exporters.sums.sum_sheets import columns_of
from reports.models import Account, Adjustment, Agency, OwnFigures, Report, State
from reports.models.tables import figures_of
from reports.rollup.sum_asked import SumQuery
from reports.statute import format_for
from reports.statute.schema import Figures
from reports.workflow.rollup.whole_sum import whole_sum
from tests.aggregation.counties import unit
from tests.board.counties import YEAR
from tests.documents import sound
from tests.rollup.sheets.books import first_row
from tests.workflow.rollup.summed_county import reported

pytestmark = pytest.mark.django_db
EDITION = format_for(YEAR)
PAGE = f"/汇总/{YEAR}/表格/"


@pytest.fixture
def reports(county: Agency, li: Account) -> list[Report]:
    return reported(county, [unit(EDITION, random.Random(seed)) for seed in range(8)], li)


@pytest.fixture
def reviewer(client: Client, li: Account) -> Client:
    client.force_login(li)
    return client


def test_workbook_screen_and_json_say_the_same(
    reviewer: Client, reports: list[Report], county: Agency
) -> None:
    Report.objects.filter(pk=reports[2].pk).update(state=State.REVIEWING)
    counted = [one for one in reports if one != reports[2]]
    screen = SumQuery(county, (county,), YEAR).sums(YEAR)[YEAR]
    opened = openpyxl.load_workbook(BytesIO(_book(reviewer)), data_only=True)
    told = [_in_json(figures_of(one)) for one in counted]
    for table in EDITION.tables:
        sheet = opened[sheet_name(EDITION, table)]
        total = first_row(sheet) + len(counted)
        for column, cell in columns_of(table).items():
            value = Decimal(str(sheet.cell(total, column).value))
            assert value == screen[cell].figure
            assert value == sum(one[cell] or 0 for one in told)


def test_own_figures_and_adjustments_are_lines_and_the_whole_is_the_countys_sum(
    reviewer: Client, reports: list[Report], county: Agency, li: Account
) -> None:
    own = {cell: str(figure) for cell, figure in unit(EDITION, random.Random(77)).items()}
    taken = dict.fromkeys((f"requests.new_received.{one}" for one in ("commercial", "total")), "-1")
    told = {"county": county, "year": YEAR, "by": li}
    OwnFigures.objects.create(figures=own, **told)
    for reason in ("共同被告一件", "联合发文一件"):
        Adjustment.objects.create(kind="other", changes=taken, reason=reason, **told)
    total = whole_sum(county.pk, YEAR).total
    book = openpyxl.load_workbook(BytesIO(_book(reviewer)), data_only=True)
    for table in EDITION.tables:
        sheet = book[sheet_name(EDITION, table)]
        last = first_row(sheet) + len(reports) + 2
        assert [sheet.cell(last - n, 2).value for n in (2, 1, 0)] == ["本级", "调整", "合计"]
        for column, cell in columns_of(table).items():
            assert Decimal(str(sheet.cell(last, column).value)) == total[cell]
    said = [row[0] for row in book["说明"].iter_rows(values_only=True)]
    assert any("联合发文一件" in str(one) for one in said)


def test_who_is_missing_stands_in_the_notes(reviewer: Client, reports: list[Report]) -> None:
    Report.objects.filter(pk=reports[2].pk).update(state=State.REVIEWING)
    sheet = openpyxl.load_workbook(BytesIO(_book(reviewer)))["说明"]
    said = {row[0]: row[2] for row in sheet.iter_rows(values_only=True)}
    assert said["第2镇"] == "缺报"
    assert said["第3镇"] == "计入"


def test_a_workbook_that_comes_back_is_compared_and_nothing_is_written(
    reviewer: Client, reports: list[Report]
) -> None:
    book = openpyxl.load_workbook(BytesIO(_book(reviewer)))
    book["三"].cell(first_row(book["三"]), 9).value = 4711
    out = BytesIO()
    book.save(out)
    before = figures_of(reports[0])
    answer = reviewer.post(PAGE, {"file": SimpleUploadedFile("汇总表.xlsx", out.getvalue())})
    assert answer.status_code == 200
    assert "写的是4711，审核通过的是" in answer.text
    assert figures_of(reports[0]) == before


def test_an_untouched_one_is_said_to_be_right(reviewer: Client, reports: list[Report]) -> None:
    file = SimpleUploadedFile("汇总表.xlsx", _book(reviewer))
    assert "每一格都和审核通过的相同" in reviewer.post(PAGE, {"file": file}).text


@pytest.mark.parametrize("data", [b"", b"no workbook", None])
def test_what_is_no_workbook_is_refused_with_a_sentence(
    reviewer: Client, reports: list[Report], data: bytes | None
) -> None:
    sent = {} if data is None else {"file": SimpleUploadedFile("汇总表.xlsx", data)}
    answer = reviewer.post(PAGE, sent)
    assert answer.status_code == 422
    assert "error-summary" in answer.text


def _in_json(figures: Figures) -> Figures:
    """The figures as a program that takes a report's JSON has them."""
    return from_json(to_json(sound(YEAR, figures))).figures


def _book(reviewer: Client) -> bytes:
    answer = reviewer.get(f"{PAGE}汇总表/")
    assert answer.status_code == 200
    return bytes(answer.content)
