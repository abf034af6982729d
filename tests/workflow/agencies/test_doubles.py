"""A unit that is here already, or another county's, is never added unasked; an unused one goes."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from reports.models import Account, AdministrativeEntry, Agency, Report, Role
from reports.workflow.accounts.listed import Listed
from reports.workflow.accounts.open_many import WrongRows, open_many
from reports.workflow.administration import Administration
from reports.workflow.agencies.change_agency import change_agency
from reports.workflow.agencies.change_county import change_county
from reports.workflow.agencies.doubles import Doubtful
from reports.workflow.agencies.merge_agency import merge_agency
from reports.workflow.agencies.names import are_alike, are_one_place, core, places_before
from reports.workflow.agencies.open_agency import open_agency
from reports.workflow.agencies.open_county import open_county
from reports.workflow.agencies.particulars import Particulars
from reports.workflow.agencies.remove_agency import remove_agency
from reports.workflow.agencies.rename_agency import rename_agency
from reports.workflow.refusal import Refused
from tests import factories

NAME = "临水县黑石乡人民政府"
TODAY = datetime.date(2026, 1, 10)


@pytest.fixture
def sun(county: Agency) -> Account:
    return factories.appointed("sun", "孙丽", county, Role.ADMINISTRATOR)


@pytest.fixture
def baima(county: Agency, sun: Account) -> Agency:
    return open_agency(county.pk, NAME, Particulars(code="11-34A"), by=sun)


@pytest.mark.parametrize(
    ("name", "given", "word"),
    [
        ("黑石乡政府", {}, "可能是同一个单位"),
        ("黑石乡人民政府", {}, "可能是同一个单位"),
        ("临水县黑石镇人民政府", {}, "可能是同一个单位"),
        ("临水县 黑石乡 人民政府", {}, "可能是同一个单位"),
        ("安徽省临水县黑石乡人民政府", {}, "可能是同一个单位"),
        ("临水县黄泥镇人民政府", {"short_name": "黑石乡"}, "简称"),
        ("临水县黄泥镇人民政府", {"code": "1134a"}, "机构代码"),
        ("江苏省黄泥镇人民政府", {}, "江苏省"),
        ("望山县黄泥镇人民政府", {}, "望山县"),
    ],
)
def test_a_double_or_a_foreign_unit_is_never_added_unasked(
    county: Agency, baima: Agency, sun: Account, name: str, given: dict[str, str], word: str
) -> None:
    before = Agency.objects.count()
    with pytest.raises(Doubtful, match=word):
        open_agency(county.pk, name, Particulars(**given), by=sun)
    assert Agency.objects.count() == before
    made = open_agency(county.pk, name, Particulars(**given), sure=True, by=sun)
    assert Agency.objects.count() == before + 1
    assert made.parent == county


@pytest.mark.parametrize(
    "name",
    [
        *("临水县黑马乡人民政府", "临水县市场监督管理局", "住房和城市建设局", "城市管理局"),
        *("临水县临水镇人民政府", "临水经济技术开发区管理委员会", "安徽省临水县黄泥镇人民政府"),
    ],
)
def test_a_unit_of_its_own_is_added_at_once(
    county: Agency, baima: Agency, sun: Account, name: str
) -> None:
    assert open_agency(county.pk, name, Particulars(), by=sun).name == name


def test_a_county_whose_city_is_known_takes_no_unit_of_another_city(
    county: Agency, sun: Account
) -> None:
    city = factories.AgencyFactory(name="江州市人民政府", short_name="江州市", level="city")
    Agency.objects.filter(pk=county.pk).update(parent=city)
    with pytest.raises(Doubtful, match="河州市"):
        open_agency(county.pk, "河州市临水县黄泥镇人民政府", Particulars(), by=sun)
    open_agency(county.pk, "江州市临水县黄泥镇人民政府", Particulars(), by=sun)


def test_a_list_never_adds_doubles_unasked(county: Agency, baima: Agency, sun: Account) -> None:
    lines = [
        Listed(2, "黑石乡政府", "", "张三", "zhang3", "填报员"),
        Listed(3, "江苏省红石镇人民政府", "", "李四", "li4", "填报员"),
        Listed(4, "临水县红石镇人民政府", "", "王五", "wang5", "填报员"),
        Listed(5, "红石镇政府", "", "赵六", "zhao6", "填报员"),
    ]
    with pytest.raises(WrongRows) as wrong:
        open_many(county.pk, lines, adding_units=True, by=sun)
    assert [row for row, _ in wrong.value.rows] == [2, 3, 5]
    assert all("已经核对" in says for _, says in wrong.value.rows)
    assert Agency.objects.filter(parent=county).count() == 1
    assert len(open_many(county.pk, lines, adding_units=True, sure=True, by=sun)) == 4


def test_a_name_or_a_mark_of_another_unit_is_never_taken_unasked(
    county: Agency, baima: Agency, township: Agency, sun: Account
) -> None:
    for sure in (False, True):
        try:
            rename_agency(
                county.pk, township.pk, "临水县黑石镇人民政府", "黑石镇", TODAY, sure=sure, by=sun
            )
        except Doubtful:
            assert not sure
    with pytest.raises(Doubtful, match="简称"):
        change_agency(county.pk, township.pk, Particulars(short_name="黑石乡"), by=sun)
    change_agency(county.pk, township.pk, Particulars(short_name="黑石乡"), sure=True, by=sun)
    kept = Particulars(short_name="黑石乡", contact_phone="0551-6012345")
    assert change_agency(county.pk, township.pk, kept, by=sun).contact_phone


def test_a_former_name_is_asked_about(county: Agency, baima: Agency, sun: Account) -> None:
    rename_agency(county.pk, baima.pk, "临水县清水街道办事处", "清水街道", TODAY, by=sun)
    with pytest.raises(Doubtful, match="曾用名"):
        open_agency(county.pk, NAME, Particulars(), by=sun)


def test_a_county_is_never_doubled_unasked(county: Agency) -> None:
    boss = factories.AccountFactory(is_superuser=True, is_staff=True)
    with pytest.raises(Doubtful, match="临水县人民政府"):
        open_county("安徽省临水区人民政府", Particulars(), by=boss)
    assert open_county("安徽省临水区人民政府", Particulars(), sure=True, by=boss).pk
    assert open_county("望山县人民政府", Particulars(), by=boss).short_name == "望山县"


def test_an_unused_unit_can_be_removed_and_stays_on_record(
    county: Agency, baima: Agency, sun: Account
) -> None:
    assert remove_agency(county.pk, baima.pk, by=sun) == NAME
    assert not Agency.objects.filter(name=NAME).exists()
    entry = AdministrativeEntry.objects.filter(county=county).latest("number")
    assert (entry.action, entry.subject) == (Administration.REMOVE_AGENCY, NAME)
    assert ["机构代码", "11-34A", None] in entry.changes


def test_what_has_been_used_is_never_removed(
    county: Agency, baima: Agency, draft: Report, zhao: Account, sun: Account
) -> None:
    people = zhao.appointments.get().agency
    merged = factories.AgencyFactory(parent=county)
    merge_agency(county.pk, merged.pk, baima.pk, TODAY, by=sun)
    for unit, why in ((draft.agency, "报告"), (people, "岗位"), (baima, "并入")):
        with pytest.raises(Refused, match=why):
            remove_agency(county.pk, unit.pk, by=sun)
    assert remove_agency(county.pk, merged.pk, by=sun)
    with pytest.raises(Agency.DoesNotExist):
        remove_agency(county.pk, county.pk, by=sun)


@pytest.mark.parametrize("who", ["wang", "li", "zhao"])
def test_nobody_else_removes_a_unit(
    request: pytest.FixtureRequest, county: Agency, baima: Agency, who: str
) -> None:
    with pytest.raises(Agency.DoesNotExist):
        remove_agency(county.pk, baima.pk, by=request.getfixturevalue(who))


_SIGNS = st.text(st.sampled_from("临水黑石县市区省乡镇街道局人民政府办事处和 与（）"), max_size=24)


@given(_SIGNS, _SIGNS)
def test_any_two_names_are_compared(one: str, other: str) -> None:
    assert are_alike(one, one)
    assert are_alike(one, other) == are_alike(other, one)
    assert are_one_place(one, other) == are_one_place(other, one)
    assert "".join(one.split()).startswith("".join(places_before(one)))
    assert isinstance(core(one), str)


def test_two_cities_have_a_district_of_one_name_each(db: None) -> None:
    boss = factories.AccountFactory(username="boss", is_superuser=True)
    nanjing, xuzhou = (
        open_county(f"{city}人民政府", Particulars(level="city"), by=boss)
        for city in ("南山市", "北川市")
    )
    name, given = "鼓楼区人民政府", Particulars(level="county")
    first = open_county(name, given, nanjing.pk, by=boss)
    second = open_county(name, given, xuzhou.pk, by=boss)
    assert (first.path, second.path) == (
        "南山市人民政府 / 鼓楼区人民政府",
        "北川市人民政府 / 鼓楼区人民政府",
    )
    with pytest.raises(Refused, match="南山市：“鼓楼区"):
        open_county(name, given, nanjing.pk, by=boss, sure=True)
    with pytest.raises(Refused, match="南山市：“鼓楼区"):
        change_county(second.pk, name, given, nanjing.pk, by=boss)
    unit = "第一中学街道办事处"
    ours, theirs = (
        open_agency(
            one.pk,
            unit,
            Particulars(),
            by=factories.appointed(f"sun{one.pk}", "孙丽", one, Role.ADMINISTRATOR),
        )
        for one in (first, second)
    )
    assert (ours.parent, theirs.parent) == (first, second)


def test_the_database_holds_that_a_name_is_one_units_under_one_county(county: Agency) -> None:
    factories.AgencyFactory(name=NAME, parent=county)
    with pytest.raises(IntegrityError), transaction.atomic():
        factories.AgencyFactory(name=NAME, parent=county)
