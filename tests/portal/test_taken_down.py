"""撤下: gone from every public address, the original sealed, the corrected version in its place."""

from urllib.parse import quote

import pytest
from django.test import Client

from reports.models import Account, Agency, CountySettings, LedgerEntry, Notice, Report, Role
from reports.workflow.files.attach_scan import attach_scan
from reports.workflow.filling.start_from_last_year import start_from_last_year
from reports.workflow.judging.dossier import document_of, last_year_of, years_of
from reports.workflow.last_year.predecessor import kept_here
from reports.workflow.public_reports import reports_public
from reports.workflow.refusal import Refused
from reports.workflow.states import Action
from reports.workflow.verification.chains import Walk
from reports.workflow.verification.reports import broken_report
from reports.workflow.way.correct import correct
from reports.workflow.way.take_down import take_down
from tests.factories import appointed, save
from tests.on_the_way import published
from tests.scans import PDF

WHY = "第六部分写了申请人的姓名和住址。"
REDACTED = "无其他需要报告的事项。"


@pytest.fixture
def he(county: Agency) -> Account:
    """The county's administrator."""
    return appointed("he", "何平", county, Role.ADMINISTRATOR)


@pytest.fixture
def online(ready: Report, wang: Account, li: Account) -> Report:
    return published(ready, wang, li)


@pytest.fixture
def home(online: Report) -> str:
    return f"/公开/{online.agency.public_code}/2024/"


def test_its_addresses_say_so_and_nothing_else_shows_it(
    client: Client, online: Report, county: Agency, wang: Account, he: Account, home: str
) -> None:
    CountySettings.objects.create(county=county, scans_public=True)
    attach_scan(online.pk, "盖章.pdf", PDF, by=wang)
    tag = {"If-None-Match": client.get(home).headers["ETag"]}
    assert client.get(home, headers=tag).status_code == 304
    take_down(online.pk, "personal", WHY, by=he)
    assert client.get(home, headers=tag).status_code == 410
    for path in (home, f"{home}1/", f"{home}1/pdf/", f"{home}1/docx/", f"{home}1/扫描件/1/"):
        answer = client.get(path)
        page = answer.content.decode()
        assert answer.status_code == 410, path
        assert "已撤下" in page
        assert "含有个人信息" in page
        assert WHY not in page
        assert answer.headers["Cache-Control"] == "no-store"
    assert "青石镇" not in client.get("/公开/").content.decode()
    assert client.get(f"/公开/{county.public_code}/2024/").status_code == 404
    assert client.get(f"/公开/{online.agency.public_code}/").status_code == 404
    assert not reports_public().exists()
    assert Report.objects.get().state == "published"


def test_it_is_on_record_and_told_to_those_concerned(
    online: Report, wang: Account, li: Account, he: Account
) -> None:
    take_down(online.pk, "wrong", "表二的数字整列错位。", by=he)
    entry = LedgerEntry.objects.get(action=Action.WITHDRAW)
    assert entry.comment == "内容错误：表二的数字整列错位。"
    told = Notice.objects.filter(kind="withdrawn").values_list("account__username", flat=True)
    assert {*told} == {"wang", "li"}
    assert broken_report(online.pk, Walk()) == []
    online.withdrawal.__class__.objects.update(reason="别的原因写在这里")
    assert broken_report(online.pk, Walk())


def test_the_redacted_version_takes_its_place_and_former_ones_stay_down(
    client: Client, online: Report, wang: Account, li: Account, he: Account, home: str
) -> None:
    take_down(online.pk, "personal", WHY, by=he)
    second = correct(online.pk, "删去个人信息", by=wang)
    save(second, "6", {"other_matters": REDACTED}, wang)
    assert client.get(home).status_code == 410, "the correction is still a draft"
    published(second, wang, li)
    page = client.get(home)
    assert page.status_code == 200
    assert REDACTED in page.content.decode()
    assert "第1版，" in page.content.decode()
    former = client.get(f"{home}1/")
    assert former.status_code == 410
    assert "查看现行的第2版" in former.content.decode()
    taken = take_down(second.pk, "other", "与县里的通报不一致。", by=he)
    assert [one.version for one in taken] == [2]
    assert client.get(home).status_code == 410


def test_former_versions_go_with_it_since_they_say_the_same(
    online: Report, wang: Account, li: Account, he: Account
) -> None:
    second = published(correct(online.pk, "第六部分有笔误", by=wang), wang, li)
    assert [one.version for one in take_down(second.pk, "personal", WHY, by=he)] == [2, 1]
    assert LedgerEntry.objects.filter(action=Action.WITHDRAW).count() == 2
    assert not reports_public().exists()


@pytest.mark.parametrize(("kind", "why"), [("", WHY), ("anything", WHY), ("personal", " \x00 ")])
def test_kind_and_reason_are_asked_for(online: Report, he: Account, kind: str, why: str) -> None:
    with pytest.raises(Refused):
        take_down(online.pk, kind, why, by=he)
    assert reports_public().exists()


def test_the_administrator_takes_it_down_on_a_page_that_asks_once_more(
    client: Client, online: Report, he: Account, home: str
) -> None:
    client.force_login(he)
    address = f"/reports/{online.pk}/撤下/"
    assert quote(address) in client.get(f"/reports/{online.pk}/").content.decode()
    form = {"kind": "personal", "reason": WHY}
    unsure = client.post(address, form)
    assert unsure.status_code == 409
    assert WHY in unsure.content.decode()
    assert "checked" in unsure.content.decode()
    assert client.post(address, form | {"sure": "1"}).status_code == 302
    assert client.post(address, form | {"sure": "1"}).status_code == 409
    assert "已撤下" in client.get(f"/reports/{online.pk}/").content.decode()
    assert "已撤下" in client.get("/进度/2024/").content.decode()


def test_the_sealed_original_is_the_auditors_alone_and_each_reading_is_on_record(
    client: Client, online: Report, county: Agency, wang: Account, li: Account, he: Account
) -> None:
    take_down(online.pk, "personal", WHY, by=he)
    own, review = f"/reports/{online.pk}/", f"/审核/{online.pk}/"
    closed = (f"{own}download/pdf/", f"{own}preview/", f"{own}记录/", f"{own}one-page/", review)
    for person in (wang, li, he):
        client.force_login(person)
        for path in closed if person == li else closed[:-1]:
            answer = client.get(path)
            assert answer.status_code == 403, (person, path)
            assert "只有本县的审计岗位可以查阅" in answer.content.decode()
        page = client.get(own).content.decode()
        assert "download/" not in page
        assert client.get("/封存/").status_code == 404
        assert client.post(f"/封存/{online.pk}/pdf/").status_code == 404
    client.force_login(appointed("fan", "范立", county, Role.AUDITOR))
    assert "查阅" in client.get("/封存/").content.decode()
    answer = client.post(f"/封存/{online.pk}/pdf/")
    assert answer.content.startswith(b"%PDF")
    assert client.post(f"/封存/{online.pk}/exe/").status_code == 404
    digest = online.frozen_files.get(identifier="pdf").digest
    known = client.get(f"/核验/?hash={digest}").content.decode()
    assert "已撤下" in known
    assert online.public_address not in known
    readings = LedgerEntry.objects.filter(action=Action.READ_SEALED)
    assert [(one.by.username, one.comment[-4:]) for one in readings] == [("fan", ".pdf")]


def test_whoever_writes_the_next_report_gets_the_figures_of_a_sealed_one_and_no_text(
    online: Report, wang: Account, he: Account
) -> None:
    before = document_of(online)
    assert before.texts
    take_down(online.pk, "personal", WHY, by=he)
    last = kept_here(online.agency, online.year, by=wang)
    assert (last.document.texts, last.document.figures) == ({}, before.figures)
    report, brought = start_from_last_year(online.agency, online.year + 1, last, by=wang)
    assert (brought.sentences, brought.figures > 0) == (0, True)
    told = years_of(report)[online.year]
    assert (told.texts, told.figures) == ({}, before.figures)
    shown = last_year_of(report)
    assert shown
    assert shown.texts == {}


def test_a_wrong_figure_seals_nothing(
    client: Client, online: Report, wang: Account, he: Account
) -> None:
    take_down(online.pk, "wrong", "表二的数字整列错位。", by=he)
    client.force_login(wang)
    assert client.get(f"/reports/{online.pk}/download/pdf/").status_code == 200
