"""Whom is told of whose report that a text is like it? Nobody of what is not hers to read."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import Client

from reports.checks import Finding
from reports.document import Document
from reports.models import Account, Agency, CountySettings, Report, Role, Snapshot
from reports.review.alike import words_of
from reports.workflow.agencies.merge_agency import merge_agency
from reports.workflow.agencies.rename_agency import rename_agency
from reports.workflow.judging.dossier import whole_dossier_of
from reports.workflow.judging.neighbours import compared
from reports.workflow.judging.sight import family, sight_of_person, sight_of_unit
from reports.workflow.way.correct import correct
from reports.workflow.way.open_review import open_review
from reports.workflow.way.recall import recall
from reports.workflow.way.send_back import send_back
from reports.workflow.way.submit import submit
from tests import factories, on_the_way
from tests.desk.test_checkup import word
from tests.documents import sound, with_text

SAID = (
    "镇里每月五日前把村级公开栏的内容拍照存档，由驻村干部逐项对照清单核对。",
    "对群众反复询问的水费、路灯和保洁安排，编成问答小册发到每户门前。",
    "赶集日在农贸市场设咨询台，现场演示怎样在网站上查询惠农补贴。",
)
NAME = "青石镇"
WHOSE = "“临水县青石镇人民政府2024年”"


def copied() -> Document:
    """The sentences of another unit's report under a name of one's own."""
    text = with_text(sound(), "overview.platform", "".join(SAID))
    return replace(text, organisation="望山县红石镇人民政府", title="")


@pytest.fixture
def sent(ready: Report, wang: Account) -> Report:
    """青石镇's report, which lies unpublished with its county."""
    factories.save(ready, "1", {"overview.platform": "".join(SAID)}, wang)
    return submit(ready.pk, by=wang)


@pytest.fixture
def far(db: None) -> Account:
    """The 填报员 of a unit in another county."""
    county = factories.AgencyFactory(name="望山县人民政府", short_name="望山县")
    unit = factories.AgencyFactory(name="望山县红石镇人民政府", short_name="红石镇", parent=county)
    return factories.appointed("hong", "洪流", unit, Role.FILLER)


@pytest.fixture
def copy(sent: Report, zhao: Account) -> Report:
    """白马乡's draft, which holds the paragraph."""
    unit = zhao.appointments.get().agency
    draft = factories.filled(factories.started(unit, zhao), zhao)
    factories.save(draft, "1", {"overview.platform": "".join(SAID)}, zhao)
    return draft


def _told(document: Document, person: Account) -> list[tuple[str, bool]]:
    sight = sight_of_person(person, document.organisation)
    return [(one.organisation, one.is_named) for one in compared(document, sight).neighbours]


def test_nobody_in_another_county_is_told_of_an_unpublished_report(
    client: Client, sent: Report, far: Account, shared_folder: Path
) -> None:
    assert _told(copied(), far) == []
    client.force_login(far)
    page = client.post("/体检/", {"file": word(copied())}).content.decode()
    assert "几乎一样" not in page
    assert WHOSE not in page


def test_everybody_is_told_of_a_published_report(
    ready: Report, wang: Account, li: Account, far: Account
) -> None:
    factories.save(ready, "1", {"overview.platform": "".join(SAID)}, wang)
    published = on_the_way.published(ready, wang, li)
    assert _told(copied(), far) == [(published.unit_name, True)]
    CountySettings.objects.create(county_id=published.agency.county_id, public_page=False)
    assert _told(copied(), far) == []


def test_a_unit_of_the_same_county_is_told_that_there_is_one_and_no_more(
    client: Client, copy: Report, zhao: Account, shared_folder: Path
) -> None:
    assert [named for _, named in _told(copied(), zhao)] == [False]
    client.force_login(zhao)
    pages = [
        client.post("/体检/", {"file": word(copied())}).content.decode(),
        client.get(f"/reports/{copy.pk}/preview/?checked=1").content.decode(),
        client.get(f"/reports/{copy.pk}/submit/").content.decode(),
    ]
    for page in pages:
        assert "与本县另一个单位2024年的年报" in page
        assert WHOSE not in page


def test_a_name_left_behind_tells_nobody_whose_report_it_is(copy: Report, zhao: Account) -> None:
    factories.save(copy, "1", {"overview.platform": f"{''.join(SAID)}{NAME}如此。"}, zhao)
    neighbours = whole_dossier_of(Report.objects.get(pk=copy.pk)).neighbours
    assert [one.is_named for one in neighbours] == [False]


def test_what_an_unpublished_report_says_is_kept_in_nobody_elses_record(
    copy: Report, zhao: Account
) -> None:
    submit(copy.pk, by=zhao)
    findings = Snapshot.objects.get(report=copy).findings
    said = [one["message"] for one in findings if one["check"] == "C08"]
    assert said
    assert NAME not in "".join(said)


def test_another_check_of_the_same_words_is_not_told_whose_they_are() -> None:
    like = Finding("C08", "warning", "hint", "雷同。", section="overview.platform", quote="一句。")
    assert words_of(replace(like, check="Y05")) != words_of(like) == words_of(replace(like))


def test_the_reviewer_alone_reads_whose_it_is(
    client: Client, copy: Report, zhao: Account, li: Account
) -> None:
    submit(copy.pk, by=zhao)
    open_review(copy.pk, by=li)
    client.force_login(li)
    page = client.get(f"/审核/{copy.pk}/").content.decode()
    assert "只有审核员看到" in page
    assert page.count("只有审核员看到") == page.count('#C08"')
    assert "“临水县青石镇人民政府2024年”" in page
    remarks = page.split('name="text" value="')[1:]
    assert NAME not in "".join(one.split('"')[0] for one in remarks)


@pytest.mark.parametrize("act", ["recall", "return"])
def test_what_was_taken_back_is_nobodys_neighbour(
    sent: Report, wang: Account, li: Account, zhao: Account, act: str
) -> None:
    assert _told(copied(), zhao)
    if act == "recall":
        recall(sent.pk, by=wang)
    else:
        open_review(sent.pk, by=li)
        send_back(sent.pk, "请按意见修改。", by=li)
    assert _told(copied(), zhao) == []


def test_a_renamed_unit_is_not_accused_of_copying_itself(
    ready: Report, wang: Account, li: Account, county: Agency
) -> None:
    factories.save(ready, "1", {"overview.platform": "".join(SAID)}, wang)
    on_the_way.published(ready, wang, li)
    sun = factories.appointed("sun", "孙主任", county, Role.ADMINISTRATOR)
    new = ("临水县红旗街道办事处", "红旗街道", datetime.date(2025, 6, 30))
    rename_agency(county.pk, ready.agency_id, *new, by=sun)
    unit = Agency.objects.get(pk=ready.agency_id)
    next_year = factories.filled(factories.started(unit, wang, 2025), wang, sound(2025))
    factories.save(next_year, "1", {"overview.platform": "".join(SAID)}, wang)
    assert whole_dossier_of(next_year).neighbours == ()
    for name in (unit.name, "临水县青石镇人民政府"):
        assert _told(replace(copied(), organisation=name), wang) == []


def test_a_unit_is_not_accused_of_copying_what_was_merged_into_it(
    ready: Report, wang: Account, li: Account, zhao: Account, county: Agency
) -> None:
    factories.save(ready, "1", {"overview.platform": "".join(SAID)}, wang)
    on_the_way.published(ready, wang, li)
    sun = factories.appointed("sun", "孙主任", county, Role.ADMINISTRATOR)
    into = zhao.appointments.get().agency
    before = compared(copied(), sight_of_unit(into)).neighbours
    assert [one.organisation for one in before] == [ready.agency.name]
    merge_agency(county.pk, ready.agency_id, into.pk, datetime.date(2025, 1, 1), by=sun)
    assert compared(copied(), sight_of_unit(into)).neighbours == ()


def test_two_units_merged_into_a_third_are_still_two(
    county: Agency, township: Agency, zhao: Account
) -> None:
    third = factories.AgencyFactory(parent=county)
    day = datetime.date(2025, 1, 1)
    one, other = township, zhao.appointments.get().agency
    Agency.objects.filter(pk__in=[one.pk, other.pk]).update(closed_on=day, merged_into=third)
    assert family([third.pk]) == {one.pk, other.pk, third.pk}
    assert family([one.pk]) == {one.pk, third.pk}


def test_a_correction_begun_hides_what_is_published_from_nobody(
    ready: Report, wang: Account, li: Account, far: Account
) -> None:
    factories.save(ready, "1", {"overview.platform": "".join(SAID)}, wang)
    correct(on_the_way.published(ready, wang, li).pk, "数字有误，予以更正。", by=wang)
    assert [named for _, named in _told(copied(), far)] == [True]
