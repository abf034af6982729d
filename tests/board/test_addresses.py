"""登记网址: a county pastes two columns; each line is shown with what becomes of it first."""

import pytest
from django.test import Client

from reports.models import Account, Agency, Report, State
from reports.workflow.way.submit import submit
from tests import factories

HERE = "/进度/2024/网址/"
ADDRESS = "http://www.linshui.example/qingshi.html"


@pytest.fixture
def office(client: Client, li: Account) -> Client:
    client.force_login(li)
    return client


def _sent(office: Client, text: str, **more: str) -> str:
    return office.post(HERE, {"text": text, **more}, follow=True).content.decode()


@pytest.mark.parametrize("between", ["\t", "  ", "，", "：", " | "])
def test_it_is_shown_first_and_registered_when_seen(
    office: Client, approved: Report, between: str
) -> None:
    text = f"青石镇{between}{ADDRESS}\n"
    page = _sent(office, text)
    approved.refresh_from_db()
    assert "登记这1个" in page
    assert approved.state == State.APPROVED
    assert "已登记1个单位" in _sent(office, text, sure="1")
    approved.refresh_from_db()
    assert (approved.state, approved.public_address) == (State.PUBLISHED, ADDRESS)
    assert "已经登记过" in _sent(office, text)


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("青石镇", "没有网址"),
        (ADDRESS, "没有单位"),
        (f"不存在镇\t{ADDRESS}", "本县没有这个单位"),
        ("青石镇\thttp://10.0.0.8/a.html", "不登记"),
        ("青石镇\thttp://localhost/a.html", "不登记"),
    ],
)
def test_what_cannot_be_registered_says_why(
    office: Client, approved: Report, line: str, word: str
) -> None:
    page = _sent(office, line, sure="1")
    assert word in page
    approved.refresh_from_db()
    assert approved.state == State.APPROVED


def test_one_line_a_unit_and_good_lines_go_on_without_the_others(
    office: Client, approved: Report
) -> None:
    text = f"不存在镇\t{ADDRESS}\n青石镇\t{ADDRESS}\n临水县青石镇人民政府\t{ADDRESS}?2\n"
    page = _sent(office, text)
    assert "只留一行" in page
    _sent(office, text, sure="1")
    approved.refresh_from_db()
    assert approved.public_address == ADDRESS


def test_a_report_on_its_way_waits(office: Client, ready: Report, wang: Account) -> None:
    submit(ready.pk, by=wang)
    assert "通过以后才能登记" in _sent(office, f"青石镇\t{ADDRESS}")


def test_units_of_one_name_and_foreign_units(
    office: Client, approved: Report, county: Agency
) -> None:
    elsewhere = factories.AgencyFactory(name="望山县人民政府", short_name="望山县")
    factories.AgencyFactory(name="望山县青石镇人民政府", short_name="青石镇", parent=elsewhere)
    assert "登记这1个" in _sent(office, f"青石镇\t{ADDRESS}")
    assert office.get(f"{HERE}?county={elsewhere.pk}").status_code == 404


def test_nothing_and_too_much_are_said(office: Client, approved: Report) -> None:
    assert "还没有粘贴" in _sent(office, " \n")
    assert "最多3000行" in _sent(office, "青石镇\n" * 3001)
