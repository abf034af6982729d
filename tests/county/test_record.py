"""The record of a county: read, sifted, taken away; another county's stays closed."""

import csv
from io import BytesIO, StringIO

import pytest
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from reports.models import Account, Agency
from reports.workflow.accounts.close_account import close_account
from reports.workflow.accounts.record_sign_in import record_failed_sign_in
from reports.workflow.administration import Administration
from reports.workflow.record.ledger import record_administration


@pytest.fixture
def acts(county: Agency, wang: Account, sun: Account) -> None:
    close_account(county.pk, wang.pk, by=sun)
    record_administration(county, Administration.SIGN_IN_FAILED, None, subject="=cmd|'/c calc'!A1")


def test_entries_are_sifted(office: Client, county: Agency, acts: None) -> None:
    address = reverse("county:record", args=[county.pk])
    everything = office.get(address).content.decode()
    assert "停用账号" in everything
    assert "共2条" in everything
    for query, count in (
        ({"q": "wang"}, 1),
        ({"q": "孙丽"}, 1),
        ({"action": "sign_in_failed"}, 1),
        ({"since": "2001-01-01", "until": "9999-12-30"}, 2),
        ({"until": "2001-01-01"}, 0),
        ({"since": "2001-02-30", "page": "x"}, 2),
    ):
        page = office.get(address, query).content.decode()
        assert (f"共{count}条" in page) is bool(count)


def test_files_hold_no_formulas(office: Client, county: Agency, acts: None) -> None:
    book = office.get(reverse("county:record_file", args=[county.pk, "xlsx"]))
    sheet = load_workbook(BytesIO(book.content)).worksheets[0]
    assert [cell.data_type for row in sheet for cell in row if str(cell.value)[:1] == "="] == ["s"]
    plain = office.get(reverse("county:record_file", args=[county.pk, "csv"]))
    rows = list(csv.reader(StringIO(plain.content.decode("utf-8-sig"))))
    assert len(rows) == 3
    assert not [cell for row in rows for cell in row if cell[:1] in tuple("=+-@") and cell]


def test_another_countys_record_is_none(
    client: Client, county: Agency, gao: Account, acts: None
) -> None:
    client.force_login(gao)
    for kind in ("xlsx", "csv"):
        assert client.get(reverse("county:record_file", args=[county.pk, kind])).status_code == 404


def test_a_failed_sign_in_stands_where_the_name_belongs(
    office: Client, county: Agency, wang: Account
) -> None:
    record_failed_sign_in("wang")
    record_failed_sign_in("nobody")
    page = office.get(reverse("county:record", args=[county.pk])).content.decode()
    assert "登录失败" in page
    assert "nobody" not in page
