"""一单位一行 and 两年对比: each figure in its column, blanks blank, no idle percentages."""

import csv
import random
from decimal import Decimal
from io import BytesIO, StringIO

import openpyxl
import pytest
from django.test import Client

from reports.document.sums.year_pairs import FigurePair, YearsOfUnit
from reports.exporters.sums.two_years import two_years
from reports.models import Account, Agency, Report, State
from reports.rollup.sheets.compared_years import COMPARED
from reports.statute import format_for
from tests.aggregation.counties import unit
from tests.board.counties import YEAR
from tests.workflow.rollup.summed_county import reported

pytestmark = pytest.mark.django_db
EDITION = format_for(YEAR)
PAGE = f"/汇总/{YEAR}/表格/"
FIGURES = [unit(EDITION, random.Random(seed)) for seed in range(5)]
BEFORE = [unit(EDITION, random.Random(seed)) for seed in range(50, 56)]


@pytest.fixture
def reports(county: Agency, li: Account) -> list[Report]:
    reported(county, BEFORE, li, year=YEAR - 1)
    reports = reported(county, FIGURES, li)
    Report.objects.filter(pk=reports[2].pk).update(state=State.REVIEWING)
    return reports


@pytest.fixture
def reviewer(client: Client, li: Account) -> Client:
    client.force_login(li)
    return client


def test_csv_and_workbook_have_every_figure_under_its_key(
    reviewer: Client, reports: list[Report]
) -> None:
    data = reviewer.get(f"{PAGE}一单位一行/csv/").content.decode("utf-8-sig")
    labels, keys, *rows = csv.reader(StringIO(data))
    sheet = openpyxl.load_workbook(BytesIO(reviewer.get(f"{PAGE}一单位一行/xlsx/").content)).active
    assert sheet is not None
    assert [cell.value for cell in sheet[1]] == labels
    assert [cell.value for cell in sheet[2]] == keys
    assert set(EDITION.cells) <= set(keys)
    for number, row in enumerate(rows):
        said = dict(zip(keys, row, strict=True))
        typed = [cell.value for cell in sheet[number + 3]]
        counts = said["counting"] == "计入"
        assert counts == (said["unit"] not in {"第2镇", "第5镇"})
        for at, cell in enumerate(keys):
            if cell in EDITION.cells and counts:
                assert Decimal(said[cell]) == FIGURES[number][cell]
                assert Decimal(str(typed[at])) == FIGURES[number][cell]
            elif cell in EDITION.cells:
                assert (said[cell], typed[at]) == ("", None)


def test_two_years_stand_side_by_side_for_every_unit(
    reviewer: Client, reports: list[Report]
) -> None:
    sheet = openpyxl.load_workbook(BytesIO(reviewer.get(f"{PAGE}两年对比/").content)).active
    assert sheet is not None
    rows = {row[0]: row[1:] for row in sheet.iter_rows(min_row=5, values_only=True)}
    assert len(COMPARED) == 12
    assert list(rows) == [f"第{number}镇" for number in range(6)] + ["合计"]
    for at, key in enumerate(COMPARED):
        for number in range(5):
            before, now, less, _ = rows[f"第{number}镇"][at * 4 : at * 4 + 4]
            assert Decimal(str(before)) == key.of(BEFORE[number])
            if number == 2:
                assert (now, less) == (None, None)
            else:
                assert Decimal(str(now)) == key.of(FIGURES[number])
                assert Decimal(str(less)) == Decimal(str(now)) - Decimal(str(before))
        counted = [one for number, one in enumerate(FIGURES) if number != 2]
        assert Decimal(str(rows["合计"][at * 4])) == sum(map(key.of, BEFORE))
        assert Decimal(str(rows["合计"][at * 4 + 1])) == sum(map(key.of, counted))


@pytest.mark.parametrize(
    ("before", "now", "share"),
    [(9, 90, None), (10, 15, 0.5), (10, 0, -1), (None, 5, None), (5, None, None), (30, 40, 0.333)],
)
def test_there_is_no_percentage_of_fewer_than_ten(
    before: int | None, now: int | None, share: float | None
) -> None:
    data = two_years("某县", YEAR, ["新收"], [YearsOfUnit("某镇", [FigurePair(before, now)])])
    sheet = openpyxl.load_workbook(BytesIO(data)).active
    assert sheet is not None
    assert sheet["E5"].value == share
    assert sheet["E5"].number_format == "0.0%"
