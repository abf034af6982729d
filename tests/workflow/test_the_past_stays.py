"""What was approved stays what it was: its name, its title, and what is judged by it."""

import datetime

import pytest
from django.test import Client

from reports.checks import run
from reports.models import Account, Agency, CountyYear, Report, Role, State
from reports.workflow.agencies.rename_agency import rename_agency
from reports.workflow.judging.dossier import document_of, dossier_of
from reports.workflow.last_year.predecessor import kept_here
from reports.workflow.published.check_address import _names
from reports.workflow.reviewing.opinion import opinion_of
from reports.workflow.telling.remind import remind
from reports.workflow.telling.urge import urge
from reports.workflow.verification.verify import verified
from reports.workflow.way.approve import approve
from reports.workflow.way.correct import correct
from tests import factories, on_the_way
from tests.documents import sound, with_figures

OLD, NEW = "临水县青石镇人民政府", "临水县青石街道办事处"
WHY = "第二章行政许可的数字有误。"
LICENCES = "disclosure.licences.decisions"


@pytest.fixture
def published(ready: Report, wang: Account, li: Account) -> Report:
    return on_the_way.published(ready, wang, li)


@pytest.fixture
def renamed(published: Report, county: Agency) -> Report:
    sun = factories.appointed("sun", "孙主任", county, Role.ADMINISTRATOR)
    day = datetime.date(2025, 6, 30)
    rename_agency(county.pk, published.agency_id, NEW, "青石街道", day, by=sun)
    return Report.objects.select_related("agency").get(pk=published.pk)


def test_an_approved_report_keeps_the_name_under_which_it_was_issued(renamed: Report) -> None:
    document = document_of(renamed)
    assert (document.organisation, document.level) == (OLD, "township")
    assert document.title == renamed.printed_title == f"{OLD}2024年政府信息公开工作年度报告"
    opinion = opinion_of(renamed)
    assert (opinion.unit, opinion.title) == (OLD, document.title)
    digest = renamed.frozen_files.get(identifier="pdf").digest
    assert {one.unit for one in verified(digest)} == {OLD}
    assert _names(renamed, f"{OLD}发布2024年年报")
    assert not _names(renamed, f"{NEW}发布2024年年报")


def test_no_page_of_an_approved_report_takes_the_new_name(
    client: Client, renamed: Report, wang: Account, county: Agency
) -> None:
    public = f"/公开/{county.public_code}/2024/"
    own = f"/reports/{renamed.pk}/"
    digest = renamed.frozen_files.get(identifier="pdf").digest
    client.force_login(wang)
    for address in (
        public,
        f"/公开/{renamed.agency.public_code}/2024/",
        own,
        f"{own}preview/",
        f"{own}copy/",
        f"{own}receipt/",
        f"/核验/?hash={digest}",
    ):
        page = client.get(address).content.decode().split("<main")[1]
        assert OLD in page, address
        assert NEW not in page, address
    named = client.get(f"{own}download/xlsx/").headers["Content-Disposition"]
    assert "%E8%A1%97%E9%81%93" not in named  # 街道


def test_a_correction_begins_with_everything_that_was_issued(
    published: Report, wang: Account
) -> None:
    before = document_of(published)
    assert document_of(correct(published.pk, WHY, by=wang)) == before


def test_the_correction_of_a_renamed_unit_is_issued_under_its_new_name(
    renamed: Report, wang: Account
) -> None:
    again = correct(renamed.pk, WHY, by=wang)
    assert document_of(again).organisation == NEW
    renamed.refresh_from_db()
    assert document_of(renamed).organisation == OLD


@pytest.fixture
def this_year(published: Report, wang: Account) -> Report:
    """A report on the year after the published one."""
    return factories.filled(factories.started(published.agency, wang, 2025), wang, sound(2025))


def _correction(published: Report, wang: Account, licences: int) -> Report:
    draft = correct(published.pk, WHY, by=wang)
    factories.save(draft, "2", {LICENCES: str(licences)}, wang)
    return draft


def test_the_draft_of_a_correction_changes_no_judgement_of_this_year(
    published: Report, this_year: Report, wang: Account
) -> None:
    before = run(dossier_of(this_year))
    _correction(published, wang, 9000)
    dossier = dossier_of(this_year)
    assert dossier.last_year
    assert dossier.last_year.figures[LICENCES] == 0
    assert run(dossier) == before
    last = kept_here(published.agency, 2024, by=wang)
    assert last.document.figures[LICENCES] == 0


def test_an_approved_correction_is_what_this_year_is_judged_by(
    published: Report, this_year: Report, wang: Account, li: Account
) -> None:
    draft = _correction(published, wang, 3)
    factories.filled(draft, wang, with_figures(sound(), {LICENCES: 3}))
    approve(on_the_way.opened(draft, wang, li).pk, by=li)
    dossier = dossier_of(this_year)
    assert dossier.last_year
    assert dossier.last_year.figures[LICENCES] == 3
    in_force = Report.objects.filter(agency=published.agency, year=2024, is_in_force=True)
    assert in_force.get().version == 2


def test_a_draft_counts_where_nothing_was_approved(draft: Report, wang: Account) -> None:
    factories.save(draft, "2", {LICENCES: "4"}, wang)
    next_year = factories.started(draft.agency, wang, 2025)
    last = dossier_of(next_year).last_year
    assert last
    assert last.figures[LICENCES] == 4


def test_a_unit_counts_by_what_is_in_force_while_it_is_corrected(
    client: Client, published: Report, wang: Account, li: Account
) -> None:
    _correction(published, wang, 5)
    client.force_login(li)
    page = client.get("/进度/2024/").content.decode()
    row = page.split("青石镇</a>")[1].split("</tr>")[0]
    assert "已发布" in row
    assert "更正中" in row
    assert "草稿" not in row
    listed = client.get("/").content.decode()
    assert "更正中" in listed
    assert "以前的版本" not in listed


def test_a_unit_that_published_is_neither_urged_nor_reminded_for_its_correction(
    client: Client, published: Report, wang: Account, li: Account
) -> None:
    county = published.agency.parent
    assert county
    day = datetime.date(2025, 1, 15)
    CountyYear.objects.create(county=county, year=2024, submit_by=day, review_by=day)
    _correction(published, wang, 5)
    told = wang.notices.count()
    assert urge(county.pk, 2024, [published.agency_id], by=li).units == 0
    remind(day)
    assert wang.notices.count() == told


def test_a_version_that_was_replaced_is_not_called_under_correction(
    client: Client, published: Report, wang: Account, li: Account
) -> None:
    draft = correct(published.pk, WHY, by=wang)
    approve(on_the_way.opened(draft, wang, li).pk, by=li)
    client.force_login(li)
    page = client.get("/审核/").content.decode()
    assert "更正中" not in page
    assert "已被更正" in page
    assert Report.objects.get(pk=published.pk).state == State.PUBLISHED
