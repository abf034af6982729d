"""通报: what was kept of each unit's way, placed by the printed rule, ties side by side."""

import datetime
from io import BytesIO

import docx
import openpyxl
import pytest
from django.test import Client
from docx.shared import Mm
from hypothesis import given
from hypothesis import strategies as st

from reports.document.sums.circular import COLUMNS, RULE, CircularLine, placed
from reports.exporters.sums.circular_files import circular_docx
from reports.models import (
    Account,
    Agency,
    CountyYear,
    LedgerEntry,
    Remark,
    Report,
    Snapshot,
    State,
    clock,
)
from reports.rollup.sheets.circular_of import circular_lines
from reports.rollup.sum_asked import SumQuery
from tests.board.counties import YEAR
from tests.documents import sound
from tests.workflow.rollup.summed_county import reported

DAY = datetime.date(YEAR + 1, 1, 10)
PAGE = f"/汇总/{YEAR}/表格/通报/"
numbers = st.one_of(st.none(), st.integers(0, 3))
lines = st.builds(
    CircularLine,
    label=st.sampled_from("甲乙丙丁"),
    arrived=st.one_of(st.none(), st.just(DAY)),
    days_late=numbers,
    returned=numbers,
    must_fix=numbers,
    must_explain=numbers,
    days_late_public=numbers,
)


@given(st.lists(lines, max_size=12))
def test_places_follow_the_rule_and_equal_lines_share_one(given_lines: list[CircularLine]) -> None:
    found = placed(given_lines)
    assert sorted(map(id, given_lines)) == sorted(id(one.line) for one in found)
    sent = [one for one in found if one.line.arrived]
    assert found[: len(sent)] == sent
    assert all(one.place is None for one in found[len(sent) :])
    for at, one in enumerate(sent):
        better = [other for other in sent if other.line.rank < one.line.rank]
        assert one.place == len(better) + 1
        assert at >= len(better)


def test_of_two_the_one_that_was_later_stands_behind_whatever_else_it_did() -> None:
    late = CircularLine("晚", DAY, days_late=1, returned=0, must_fix=0)
    in_time = CircularLine("早", DAY, days_late=0, returned=3, must_fix=9)
    nothing = CircularLine("无")
    assert [one.line.label for one in placed([nothing, late, in_time])] == ["早", "晚", "无"]


@pytest.mark.django_db
def test_what_was_kept_of_the_way_stands_in_the_line(county: Agency, li: Account) -> None:
    late, sound_one, missing = _three(county, li)
    by_name = {one.label: one for one in circular_lines(SumQuery(county, (county,), YEAR))}
    line = by_name[late.agency.short_name]
    assert line.arrived == DAY
    assert (line.days_late, line.returned, line.remarks, line.waived) == (3, 2, 1, 0)
    assert (line.must_fix, line.must_explain) == (1, 2)
    assert line.days_late_public == 5
    assert by_name[sound_one.agency.short_name].days_late == 0
    assert by_name[missing.agency.short_name] == CircularLine(missing.agency.short_name)


@pytest.mark.django_db
def test_workbook_and_word_say_the_same_with_the_rule(
    client: Client, county: Agency, li: Account
) -> None:
    late, sound_one, missing = _three(county, li)
    client.force_login(li)
    sheet = openpyxl.load_workbook(BytesIO(client.get(f"{PAGE}xlsx/").content)).worksheets[0]
    head, *rows = sheet.iter_rows(values_only=True)
    assert head == tuple(COLUMNS)
    names = [one.agency.short_name for one in (sound_one, late, missing)]
    assert [row[:2] for row in rows[:3]] == list(zip((1, 2, None), names, strict=True))
    assert RULE in [row[1] for row in rows]
    word = docx.Document(BytesIO(client.get(f"{PAGE}docx/").content))
    (table,) = word.tables
    told = [[cell.text for cell in row.cells] for row in table.rows]
    assert told[0] == list(COLUMNS)
    assert [row[1] for row in told[1:]] == names
    assert told[2][2:6] == ["1月10日", "3", "2", "1／2"]
    assert any(RULE in one.text for one in word.paragraphs)


@pytest.mark.parametrize("units", [3, 24, 50, 100])
def test_so_many_units_leave_room_on_one_page(units: int) -> None:
    some = [CircularLine(f"第{n}镇", DAY, n, 0, 0, 0) for n in range(units)]
    word = docx.Document(BytesIO(circular_docx("某县通报", some, DAY)))
    section, (table,) = word.sections[0], word.tables
    assert section.page_width > section.page_height
    room = section.page_height - section.top_margin - section.bottom_margin
    assert sum(row.height or 0 for row in table.rows) < room - Mm(30)


def _three(county: Agency, by: Account) -> tuple[Report, Report, Report]:
    """One late and returned twice, one in time, one that is still written."""
    late, in_time, missing = reported(county, [sound(YEAR).figures] * 3, by)
    CountyYear.objects.filter(county=county, year=YEAR).update(
        submit_by=DAY - datetime.timedelta(3)
    )
    at = datetime.datetime.combine(DAY, datetime.time(12), tzinfo=datetime.UTC)
    public = {"publish_by": DAY, "published_at": at + datetime.timedelta(5)}
    Report.objects.filter(pk=late.pk).update(arrived_at=at, **public)
    Report.objects.filter(pk=in_time.pk).update(
        arrived_at=at - datetime.timedelta(9), published_at=at, publish_by=DAY
    )
    Report.objects.filter(pk=missing.pk).update(state=State.DRAFT, arrived_at=None)
    for number in (1, 2):
        LedgerEntry.objects.create(report=late, number=number, action="return", by=by, at=at)
    Remark.objects.create(report=late, chapter="3", text="请核对。", by=by)
    said = [{"action": one} for one in ("must_fix", "must_explain", "note")]
    first = [*said, {"action": "note", "settled": "已说明"}]
    for findings in (first, []):
        kept = {"action": "submit", "at": clock.now(), "by": by, "document": "{}"}
        Snapshot.objects.create(report=late, digest="0" * 64, rules="1", findings=findings, **kept)
    return late, in_time, missing
