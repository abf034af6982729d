"""Reports at every step of their way, made through the verbs."""

import pytest
from django.test import Client

from reports.models import Account, Agency, CountySettings, Remark, Report, Role
from reports.workflow.reviewing.make_remark import Anchor, remark
from reports.workflow.way.approve import approve
from reports.workflow.way.open_review import open_review
from reports.workflow.way.publish import publish
from reports.workflow.way.send_back import send_back
from reports.workflow.way.submit import submit
from tests.factories import appointed

CELL = "requests.granted.legal_service"
NOTE = "请按意见修改后再报。"
ADDRESS = "https://www.linshui.example.cn/2024.html"


@pytest.fixture
def sun(township: Agency) -> Account:
    """The 审签人 of the township."""
    return appointed("sun", "孙建军", township, Role.SIGNER)


@pytest.fixture
def signer(sun: Account) -> Client:
    """A browser in which the 审签人 has signed in."""
    browser = Client()
    browser.force_login(sun)
    return browser


@pytest.fixture
def waiting(ready: Report, wang: Account, county: Agency) -> Report:
    """A report that waits for the 审签人."""
    CountySettings.objects.create(county=county, signing_required=True)
    return submit(ready.pk, by=wang)


@pytest.fixture
def submitted(ready: Report, wang: Account) -> Report:
    return submit(ready.pk, by=wang)


@pytest.fixture
def reviewing(submitted: Report, li: Account) -> Report:
    return open_review(submitted.pk, by=li)


@pytest.fixture
def approved(reviewing: Report, li: Account) -> Report:
    return approve(reviewing.pk, by=li)


@pytest.fixture
def published(approved: Report, wang: Account) -> Report:
    return publish(approved.pk, ADDRESS, by=wang)


@pytest.fixture
def on_cell(reviewing: Report, li: Account) -> Remark:
    """A remark on one cell of chapter 三."""
    return remark(reviewing.pk, Anchor("3", CELL), "这一格请与台账核对。", by=li)


@pytest.fixture
def on_sentence(reviewing: Report, li: Account) -> Remark:
    """A remark on words of the first measure in chapter 五."""
    text = reviewing.problem_pairs.first().measure
    return remark(reviewing.pk, Anchor("5", "measures", text[2:10]), "写明完成时间。", by=li)


@pytest.fixture
def returned(on_cell: Remark, on_sentence: Remark, li: Account) -> Report:
    """A report that came back with both remarks."""
    return send_back(on_cell.report_id, NOTE, by=li)
