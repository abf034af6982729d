"""三员分立: three kinds of work, no account with two of them, each with her own pages."""

import re
from collections.abc import Mapping

import pytest
from django.test import Client
from django.urls import reverse

from reports.models import Account, AdministrativeEntry, Agency, Office, Report, Role
from reports.workflow.accounts.operators import open_operator
from reports.workflow.agencies.open_county import open_county
from reports.workflow.agencies.particulars import Particulars
from reports.workflow.platform.locked_names import locked_names
from reports.workflow.platform.officers import close_officer, give_office, open_officer
from reports.workflow.platform.part_offices import join_offices, part_offices
from reports.workflow.platform.roster_rows import RosterRow
from reports.workflow.platform.take_in_roster import RosterRefused, take_in_roster
from reports.workflow.refusal import Refused
from tests import factories
from tests.web.walk import addresses

OWN = {
    Office.SYSTEM: {"bodies", "new_body", "roster", "state", "tasks"},
    Office.SECURITY: {"bodies", "roster", "security", "new_officer"},
    Office.AUDIT: {"platform_record", "record_csv"},
}
PAGES = sorted(set().union(*OWN.values()))


@pytest.fixture
def boss(db: None) -> Account:
    return factories.AccountFactory(username="boss", is_staff=True, is_superuser=True)


@pytest.fixture
def three(boss: Account) -> Mapping[Office, Account]:
    """The three, parted; the first operator has become 系统管理员."""
    give_office(boss.pk, Office.SYSTEM, by=boss)
    people = {Office.SYSTEM: boss}
    for office in (Office.SECURITY, Office.AUDIT):
        people[office] = open_officer(office.value, office.label, office, by=boss).account
    Account.objects.update(must_change_password=False)
    part_offices(by=boss)
    return {office: Account.objects.get(pk=one.pk) for office, one in people.items()}


def _as(account: Account) -> Client:
    client = Client()
    client.force_login(account)
    return client


def _said() -> list[tuple[str, str]]:
    entries = AdministrativeEntry.objects.filter(county=None).order_by("number")
    return [(one.action, one.subject) for one in entries]


def test_until_they_are_parted_one_operator_does_all_of_it(boss: Account) -> None:
    client = _as(boss)
    assert {client.get(reverse(f"operation:{page}")).status_code for page in PAGES} == {200}
    assert client.get("/admin/").status_code == 200
    assert client.get(reverse("web:sealed_originals")).status_code == 404


@pytest.mark.parametrize("office", Office)
def test_each_sees_her_own_pages_and_no_other(
    three: Mapping[Office, Account], office: Office
) -> None:
    client = _as(three[office])
    opened = {p for p in PAGES if client.get(reverse(f"operation:{p}")).status_code == 200}
    assert opened == OWN[office]
    is_auditor = office == Office.AUDIT
    assert client.get("/admin/").status_code == (200 if is_auditor else 302)
    sealed = client.get(reverse("web:sealed_originals")).status_code
    assert sealed == (200 if is_auditor else 404)
    start = client.get(reverse("desk:reports"), follow=True)
    assert start.status_code == 200
    shown = set(re.findall(r'<a[^>]* href="/([^"]*)"', start.content.decode()))
    assert not [one for one in shown if client.get(f"/{one}").status_code in {403, 404}]


def test_parting_needs_somebody_for_each_and_says_who_is_missing(boss: Account) -> None:
    for office in (Office.SYSTEM, Office.SECURITY):
        open_officer(office.value, office.label, office, by=boss)
    client, address = _as(boss), reverse("operation:part_offices")
    assert "请先勾选" in client.post(address, follow=True).content.decode()
    page = client.post(address, {"sure": "1"}, follow=True).content.decode()
    assert "还没有审计员" in page
    open_officer("audit", "审计员", "audit", by=boss)
    with pytest.raises(Refused, match="您自己还没有分工"):
        part_offices(by=boss)


def test_nobody_ever_holds_two_of_the_three(three: Mapping[Office, Account]) -> None:
    guard, audit = three[Office.SECURITY], three[Office.AUDIT]
    for account, office in ((audit, "system"), (three[Office.SYSTEM], "audit")):
        with pytest.raises(Refused, match="三员不能兼任"):
            give_office(account.pk, office, by=guard)
    with pytest.raises(Refused, match="自己"):
        give_office(guard.pk, "system", by=guard)
    address = reverse("operation:give_office", args=[audit.pk])
    page = _as(guard).post(address, {"office": "security"}, follow=True).content.decode()
    assert "三员不能兼任" in page
    assert Account.objects.get(pk=audit.pk).office == Office.AUDIT


def test_who_has_a_post_in_a_county_is_none_of_the_three(boss: Account, county: Agency) -> None:
    other = factories.appointed("other", "高", county, Role.REVIEWER)
    Account.objects.filter(pk=other.pk).update(is_superuser=True, is_staff=True)
    with pytest.raises(Refused, match="在县里有岗位"):
        give_office(other.pk, "audit", by=boss)


def test_appointments_are_on_record(three: Mapping[Office, Account]) -> None:
    assert _said() == [
        ("change_account", "boss"),
        ("open_account", "security"),
        ("open_account", "audit"),
        ("change_settings", "三员分立"),
    ]
    opened = AdministrativeEntry.objects.get(subject="audit")
    assert ["平台分工", None, "审计员"] in opened.changes
    assert opened.by == three[Office.SYSTEM]


def test_each_does_her_own_work_only(three: Mapping[Office, Account], county: Agency) -> None:
    system, guard, audit = (three[one] for one in Office)
    for other in (guard, audit):
        with pytest.raises(Agency.DoesNotExist):
            open_county("远山县人民政府", Particulars(), by=other)
    for other in (system, audit):
        with pytest.raises(Account.DoesNotExist):
            open_officer("more", "更多", "audit", by=other)
        address = reverse("operation:administrator", args=[county.pk])
        assert _as(other).post(address, {"username": "sun", "full_name": "孙"}).status_code == 404


def test_of_one_list_each_takes_in_her_part(three: Mapping[Office, Account]) -> None:
    rows = [RosterRow(2, county="远山县人民政府", full_name="孙丽", username="sunli")]
    with pytest.raises(RosterRefused):
        take_in_roster(rows, by=three[Office.SECURITY])
    assert take_in_roster(rows, by=three[Office.SYSTEM]) == (1, [])
    number, opened = take_in_roster(rows, by=three[Office.SECURITY])
    assert (number, len(opened)) == (0, 1)
    with pytest.raises(Agency.DoesNotExist):
        take_in_roster(rows, by=three[Office.AUDIT])


def test_one_of_each_stays(three: Mapping[Office, Account]) -> None:
    guard, audit = three[Office.SECURITY], three[Office.AUDIT]
    with pytest.raises(Refused, match="只有这一名"):
        close_officer(audit.pk, by=guard)
    second = open_officer("second", "另一名", "audit", by=guard).account
    close_officer(audit.pk, by=guard)
    assert not Account.objects.get(pk=audit.pk).is_active
    assert second.is_active


def test_only_the_machine_joins_them_again(three: Mapping[Office, Account]) -> None:
    with pytest.raises(Refused, match="请选一种分工"):
        open_operator("more", "更多")
    assert join_offices()
    assert not join_offices()
    assert _said()[-1] == ("change_settings", "三员分立")
    assert _as(three[Office.AUDIT]).get(reverse("operation:state")).status_code == 200


def test_the_auditor_reads_who_signed_in_and_no_report(
    three: Mapping[Office, Account], ready: Report, client: Client, wang: Account
) -> None:
    client.post("/login/", {"username": "wang", "password": "wrong"})
    auditor = _as(three[Office.AUDIT])
    address = reverse("operation:platform_record")
    page = auditor.get(address, {"action": "sign_in_failed", "place": "临水"}).content.decode()
    assert "临水县：wang" in page
    assert "三员分立" not in page
    sheet = auditor.get(reverse("operation:record_csv")).content.decode()
    assert "平台,4," in sheet
    assert auditor.get(f"/reports/{ready.pk}/").status_code == 404


def test_a_name_that_waits_is_let_in_again_on_record(
    three: Mapping[Office, Account], client: Client, wang: Account
) -> None:
    for _ in range(12):
        client.post("/login/", {"username": "wang", "password": "wrong"})
    assert [one.username for one in locked_names()] == ["wang"]
    guard = _as(three[Office.SECURITY])
    assert "wang" in guard.get(reverse("operation:security")).content.decode()
    done = guard.post(reverse("operation:lift_lock"), {"username": "wang"}, follow=True)
    assert "可以再登录了" in done.content.decode()
    assert not locked_names()
    assert _said()[-1] == ("lift_lock", "wang")
    again = guard.post(reverse("operation:lift_lock"), {"username": "wang"}, follow=True)
    assert "没有暂停登录" in again.content.decode()


def test_a_body_shows_each_what_she_may_do_there(
    three: Mapping[Office, Account], county: Agency
) -> None:
    address = reverse("operation:body", args=[county.pk])
    system = _as(three[Office.SYSTEM]).get(address).content.decode()
    guard = _as(three[Office.SECURITY]).get(address).content.decode()
    assert ["由安全管理员开通" in one for one in (system, guard)] == [True, False]
    assert ['name="short_name"' in one for one in (system, guard)] == [True, False]
    assert _as(three[Office.AUDIT]).get(address).status_code == 404


def test_the_auditor_changes_nothing(three: Mapping[Office, Account], county: Agency) -> None:
    client, known = _as(three[Office.AUDIT]), {"pk": county.pk, "account_id": 1}
    known["task_id"] = "00000000-0000-0000-0000-000000000000"  # type: ignore[assignment]
    before = AdministrativeEntry.objects.count()
    for name, route in addresses():
        if name.startswith("operation:"):
            given = {key: value for key, value in known.items() if f":{key}>" in route}
            address = reverse(name, kwargs=given)
            assert client.post(address, {"sure": "1"}).status_code in {404, 405}, name
    assert AdministrativeEntry.objects.count() == before
