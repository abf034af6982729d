"""Units are added, renamed, merged; what was, stays on record."""

import datetime

import pytest
from django.utils import timezone

from reports.models import Account, AdministrativeEntry, Agency, Report, Role, State
from reports.workflow.access import agencies_filled_by, reports_visible_to
from reports.workflow.administration import Administration
from reports.workflow.agencies.change_agency import change_agency
from reports.workflow.agencies.merge_agency import merge_agency
from reports.workflow.agencies.open_agency import open_agency
from reports.workflow.agencies.particulars import Particulars
from reports.workflow.agencies.rename_agency import rename_agency
from reports.workflow.agencies.restore_agency import restore_agency
from reports.workflow.refusal import Refused
from reports.workflow.way.submit import submit
from tests import factories

TODAY = datetime.date(2026, 1, 10)


@pytest.fixture
def sun(county: Agency) -> Account:
    return factories.appointed("sun", "孙丽", county, Role.ADMINISTRATOR)


@pytest.fixture
def gao(db: None) -> Account:
    far = factories.AgencyFactory(name="望山县人民政府", short_name="望山县")
    return factories.appointed("gao", "高峰", far, Role.ADMINISTRATOR)


@pytest.fixture
def other(county: Agency) -> Agency:
    return factories.AgencyFactory(name="临水县柳溪镇人民政府", short_name="柳溪镇", parent=county)


def test_a_unit_is_added_with_what_its_name_says(county: Agency, sun: Account) -> None:
    made = open_agency(county.pk, "临水县河东街道办事处", Particulars(), by=sun)
    assert (made.short_name, made.level, made.parent) == ("河东街道", "street", county)
    entry = AdministrativeEntry.objects.get(county=county)
    assert (entry.action, entry.subject) == (Administration.OPEN_AGENCY, made.name)


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("临水县人民政府", {}),
        ("镇", {}),
        ("", {}),
        ("临水县" * 40, {}),
        ("临水县河东镇人民政府", {"contact_postcode": "23000"}),
        ("临水县河东镇人民政府", {"level": "village"}),
        ("临水县河东镇人民政府", {"code": "taken"}),
        ("临水县河东镇人民政府", {"contact_phone": "0" * 41}),
    ],
)
def test_what_is_no_unit_is_refused(
    county: Agency, sun: Account, name: str, given: dict[str, str]
) -> None:
    Agency.objects.filter(pk=county.pk).update(code="taken")
    with pytest.raises(Refused):
        open_agency(county.pk, name, Particulars(**given), by=sun)


def test_the_contact_is_changed_of_the_county_itself_too(county: Agency, sun: Account) -> None:
    given = Particulars(short_name="临水县", contact_phone="0551-6012345")
    change_agency(county.pk, county.pk, given, by=sun)
    change_agency(county.pk, county.pk, given, by=sun)
    assert Agency.objects.get(pk=county.pk).contact_phone == "0551-6012345"
    assert AdministrativeEntry.objects.get(county=county).changes == [
        ["电话", None, "0551-6012345"]
    ]


def test_a_renamed_unit_keeps_its_former_name(county: Agency, draft: Report, sun: Account) -> None:
    unit = draft.agency
    rename_agency(county.pk, unit.pk, "临水县青石街道办事处", "青石街道", TODAY, by=sun)
    kept = Agency.objects.get(pk=unit.pk)
    former = kept.former_names.get()
    assert (kept.name, kept.short_name) == ("临水县青石街道办事处", "青石街道")
    assert (former.name, former.until) == ("临水县青石镇人民政府", TODAY)
    assert "青石街道" in Report.objects.get(pk=draft.pk).printed_title


def test_a_name_that_is_taken_or_to_come_is_refused(
    county: Agency, township: Agency, other: Agency, sun: Account
) -> None:
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    for name, until in ((other.name, TODAY), (township.name, TODAY), ("临水县新镇", tomorrow)):
        with pytest.raises(Refused):
            rename_agency(county.pk, township.pk, name, "新镇", until, by=sun)
    assert not township.former_names.exists()


def test_a_report_under_way_keeps_its_unit_as_it_is(
    county: Agency, ready: Report, wang: Account, sun: Account
) -> None:
    submit(ready.pk, by=wang)
    unit = ready.agency_id
    with pytest.raises(Refused, match="2024年"):
        rename_agency(county.pk, unit, "临水县青石街道办事处", "青石街道", TODAY, by=sun)
    with pytest.raises(Refused, match="2024年"):
        merge_agency(county.pk, unit, None, TODAY, by=sun)


def test_a_merged_unit_is_closed_to_its_people_and_open_to_the_county(
    county: Agency, ready: Report, wang: Account, li: Account, other: Agency, sun: Account
) -> None:
    submit(ready.pk, by=wang)
    Report.objects.filter(pk=ready.pk).update(
        state=State.APPROVED, approved_by=li, approved_at=timezone.now()
    )
    merge_agency(county.pk, ready.agency_id, other.pk, TODAY, by=sun)
    kept = Agency.objects.get(pk=ready.agency_id)
    assert (kept.closed_on, kept.merged_into) == (TODAY, other)
    assert not agencies_filled_by(wang).exists()
    assert not reports_visible_to(wang).exists()
    assert reports_visible_to(li).filter(pk=ready.pk).exists()
    restore_agency(county.pk, kept.pk, by=sun)
    assert agencies_filled_by(wang).exists()


def test_a_unit_is_merged_once_and_never_into_itself(
    county: Agency, township: Agency, other: Agency, sun: Account
) -> None:
    with pytest.raises(Refused):
        merge_agency(county.pk, township.pk, township.pk, TODAY, by=sun)
    merge_agency(county.pk, township.pk, None, TODAY, by=sun)
    with pytest.raises(Refused):
        merge_agency(county.pk, township.pk, other.pk, TODAY, by=sun)
    with pytest.raises(Refused):
        merge_agency(county.pk, other.pk, township.pk, TODAY, by=sun)


def test_strangers_reach_no_unit(
    county: Agency, township: Agency, gao: Account, wang: Account, li: Account
) -> None:
    far = Agency.objects.get(name="望山县人民政府")
    for by, place in ((gao, county), (gao, far), (wang, county), (li, county)):
        for act in (
            lambda by=by, place=place: change_agency(place.pk, township.pk, Particulars(), by=by),
            lambda by=by, place=place: rename_agency(
                place.pk, township.pk, "临水县新镇", "新镇", TODAY, by=by
            ),
            lambda by=by, place=place: merge_agency(place.pk, township.pk, None, TODAY, by=by),
            lambda by=by, place=place: restore_agency(place.pk, township.pk, by=by),
        ):
            with pytest.raises(Agency.DoesNotExist):
                act()
    assert not AdministrativeEntry.objects.exists()


def test_the_county_itself_is_neither_renamed_nor_merged(county: Agency, sun: Account) -> None:
    with pytest.raises(Agency.DoesNotExist):
        rename_agency(county.pk, county.pk, "临水市人民政府", "临水市", TODAY, by=sun)
    with pytest.raises(Agency.DoesNotExist):
        merge_agency(county.pk, county.pk, None, TODAY, by=sun)
