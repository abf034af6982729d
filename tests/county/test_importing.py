"""An Excel list: 24 accounts, or none and every wrong row by its number."""

import base64
import re
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from openpyxl import Workbook, load_workbook

from reports.county.account_list import COLUMNS, MOST_BYTES, MOST_ROWS, listed
from reports.importers.unreadable import Unreadable
from reports.models import Account, Agency

HEAD = tuple(COLUMNS)


def sheet(*rows: tuple[object, ...], head: tuple[str, ...] = HEAD) -> bytes:
    book = Workbook()
    assert book.active
    for row in (head, *rows):
        book.active.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def people(count: int) -> list[tuple[object, ...]]:
    return [(f"临水县第{n}镇人民政府", "", f"张{n}", f"clerk{n}", "填报员") for n in range(count)]


def send(client: Client, county: Agency, data: bytes) -> str:
    file = SimpleUploadedFile("名单.xlsx", data)
    address = reverse("county:import", args=[county.pk])
    return client.post(address, {"file": file, "adding_units": "on"}).content.decode()


def test_twenty_four_people_get_their_passwords_once(office: Client, county: Agency) -> None:
    page = send(office, county, sheet(*people(24)))
    assert "已开通24个账号" in page
    assert Agency.objects.filter(parent=county).count() == 24
    found = re.search(r'href="data:[^,]+;base64,([^"]+)"', page)
    assert found
    book = load_workbook(BytesIO(base64.b64decode(found[1])))
    rows = [[cell.value for cell in row] for row in book.worksheets[0]]
    assert len(rows) == 25
    _, username, _, password = rows[24]
    assert Account.objects.get(username=username).check_password(password)


def test_three_wrong_rows_are_named_and_nothing_is_done(office: Client, county: Agency) -> None:
    rows = people(24)
    rows[2] = (*rows[2][:2], "", *rows[2][3:])
    rows[9] = (*rows[9][:3], "clerk1", rows[9][4])
    rows[20] = (*rows[20][:4], "县长")
    page = send(office, county, sheet(*rows))
    assert [int(row) for row in re.findall(r"<strong>第(\d+)行</strong>", page)] == [4, 11, 22]
    assert Account.objects.count() == 1
    assert not Agency.objects.filter(parent=county).exists()


@pytest.mark.parametrize("name", ["=1+1", "+cmd", "-2", "@SUM(A1)", '=HYPERLINK("x")'])
def test_a_name_never_becomes_a_formula(office: Client, county: Agency, name: str) -> None:
    rows = [("临水县青石镇人民政府", "", "x", "first", "填报员")]
    data = BytesIO(sheet(*rows))
    book = load_workbook(data)
    cell = book.worksheets[0]["C2"]
    cell.value, cell.data_type = name, "s"
    out = BytesIO()
    book.save(out)
    page = send(office, county, out.getvalue())
    found = re.search(r'href="data:[^,]+;base64,([^"]+)"', page)
    assert found
    book = load_workbook(BytesIO(base64.b64decode(found[1])))
    cell = book.worksheets[0]["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (name, "s", True)


def test_numbers_are_read_as_they_are_seen_and_blank_rows_left_out() -> None:
    read = listed(
        sheet(("甲镇人民政府", None, "张三", 138.0, "填报员"), (), ("", " ", None, "", ""))
    )
    assert [(one.row, one.username) for one in read] == [(2, "138")]


def test_columns_are_found_by_their_names() -> None:
    row = ("填报员", "张三", "zhang3", "甲镇人民政府")
    (one,) = listed(sheet(row, head=("岗位", "姓名（必填）", "登 录 名", "单位全称")))
    assert (one.role, one.full_name, one.username, one.unit) == row
    assert one.short_name == ""


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"MZ junk",
        b"PK\x03\x04 cut",
        b"x" * (MOST_BYTES + 1),
        sheet(("a", "b")),
        sheet(head=("姓名", "登录名")),
        sheet(*[("甲镇", "", "张三", f"c{n}", "填报员") for n in range(MOST_ROWS + 1)]),
    ],
    ids=["empty", "junk", "cut", "large", "short", "head", "long"],
)
def test_what_is_no_list_is_refused_in_a_sentence(
    office: Client, county: Agency, data: bytes
) -> None:
    page = send(office, county, data)
    assert "已开通" not in page
    assert Account.objects.count() == 1


def test_a_list_without_its_head_is_unreadable() -> None:
    with pytest.raises(Unreadable, match="表头"):
        listed(sheet(head=("姓名", "登录名")))


def test_the_template_is_read_back(office: Client, county: Agency, township: Agency) -> None:
    answer = office.get(reverse("county:template", args=[county.pk]))
    (one,) = listed(answer.content)
    assert (one.unit, one.role) == (township.name, "填报员")
