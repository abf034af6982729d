"""One click on the board urges; the page says how many were told."""

import pytest
from django.test import Client

from reports.models import Account, Agency, Notice, Role, Urging
from tests.board.test_board import BOARD
from tests.factories import AgencyFactory, appointed

URGE = f"{BOARD}催报/"


@pytest.fixture
def clerks(units: list[Agency]) -> list[Account]:
    """A 填报员 in every unit but the first."""
    return [
        appointed(f"clerk{unit.pk}", "", unit, Role.FILLER)
        for place, unit in enumerate(units)
        if place
    ]


def said(client: Client, data: dict[str, object], query: str = "") -> str:
    page = client.post(URGE + query, data, follow=True)
    return "".join(str(message) for message in page.context["messages"])


def test_all_who_are_late_are_urged_at_one_click(reviewer: Client, clerks: list[Account]) -> None:
    told = said(reviewer, {"which": "late"})
    assert "已催报5个单位，通知5人" in told
    assert "第0镇没有填报员账号" in told
    assert Urging.objects.count() == 5


def test_only_the_late_ones_of_the_filters_are_urged(
    reviewer: Client, clerks: list[Account]
) -> None:
    assert "已催报1个单位" in said(reviewer, {"which": "late"}, "?q=第10镇")
    assert Urging.objects.get().unit.short_name == "第10镇"


def test_the_chosen_ones_are_urged(reviewer: Client, units: list[Agency], clerks: object) -> None:
    told = said(reviewer, {"which": "chosen", "unit": [units[5].pk, units[6].pk, units[3].pk]})
    assert "已催报2个单位，通知2人" in told
    assert not Urging.objects.filter(unit=units[3]).exists(), "it waits for the county"


def test_a_second_click_on_the_same_day_urges_nobody(
    reviewer: Client, units: list[Agency], clerks: object
) -> None:
    said(reviewer, {"which": "late"})
    told = said(reviewer, {"which": "late"})
    assert "没有催报；5个单位今天已经催过" in told
    assert Urging.objects.count() == 5


def _many(county: Agency, number: int) -> list[Agency]:
    units = [
        AgencyFactory(name=f"临水县{place}号村镇人民政府", short_name=f"{place}号村", parent=county)
        for place in range(number)
    ]
    for unit in units:
        appointed(f"clerk-{unit.pk}", "", unit, Role.FILLER)
    return units


def test_more_than_five_units_are_never_urged_at_one_press(
    reviewer: Client, units: list[Agency], clerks: object, county: Agency
) -> None:
    _many(county, 4)
    page = reviewer.post(URGE, {"which": "late"})
    assert page.status_code == 200
    assert not Urging.objects.exists()
    shown = page.content.decode()
    text = "催报：0号村2025年度报告还没有开始填写，报送截止是1月15日，已超过5天，请尽快办理。"
    assert text in shown
    assert "没有填报员账号" not in shown
    later = AgencyFactory(name="临水县后来镇人民政府", short_name="后来镇", parent=county)
    appointed("later", "", later, Role.FILLER)
    ids = [one.unit for one in page.context["words"]]
    told = said(reviewer, {"which": "chosen", "unit": ids[:-1], "sure": "1"})
    assert f"已催报{len(ids) - 1}个单位" in told
    assert set(Urging.objects.values_list("unit", flat=True)) == set(ids[:-1])


def test_what_was_shown_is_what_is_told(reviewer: Client, county: Agency, units: object) -> None:
    chosen = _many(county, 6)
    page = reviewer.post(URGE, {"which": "chosen", "unit": [one.pk for one in chosen]})
    words = page.context["words"]
    said(reviewer, {"which": "chosen", "unit": [one.unit for one in words], "sure": "1"})
    told = Notice.objects.values_list("text", flat=True)
    assert sorted(told) == sorted(one.text for one in words)


def test_five_units_are_urged_at_once(reviewer: Client, county: Agency, units: object) -> None:
    chosen = [one.pk for one in _many(county, 5)]
    assert "已催报5个单位" in said(reviewer, {"which": "chosen", "unit": chosen})


@pytest.mark.parametrize("chosen", [[], ["x"], ["9" * 30]])
def test_nothing_chosen_is_said(reviewer: Client, units: object, chosen: list[str]) -> None:
    assert "没有选中单位" in said(reviewer, {"which": "chosen", "unit": chosen})


def test_the_board_comes_back_as_it_was(reviewer: Client, units: list[Agency]) -> None:
    answer = reviewer.post(f"{URGE}?state=draft&q=镇", {"which": "chosen"})
    assert answer.url.endswith("?state=draft&q=%E9%95%87")


def test_others_urge_nobody(client: Client, wang: Account, units: list[Agency]) -> None:
    client.force_login(wang)
    assert client.post(URGE, {"which": "late"}).status_code == 404
    assert not Urging.objects.exists()


def test_a_foreign_countys_units_are_passed_over(reviewer: Client, units: object) -> None:
    foreign = AgencyFactory(name="临山县人民政府", short_name="临山县")
    other = AgencyFactory(name="临山县红石镇人民政府", short_name="红石镇", parent=foreign)
    appointed("hong", "洪", other, Role.FILLER)
    assert "没有要办的事" in said(reviewer, {"which": "chosen", "unit": [other.pk]})
    assert reviewer.post(f"{URGE}?county={foreign.pk}", {"which": "late"}).status_code == 404
    assert not Urging.objects.exists()


def test_urging_is_no_page_to_open(reviewer: Client) -> None:
    assert reviewer.get(URGE).status_code == 405
