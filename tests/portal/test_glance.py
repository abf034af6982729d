"""一图读懂: a county's year on one page, as PDF and as a picture, of what is public alone."""

from io import BytesIO
from urllib.parse import quote

import pytest
from django.test import Client
from PIL import Image
from pypdf import PdfReader

from reports.models import Account, Report, Role, WithdrawalKind
from reports.portal.published_figures import figures_of
from reports.workflow.way.take_down import take_down
from tests.factories import appointed
from tests.on_the_way import published

NEW = "requests.new_received.total"


@pytest.fixture
def online(ready: Report, wang: Account, li: Account) -> Report:
    return published(ready, wang, li)


@pytest.fixture
def address(online: Report) -> str:
    assert online.agency.parent
    return f"/公开/{online.agency.parent.public_code}/{online.year}/一图读懂/"


def test_the_page_tells_the_figures_and_of_whom(
    client: Client, online: Report, address: str
) -> None:
    page = client.get(address).content.decode()
    (figures,) = figures_of([online])
    assert "已公开的1个单位" in page
    assert f'<th scope="row">本年新收</th><td>{figures.by_cell[NEW]}</td>' in page
    above = client.get(address.removesuffix("一图读懂/")).content.decode()
    assert quote(address) in above


def test_the_paper_is_one_page_and_the_picture_shows_it(client: Client, address: str) -> None:
    pdf = client.get(f"{address}pdf/")
    assert len(PdfReader(BytesIO(pdf.content)).pages) == 1
    tag = {"If-None-Match": pdf.headers["ETag"]}
    assert client.get(f"{address}pdf/", headers=tag).status_code == 304
    picture = Image.open(BytesIO(client.get(f"{address}png/").content))
    assert picture.height > picture.width > 1000
    assert client.get(f"{address}gif/").status_code == 404


def test_what_is_taken_down_counts_no_more(client: Client, online: Report, address: str) -> None:
    assert online.agency.parent
    he = appointed("he", "何平", online.agency.parent, Role.ADMINISTRATOR)
    take_down(online.pk, WithdrawalKind.WRONG, "数字写错了，要更正。", by=he)
    assert client.get(address).status_code == 404
    assert client.get(f"{address}png/").status_code == 404
