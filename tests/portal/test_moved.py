"""Addresses that count through the database: whoever kept one is led to the short one."""

import pytest
from django.test import Client

from reports.models import Account, Agency, CountySettings, Report
from reports.models.public_code import CODE_LENGTH, draw_code
from reports.workflow.files.attach_scan import attach_scan
from tests.on_the_way import published
from tests.scans import PDF


@pytest.fixture
def online(ready: Report, wang: Account, li: Account) -> Report:
    return published(ready, wang, li)


def test_every_numbered_address_leads_on_for_good(
    client: Client, online: Report, county: Agency, wang: Account
) -> None:
    CountySettings.objects.create(county=county, scans_public=True)
    scan = attach_scan(online.pk, "盖章.pdf", PDF, by=wang)
    old, new = f"/公开/{county.pk}/", f"/公开/{county.public_code}/"
    unit = f"{old}2024/{online.agency_id}/"
    home = f"/公开/{online.agency.public_code}/2024/"
    goes = {old: new, f"{old}2024/": f"{new}2024/", unit: home, f"{unit}1/": f"{home}1/"}
    goes |= {f"{unit}1/pdf/": f"{home}1/pdf/", f"{unit}1/扫描件/{scan.pk}/": f"{home}1/扫描件/1/"}
    for before, now in goes.items():
        answer = client.get(before)
        assert answer.status_code == 301, before
        assert client.get(before, follow=True).redirect_chain == [(answer.url, 301)]
        assert client.get(answer.url).status_code == 200
        assert client.get(answer.url).wsgi_request.path == now


def test_what_is_not_published_has_no_numbered_address(
    client: Client, online: Report, county: Agency
) -> None:
    Report.objects.update(state="approved")
    below = f"/公开/{county.pk}/2024/{online.agency_id}/"
    for address in (
        f"/公开/{county.pk}/",
        below,
        f"{below}1/",
        f"{below}9999999999/",
        "/公开/0/x/",
    ):
        assert client.get(address).status_code == 404, address


def test_codes_are_drawn_and_no_number_is_one() -> None:
    codes = {draw_code() for _ in range(2000)}
    assert len(codes) == 2000
    assert all(len(one) == CODE_LENGTH and one[0].isalpha() for one in codes)
    assert not {*"".join(codes)} & {*"01ilo"}
