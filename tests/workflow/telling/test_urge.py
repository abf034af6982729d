"""催报: whom it reaches, once a day, and on record."""

import datetime
import threading
from collections.abc import Sequence
from itertools import groupby

import pytest
from django.db import IntegrityError, connection, connections
from django.utils import timezone

from reports.models import Account, AdministrativeEntry, Agency, Notice, Report, Role, State, Urging
from reports.workflow.administration import Administration
from reports.workflow.telling import urge as urging
from reports.workflow.telling.notify import Telling, tell
from reports.workflow.telling.urge import urge
from reports.workflow.way.correct import correct
from tests.factories import AgencyFactory, appointed
from tests.on_the_way import approved

Told = list[tuple[list[str], str, str, int | None]]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    """What was handed to the notices: to whom, of what kind, which words, on which report."""
    handed: Told = []

    def note(tellings: Sequence[Telling], county: int) -> int:
        for (kind, text, report), some in groupby(tellings, lambda t: (t.kind, t.text, t.report)):
            names = [one.account.username for one in some]
            handed.append((names, kind, text, report.pk if report else None))
        return tell(tellings, county)

    monkeypatch.setattr(urging, "tell", note)
    return handed


def test_the_clerk_is_told_and_it_stands_in_the_record(
    draft: Report, township: Agency, county: Agency, li: Account, told: Told
) -> None:
    came = urge(county.pk, 2024, [township.pk], by=li)
    assert (came.units, came.people, came.already, came.nobody) == (1, 1, 0, ())
    ((people, kind, text, report),) = told
    assert (people, kind, report) == (["wang"], "urged", draft.pk)
    assert text == "催报：青石镇2024年度报告还没有报送，请尽快办理。"
    entry = AdministrativeEntry.objects.get(county=county)
    assert (entry.action, entry.by, entry.subject) == (Administration.URGE, li, "2024年度报告")
    assert entry.changes == [[township.name, None, "通知1人"]]


def test_a_unit_without_a_report_is_urged_too(
    township: Agency, wang: Account, county: Agency, li: Account, told: Told
) -> None:
    urge(county.pk, 2024, [township.pk], by=li)
    assert told == [
        (["wang"], "urged", "催报：青石镇2024年度报告还没有开始填写，请尽快办理。", None)
    ]


@pytest.mark.parametrize(
    ("days", "words"), [(-3, "，已超过3天"), (0, "，就是今天"), (2, "，还有2天")]
)
def test_the_date_is_said(
    draft: Report, township: Agency, county: Agency, li: Account, told: Told, days: int, words: str
) -> None:
    due = timezone.localdate() + datetime.timedelta(days=days)
    county.years.create(year=2024, submit_by=due)
    urge(county.pk, 2024, [township.pk], by=li)
    assert words in told[0][2]


def test_who_signs_is_told_where_the_report_waits_for_her(
    draft: Report, township: Agency, county: Agency, li: Account, told: Told
) -> None:
    appointed("zhou", "周", township, Role.SIGNER)
    Report.objects.filter(pk=draft.pk).update(
        state=State.AWAITING, submitted_at=timezone.now(), submitted_by=li
    )
    urge(county.pk, 2024, [township.pk], by=li)
    assert told[0][0] == ["wang", "zhou"]


def test_who_signs_is_left_alone_while_the_clerk_writes(
    draft: Report, township: Agency, county: Agency, li: Account, told: Told
) -> None:
    appointed("zhou", "周", township, Role.SIGNER)
    urge(county.pk, 2024, [township.pk], by=li)
    assert told[0][0] == ["wang"]


def test_a_closed_account_is_not_told(
    draft: Report, wang: Account, township: Agency, county: Agency, li: Account, told: Told
) -> None:
    Account.objects.filter(pk=wang.pk).update(closed_at=timezone.now())
    came = urge(county.pk, 2024, [township.pk], by=li)
    assert (came.units, came.nobody) == (0, ("青石镇",))
    assert told == []
    assert not AdministrativeEntry.objects.exists()
    assert not Urging.objects.exists(), "tomorrow's account can be told today"


def test_once_a_day_and_year(
    draft: Report, township: Agency, county: Agency, li: Account, told: Told
) -> None:
    for year in (2024, 2024, 2023):
        came = urge(county.pk, year, [township.pk], by=li)
    assert (came.units, len(told), Urging.objects.count()) == (1, 2, 2)
    again = urge(county.pk, 2024, [township.pk], by=li)
    assert (again.units, again.already) == (0, 1)
    assert AdministrativeEntry.objects.count() == 2


def test_a_correction_is_never_called_returned(
    ready: Report, wang: Account, county: Agency, li: Account, told: Told
) -> None:
    correct(approved(ready, wang, li).pk, "漏计一件申请。", by=wang)
    urge(county.pk, 2024, [ready.agency_id], by=li)
    assert told[0][2].startswith("催报：青石镇2024年度报告已审核通过，更正还没有办完，")


def test_the_database_holds_it_to_once_a_day(township: Agency, li: Account) -> None:
    row = {"unit": township, "year": 2024, "on": timezone.localdate(), "told": 1, "by": li}
    Urging.objects.create(**row)
    with pytest.raises(IntegrityError):
        Urging.objects.create(**row)


@pytest.mark.parametrize("state", [State.SUBMITTED, State.REVIEWING])
def test_what_lies_with_the_county_is_urged_of_nobody(
    draft: Report, township: Agency, county: Agency, li: Account, told: Told, state: State
) -> None:
    Report.objects.filter(pk=draft.pk).update(
        state=state, submitted_at=timezone.now(), submitted_by=li
    )
    assert urge(county.pk, 2024, [township.pk], by=li).units == 0
    assert told == []


def test_only_the_countys_own_people_urge(
    draft: Report, township: Agency, county: Agency, wang: Account, zhao: Account, told: Told
) -> None:
    foreign = AgencyFactory(name="临山县人民政府", short_name="临山县")
    other = appointed("hong", "洪", foreign, Role.REVIEWER)
    for stranger in (wang, zhao, other):
        with pytest.raises(Agency.DoesNotExist):
            urge(county.pk, 2024, [township.pk], by=stranger)
    assert urge(foreign.pk, 2024, [township.pk], by=other).units == 0
    assert told == []


@pytest.mark.django_db(transaction=True)
def test_two_clicks_at_once_urge_once(
    draft: Report, township: Agency, county: Agency, li: Account
) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("an in-memory SQLite database is one connection; PostgreSQL runs this")
    gate = threading.Barrier(4)
    came: list[int] = []

    def click() -> None:
        gate.wait()
        came.append(urge(county.pk, 2024, [township.pk], by=li).units)
        connections.close_all()

    clicks = [threading.Thread(target=click) for _ in range(4)]
    for one in clicks:
        one.start()
    for one in clicks:
        one.join()
    assert sorted(came) == [0, 0, 0, 1]
    assert Urging.objects.count() == 1


def test_who_is_urged_finds_it_among_the_notices(
    draft: Report, county: Agency, wang: Account, li: Account
) -> None:
    urge(county.pk, 2024, [draft.agency_id], by=li)
    assert [one.text[:3] for one in Notice.objects.filter(account=wang)] == ["催报："]
