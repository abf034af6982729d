"""A county lays down its ways, its dates, its remarks and its grades; every change on record."""

import datetime

import pytest
from django.utils import timezone

from reports.county.forms import SettingsForm
from reports.models import (
    Account,
    AdministrativeEntry,
    Agency,
    CountySettings,
    CountySeverity,
    ReadyRemark,
    Report,
    Role,
    State,
)
from reports.workflow.county import dates_of, settings_of
from reports.workflow.refusal import Refused
from reports.workflow.settings.grade import grade
from reports.workflow.settings.ready_remarks import add_ready_remark, remove_ready_remark
from reports.workflow.settings.set_settings import LIMITS, SETTINGS, WORDS, set_settings
from reports.workflow.settings.set_year import Dates, set_year
from tests import factories


@pytest.fixture
def sun(county: Agency) -> Account:
    return factories.appointed("sun", "孙丽", county, Role.ADMINISTRATOR)


def _changes(county: Agency) -> list[list[list[str | None]]]:
    entries = AdministrativeEntry.objects.filter(county=county).order_by("number")
    return list(entries.values_list("changes", flat=True))


def test_ways_are_laid_down_once(county: Agency, township: Agency, sun: Account) -> None:
    for _ in range(2):
        set_settings(county.pk, {"signing_required": True}, by=sun)
    assert settings_of(township.county_id).signing_required
    assert _changes(county) == [[["报送前须经乡镇领导审签", "否", "是"]]]


def test_every_way_is_on_a_form_and_on_record(county: Agency, sun: Account) -> None:
    assert set(SettingsForm.base_fields) == {*SETTINGS, *LIMITS, *WORDS}
    usual = CountySettings()
    turned = {name: not getattr(usual, name) for name in SETTINGS}
    kept = set_settings(county.pk, turned, by=sun)
    assert {name: getattr(kept, name) for name in SETTINGS} == turned
    assert len(_changes(county)[0]) == len(SETTINGS)


def test_what_stands_on_a_letter_is_set_and_emptied_on_record(county: Agency, sun: Account) -> None:
    set_settings(county.pk, {"opinion_issuer": " 临水县人民政府 办公室 ", "mend_within": 7}, by=sun)
    kept = settings_of(county.pk)
    assert (kept.opinion_issuer, kept.mend_within) == ("临水县人民政府 办公室", 7)
    set_settings(county.pk, {"opinion_issuer": "", "mend_within": None}, by=sun)
    assert settings_of(county.pk).opinion_issuer == ""
    assert ["退回以后几个工作日内整改", "7", "5"] in _changes(county)[-1]


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("mend_within", 0, "填1到60"),
        ("mend_within", 61, "填1到60"),
        ("opinion_mark", "临" * 21, "太长"),
        ("most_repeated", 100, "填1到99"),
    ],
)
def test_what_cannot_be_is_refused_at_its_place(
    county: Agency, sun: Account, name: str, value: int | str, says: str
) -> None:
    with pytest.raises(Refused, match=says):
        set_settings(county.pk, {name: value}, by=sun)


def test_the_limit_of_repetition_is_set_and_lifted_on_record(county: Agency, sun: Account) -> None:
    set_settings(county.pk, {"most_repeated": 50}, by=sun)
    assert settings_of(county.pk).most_repeated == 50
    set_settings(county.pk, {"signing_required": False}, by=sun)
    assert settings_of(county.pk).most_repeated == 50
    set_settings(county.pk, {"most_repeated": None}, by=sun)
    name = "重复率超过多少要说明（%）"
    assert _changes(county) == [[[name, "不限", "50"]], [[name, "50", "不限"]]]


@pytest.mark.parametrize("odd", [0, 100, -5])
def test_a_limit_that_is_none_is_refused(county: Agency, sun: Account, odd: int) -> None:
    with pytest.raises(Refused, match="填1到99"):
        set_settings(county.pk, {"most_repeated": odd}, by=sun)
    assert settings_of(county.pk).most_repeated is None


def test_dates_move_the_reports_that_are_not_published(
    county: Agency, draft: Report, zhao: Account, sun: Account
) -> None:
    published = factories.started(Agency.objects.get(short_name="白马乡"), zhao)
    stamps = dict.fromkeys(("submitted_at", "approved_at", "published_at"), timezone.now())
    people = dict.fromkeys(("submitted_by", "approved_by", "published_by"), zhao)
    Report.objects.filter(pk=published.pk).update(
        state=State.PUBLISHED, public_address="http://x.cn/", **stamps, **people
    )
    day = datetime.date(2025, 1, 20)
    set_year(county.pk, 2024, Dates(publish_by=day), by=sun)
    assert dates_of(draft.agency.county_id, 2024).publish_by == day
    assert Report.objects.get(pk=draft.pk).publish_by == day
    assert Report.objects.get(pk=published.pk).publish_by == datetime.date(2025, 1, 31)
    set_year(county.pk, 2024, Dates(), by=sun)
    assert Report.objects.get(pk=draft.pk).publish_by == datetime.date(2025, 1, 31)


def test_another_countys_reports_do_not_move(county: Agency, draft: Report, sun: Account) -> None:
    far = factories.AgencyFactory(name="望山县人民政府")
    Agency.objects.filter(pk=draft.agency_id).update(parent=far)
    set_year(county.pk, 2024, Dates(publish_by=datetime.date(2025, 1, 20)), by=sun)
    assert Report.objects.get(pk=draft.pk).publish_by == datetime.date(2025, 1, 31)


@pytest.mark.parametrize(
    "dates",
    [
        Dates(datetime.date(2025, 1, 20), datetime.date(2025, 1, 10)),
        Dates(datetime.date(2025, 1, 20), None, datetime.date(2025, 1, 10)),
        Dates(submit_by=datetime.date(2026, 1, 10)),
        Dates(publish_by=datetime.date(2024, 1, 31)),
    ],
)
def test_dates_out_of_order_or_of_another_year_are_refused(
    county: Agency, sun: Account, dates: Dates
) -> None:
    with pytest.raises(Refused):
        set_year(county.pk, 2024, dates, by=sun)
    assert not AdministrativeEntry.objects.exists()


def test_remarks_are_added_and_removed(county: Agency, sun: Account) -> None:
    made = add_ready_remark(county.pk, "请补充成文日期", by=sun)
    for text in ("请补充成文日期", "  ", "长" * 201):
        with pytest.raises(Refused):
            add_ready_remark(county.pk, text, by=sun)
    remove_ready_remark(county.pk, made.pk, by=sun)
    remove_ready_remark(county.pk, made.pk, by=sun)
    assert not ReadyRemark.objects.exists()
    assert _changes(county) == [
        [["常用审核意见", None, "请补充成文日期"]],
        [["常用审核意见", "请补充成文日期", None]],
    ]


def test_another_countys_remark_stays(county: Agency, sun: Account) -> None:
    far = factories.AgencyFactory(name="望山县人民政府")
    foreign = ReadyRemark.objects.create(county=far, text="请核对数字")
    remove_ready_remark(county.pk, foreign.pk, by=sun)
    assert ReadyRemark.objects.filter(pk=foreign.pk).exists()


def test_a_check_is_graded_and_given_back(county: Agency, sun: Account) -> None:
    grade(county.pk, "A07", "warning", by=sun)
    grade(county.pk, "A07", "warning", by=sun)
    assert CountySeverity.objects.get(county=county).severity == "warning"
    grade(county.pk, "A07", "", by=sun)
    assert not CountySeverity.objects.exists()
    assert [change[0][1:] for change in _changes(county)] == [[None, "警告"], ["警告", None]]
    for code, severity in (("ZZ9", "hint"), ("A07", "mild")):
        with pytest.raises(Refused):
            grade(county.pk, code, severity, by=sun)


@pytest.mark.parametrize("person", ["wang", "li", "zhao"])
def test_strangers_lay_down_nothing(
    request: pytest.FixtureRequest, county: Agency, person: str
) -> None:
    by = request.getfixturevalue(person)
    for act in (
        lambda: set_settings(county.pk, {"signing_required": True}, by=by),
        lambda: set_year(county.pk, 2024, Dates(), by=by),
        lambda: add_ready_remark(county.pk, "请补充成文日期", by=by),
        lambda: remove_ready_remark(county.pk, 1, by=by),
        lambda: grade(county.pk, "A07", "hint", by=by),
    ):
        with pytest.raises(Agency.DoesNotExist):
            act()
    assert not AdministrativeEntry.objects.exists()
