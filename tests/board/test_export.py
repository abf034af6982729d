"""The workbook: what is shown, as values and never as formulas."""

from io import BytesIO
from typing import Any
from urllib.parse import unquote

from django.test import Client
from openpyxl import load_workbook

from reports.models import Agency
from tests.board.test_board import BOARD


def rows(client: Client, query: str = "") -> list[tuple[Any, ...]]:
    answer = client.get(f"{BOARD}导出/{query}")
    return list(load_workbook(BytesIO(answer.getvalue()))["进度"].values)


def test_every_unit_is_in_the_workbook(reviewer: Client, units: list[Agency]) -> None:
    head, *body = rows(reviewer, "?sort=name")
    assert head[:4] == ("单位", "简称", "层级", "状态")
    assert {row[1] for row in body} == {unit.short_name for unit in units}
    (line,) = (row for row in body if row[1] == "第3镇")
    assert line[3] == "已送审"
    said = dict(zip(head, line, strict=True))
    assert said["报送时间"].hour == 17, "17:30 in Shanghai"
    assert (said["期限种类"], said["剩余天数"]) == ("审核截止", 2)
    assert (said["未了结的问题"], said["未关闭意见"]) == (2, 2)


def test_the_workbook_keeps_to_the_filters(reviewer: Client, units: list[Agency]) -> None:
    assert {row[3] for row in rows(reviewer, "?state=returned")[1:]} == {"已退回"}
    assert len(rows(reviewer, "?q=无此单位")) == 1


def test_a_name_that_looks_like_a_formula_is_a_name(reviewer: Client, units: list[Agency]) -> None:
    names = ["=1+1", "+1", "-1", "@SUM(A1)"]
    for unit, name in zip(units, names, strict=False):
        Agency.objects.filter(pk=unit.pk).update(short_name=name)
    answer = reviewer.get(f"{BOARD}导出/")
    sheet = load_workbook(BytesIO(answer.getvalue()))["进度"]
    suspicious = {cell.value: cell for cell in sheet["B"] if cell.value in names}
    assert set(suspicious) == set(names)
    assert {(cell.data_type, cell.quotePrefix) for cell in suspicious.values()} == {("s", True)}


def test_the_file_is_named_for_county_year_and_day(reviewer: Client, units: list[Agency]) -> None:
    named = unquote(reviewer.get(f"{BOARD}导出/").headers["Content-Disposition"])
    assert "临水县2025年度报告进度（20260120）.xlsx" in named


def test_units_stand_in_the_countys_order_and_can_be_rung(
    reviewer: Client, units: list[Agency]
) -> None:
    first, second, third = units[:3]
    Agency.objects.filter(pk=third.pk).update(position=1, contact_phone="0551-6012345")
    Agency.objects.filter(pk=first.pk).update(position=2, contact_office="党政办")
    head, *body = rows(reviewer, "?sort=name")
    assert [row[1] for row in body[:3]] == [
        third.short_name,
        first.short_name,
        min((one for one in units if one not in (first, third)), key=lambda one: one.pk).short_name,
    ]
    assert dict(zip(head, body[0], strict=True))["电话"] == "0551-6012345"
    assert "0551-6012345" in reviewer.get(BOARD).content.decode()
    assert second in units
