"""An operator adds the whole tree and its first administrators from one workbook, or nothing."""

import re
import time
from collections.abc import Sequence
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import QuerySet
from django.test import Client
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from reports.models import Account, AdministrativeEntry, Agency
from reports.operation import roster_sheet
from reports.workflow.platform.judge_roster import judge_roster
from reports.workflow.platform.roster_rows import RosterRow
from reports.workflow.platform.take_in_roster import RosterRefused, take_in_roster
from reports.workflow.verification.chains import Walk, broken_administration
from tests import factories

HEAD = ("省", "市（州）", "县（市、区）", "单位", "机构代码", "管理员姓名", "管理员登录名")
PROVINCE, CITY, COUNTY = "安徽省人民政府", "江州市人民政府", "临水县人民政府"
TREE = (
    (PROVINCE, CITY, COUNTY, "临水县青石镇人民政府", "A1", "", ""),
    (PROVINCE, CITY, COUNTY, "", "", "孙丽", "sunli"),
    (PROVINCE, "", "", "", "", "", ""),
    (PROVINCE, CITY, "", "", "", "", ""),
    (PROVINCE, CITY, COUNTY, "临水县白马乡人民政府", "", "", ""),
)
"""In no order: what stands above may come after."""

Line = Sequence[object]


@pytest.fixture
def boss(db: None) -> Account:
    return factories.AccountFactory(username="boss", is_staff=True, is_superuser=True)


@pytest.fixture
def platform(client: Client, boss: Account) -> Client:
    client.force_login(boss)
    return client


def _workbook(rows: Sequence[Line], head: Line = HEAD, merged: Sequence[str] = ()) -> bytes:
    book = Workbook()
    assert book.active
    for row in (head, *rows):
        book.active.append(row)
    for area in merged:
        book.active.merge_cells(area)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _hand_in(client: Client, data: bytes) -> str:
    file = SimpleUploadedFile("名册.xlsx", data)
    return client.post(reverse("operation:roster"), {"file": file}).content.decode()


def _confirm(client: Client, page: str, **more: str) -> str:
    signed = re.search(r'name="roster" value="([^"]+)"', page)
    assert signed, page
    body = {"roster": signed[1], **more}
    return client.post(reverse("operation:take_in"), body, follow=True).content.decode()


def _rows(*lines: tuple[str, ...]) -> list[RosterRow]:
    names = ("province", "city", "county", "unit", "code", "full_name", "username")
    return [
        RosterRow(number, **dict(zip(names, line, strict=True)))
        for number, line in enumerate(lines, 2)
    ]


def _faults(boss: Account, *lines: tuple[str, ...]) -> list[str]:
    return [fault for one in judge_roster(_rows(*lines), boss) for fault in one.faults]


def test_the_tree_is_shown_first_and_made_when_it_is_confirmed(platform: Client) -> None:
    page = _hand_in(platform, _workbook(TREE))
    assert (page.count(">新增<"), Agency.objects.count(), Account.objects.count()) == (5, 0, 1)
    done = _confirm(platform, page)
    unit = Agency.objects.get(code="A1")
    assert unit.path == f"{PROVINCE} / {CITY} / {COUNTY} / 临水县青石镇人民政府"
    assert (unit.short_name, unit.level) == ("青石镇", "township")
    sun = Account.objects.get(username="sunli")
    password = re.search(r'county-password">([^<]+)<', done)
    assert password
    assert sun.check_password(password[1])
    assert sun.must_change_password
    written = "".join(f"{one.subject}{one.comment}{one.changes}" for one in _record())
    assert password[1] not in written
    assert [one.action for one in _record().filter(county=unit.parent)] == [
        *("open_agency", "open_agency", "open_account")
    ]
    assert _record().filter(county=None).count() == 4
    assert not list(broken_administration(Walk()))


def test_the_same_file_once_more_changes_nothing(platform: Client) -> None:
    _confirm(platform, page := _hand_in(platform, _workbook(TREE)))
    before = _record().count()
    assert "没有改动" in _confirm(platform, page)
    assert "没有要导入的" in _hand_in(platform, _workbook(TREE))
    assert (_record().count(), Agency.objects.count()) == (before, 5)


def _record() -> QuerySet[AdministrativeEntry]:
    return AdministrativeEntry.objects.order_by("county", "number")


def test_every_mistake_is_named_at_its_row_and_nothing_is_made(
    platform: Client, boss: Account
) -> None:
    lines = [
        *TREE,
        (PROVINCE, CITY, "云溪县人民政府", "云溪县云山镇人民政府", "A1", "王芳", "w"),
        ("", "", "", "临水县黑水镇人民政府", "", "", ""),
        (PROVINCE, CITY, COUNTY, "临水县白马乡人民政府", "", "", ""),
        (CITY, PROVINCE, "", "", "", "", ""),
        (PROVINCE, CITY, COUNTY, "=A1", "", "", ""),
        (PROVINCE, CITY, COUNTY, "临水县红石镇人民政府", "A1", "吴平", "wp1"),
    ]
    page = _hand_in(platform, _workbook(lines))
    for says in (
        *("第7行", "还没有，请给它单独写一行", "没有写上级", "和第6行重复"),
        *("这里写在“省”栏", "是公式", "已经是“临水县青石镇人民政府”的", "现在什么也没有导入"),
    ):
        assert says in page, says
    assert "确认导入" not in page
    with pytest.raises(RosterRefused):
        take_in_roster(_rows(*map(_text, lines)), by=boss)
    assert not Agency.objects.exists()
    assert not _record().exists()


def _text(line: Line) -> tuple[str, ...]:
    return tuple(str(one) for one in line)


def test_a_row_is_told_all_its_mistakes_at_once(boss: Account) -> None:
    named = _faults(boss, (PROVINCE, "", "", "", "", "", "s"))
    assert len(named) == 2
    assert ["姓名" in named[0], "登录名" in named[1]] == [True, True]


def test_two_counties_may_have_units_of_one_name_and_one_county_may_not(boss: Account) -> None:
    lines = (
        *((PROVINCE, CITY, "", "", "", "", ""), (PROVINCE, "", "", "", "", "", "")),
        *((PROVINCE, CITY, f"{one}人民政府", "", "", "", "") for one in ("鼓楼区", "云溪区")),
        *(
            (PROVINCE, CITY, f"{one}人民政府", "教育体育局", "", "", "")
            for one in ("鼓楼区", "云溪区")
        ),
    )
    assert not _faults(boss, *lines)
    number, _ = take_in_roster(_rows(*lines), by=boss)
    assert number == 6
    like = judge_roster(
        _rows((PROVINCE, CITY, "鼓楼区人民政府", "鼓楼区教育体育局", "", "", "")), boss
    )
    assert like[0].doubts


def test_what_seems_to_be_here_is_added_only_when_somebody_is_sure(platform: Client) -> None:
    _confirm(platform, _hand_in(platform, _workbook(TREE)))
    again = (*TREE[1:4], (PROVINCE, CITY, COUNTY, "临水县青石乡人民政府", "", "", ""))
    page = _hand_in(platform, _workbook(again))
    assert "请核对" in page
    assert "青石" in _confirm(platform, page)
    assert Agency.objects.count() == 5
    _confirm(platform, page, sure="1")
    assert Agency.objects.count() == 6


def test_columns_may_stand_in_any_order_and_cells_may_be_merged(platform: Client) -> None:
    order = (6, 3, 2, 1, 0, 5, 4)
    rows = [[line[place] or None for place in order] for line in (*TREE[2:4], *TREE[1:2])]
    rows = [*rows[:2], [], rows[2]]
    data = _workbook(rows, [HEAD[place] for place in order], ["E2:E3", "F3:F4"])
    page = _hand_in(platform, data)
    assert (page.count(">新增<"), page.count(">不能导入<")) == (3, 0)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"not a workbook", "XLSX"),
        (b"x" * (2 * 1024 * 1024 + 1), "文件太大"),
        (_workbook([], ("名字", "电话")), "没有找到表头"),
        (_workbook([]), "没有填写机构"),
        (_workbook([TREE[2]], ("省", "省", "县", "单位", "代码", "姓名", "登录名")), "两栏"),
        (_workbook([(f"第{n}省人民政府",) for n in range(9)]), "最多导入8行"),
    ],
    ids=["no workbook", "large", "no head", "empty", "twice", "long"],
)
def test_what_is_no_list_gets_a_sentence(
    platform: Client, data: bytes, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(roster_sheet, "MOST_ROWS", 8)
    assert says in _hand_in(platform, data)
    assert not Agency.objects.exists()


def test_a_confirmation_is_the_persons_own(platform: Client, boss: Account) -> None:
    page = _hand_in(platform, _workbook(TREE))
    other = factories.AccountFactory(username="other", is_staff=True, is_superuser=True)
    platform.force_login(other)
    assert "什么也没有导入" in _confirm(platform, page)
    assert not Agency.objects.exists()


def test_the_template_comes_back_as_it_is(platform: Client, boss: Account) -> None:
    take_in_roster(_rows(*map(_text, TREE)), by=boss)
    sheet = platform.get(reverse("operation:roster_template")).content
    rows = list(load_workbook(BytesIO(sheet)).worksheets[0].iter_rows(values_only=True))
    assert [row[:3] for row in rows[1:]] == [
        (PROVINCE, None, None),
        (PROVINCE, CITY, None),
        (PROVINCE, CITY, COUNTY),
    ]
    assert "没有要导入的" in _hand_in(platform, sheet)


def test_fifteen_hundred_townships_take_seconds(boss: Account) -> None:
    counties = [f"第{n}县人民政府" for n in range(30)]
    lines = [
        (PROVINCE, "", "", "", "", "", ""),
        *((PROVINCE, "", one, "", "", f"张{n}", f"first{n}") for n, one in enumerate(counties)),
        *(
            (PROVINCE, "", one, f"{one[:-4]}第{n}镇人民政府", "", "", "")
            for one in counties
            for n in range(50)
        ),
    ]
    began = time.process_time()
    number, opened = take_in_roster(_rows(*lines), by=boss, sure=True)
    assert (number, len(opened)) == (1531, 30)
    assert time.process_time() - began < 15
