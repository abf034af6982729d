"""分派: units are divided among the county's reviewers, one, several, or by a pasted list."""

import pytest
from django.test import Client

from reports.models import Account, AdministrativeEntry, Agency, Assignment, Role
from reports.workflow.administration import Administration
from tests import factories


@pytest.fixture
def units(county: Agency, township: Agency) -> list[Agency]:
    names = ("白马乡", "石门镇")
    return [township, *(factories.AgencyFactory(short_name=one, parent=county) for one in names)]


def _address(county: Agency) -> str:
    return f"/管理/{county.pk}/分派/"


def _readers(county: Agency) -> dict[str, str]:
    rows = Assignment.objects.filter(agency__parent=county)
    return dict(rows.values_list("agency__short_name", "reviewer__username"))


def _changes(county: Agency) -> list[list[list[str | None]]]:
    entries = AdministrativeEntry.objects.filter(action=Administration.ASSIGN_UNITS)
    return list(entries.order_by("number").values_list("changes", flat=True))


def test_several_are_assigned_at_once_moved_and_taken_back(
    office: Client, county: Agency, units: list[Agency], li: Account
) -> None:
    wu = factories.appointed("wu", "吴天", county, Role.REVIEWER)
    address, ticked = _address(county), [one.pk for one in units[:2]]
    for _ in range(2):
        office.post(address, {"unit": ticked, "reviewer": li.pk})
    assert _readers(county) == {"青石镇": "li", "白马乡": "li"}
    office.post(address, {"unit": ticked[:1], "reviewer": wu.pk})
    office.post(address, {"unit": ticked[1:], "reviewer": "nobody"})
    assert _readers(county) == {"青石镇": "wu"}
    assert _changes(county) == [
        [["青石镇", None, "李慧"], ["白马乡", None, "李慧"]],
        [["青石镇", "李慧", "吴天"]],
        [["白马乡", "李慧", None]],
    ]
    assert "吴天（现有1个单位）" in office.get(address).content.decode()


@pytest.mark.parametrize(
    ("posted", "told"),
    [
        ({"unit": ["1"]}, "请选择分给谁"),
        ({"reviewer": "nobody"}, "请先选择要分派的单位"),
        ({"unit": ["own"], "reviewer": "999999"}, "不是本县在用的审核员"),
        ({"unit": ["own"], "reviewer": "sun"}, "请选择分给谁"),
    ],
)
def test_what_cannot_be_assigned_is_said(
    office: Client, county: Agency, units: list[Agency], posted: dict[str, object], told: str
) -> None:
    factories.appointed("wu", "吴天", county, Role.REVIEWER)
    if posted.get("unit") == ["own"]:
        posted = posted | {"unit": [units[0].pk]}
    answer = office.post(_address(county), posted)
    assert answer.status_code == 409
    assert told in answer.content.decode()
    assert _readers(county) == {}


def test_a_foreign_unit_and_a_foreign_reviewer_are_not_to_be_had(
    office: Client, county: Agency, units: list[Agency], foreign_unit: Agency, li: Account
) -> None:
    posted = {"unit": [foreign_unit.pk], "reviewer": li.pk}
    assert office.post(_address(county), posted).status_code == 404
    stranger = factories.appointed("he", "何平", foreign_unit.parent, Role.REVIEWER)
    posted = {"unit": [units[0].pk], "reviewer": stranger.pk}
    assert office.post(_address(county), posted).status_code == 409
    assert not Assignment.objects.exists()


def test_a_list_is_taken_whole(
    office: Client, county: Agency, units: list[Agency], li: Account
) -> None:
    text = f"青石镇\t李慧\n\n{units[1].name}，li\n石门镇 李慧\n"
    office.post(_address(county), {"list": text, "by_list": "1"})
    assert set(_readers(county).values()) == {"li"}
    assert len(_readers(county)) == 3
    office.post(_address(county), {"list": "青石镇\t不分派\n石门镇", "by_list": "1"})
    assert _readers(county) == {"白马乡": "li"}


def test_a_list_with_a_mistake_is_taken_not_at_all_and_kept_in_its_box(
    office: Client, county: Agency, units: list[Agency], li: Account
) -> None:
    factories.appointed("li2", "李慧", county, Role.REVIEWER)
    text = "青石镇 li\n黑水镇 li\n白马乡 王五\n石门镇 李慧\n青石镇 li2"
    answer = office.post(_address(county), {"list": text, "by_list": "1"})
    page = answer.content.decode()
    assert answer.status_code == 409
    for one in (
        "第2行“黑水镇”不是本县的单位",
        "第3行“王五”不是本县的审核员",
        "第4行“李慧”有几个人都叫这个名字，请写账号",
        "第5行“青石镇”前面已经有一行",
    ):
        assert one in page
    assert "黑水镇 li" in page
    assert _readers(county) == {}


def test_who_no_longer_reviews_has_no_units(
    office: Client, county: Agency, units: list[Agency], li: Account
) -> None:
    office.post(_address(county), {"unit": [units[0].pk], "reviewer": li.pk})
    li.appointments.all().delete()
    factories.appointed("wu", "吴天", county, Role.REVIEWER)
    page = office.get(_address(county)).content.decode()
    assert f'<option value="{li.pk}"' not in page
    assert page.count("没有分派</span>") == 3
