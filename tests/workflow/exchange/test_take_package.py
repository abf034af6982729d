"""A package of another installation becomes the county's report in the city, and nothing twice."""

from collections.abc import Callable
from typing import Any

import pytest

from reports.document import Document
from reports.document.exchange.sent_package import SendingCounty
from reports.models import (
    Account,
    AdministrativeEntry,
    Agency,
    ConfirmedKey,
    FormerName,
    HandedPackage,
    LedgerEntry,
    Report,
    State,
    clock,
)
from reports.workflow.administration import Administration
from reports.workflow.arriving.brought_in import ArrivalOutcome, Brought
from reports.workflow.exchange.compared_package import compared_package
from reports.workflow.exchange.confirmed_keys import KeyStanding, confirm_key, standing_of
from reports.workflow.exchange.hand_in_package import hand_in_package
from reports.workflow.exchange.sender import Unchanged
from reports.workflow.exchange.set_aside_package import set_aside_package
from reports.workflow.exchange.take_package import take_package
from reports.workflow.exchange.write_package import write_package
from reports.workflow.files.under_hash import kept_bytes
from reports.workflow.judging.dossier import document_of
from reports.workflow.refusal import Refused
from reports.workflow.states import Action
from reports.workflow.way.approve import approve
from reports.workflow.way.open_review import open_review
from tests.documents import sound, with_figures
from tests.factories import AgencyFactory
from tests.workflow.exchange.two_installations import COUNTY, Installation
from tests.workflow.verification.verifying import verified

CELL = "requests.granted.natural_person"


@pytest.fixture(scope="module")
def there() -> Installation:
    """The county's installation."""
    return Installation()


@pytest.fixture
def hand_in(city: Agency, linshui: Agency, gu: Account) -> Callable[..., HandedPackage]:
    def act(data: bytes, year: int = 2024) -> HandedPackage:
        return hand_in_package(city.pk, year, "临水县.json", data, by=gu)

    return act


@pytest.fixture
def take(hand_in: Callable[..., HandedPackage], gu: Account) -> Callable[..., Brought]:
    """Hand in, confirm, take."""

    def act(data: bytes) -> Brought:
        row = hand_in(data)
        confirm_key(row.pk, "县里的周敏", by=gu)
        return take_package(row.pk, by=gu)

    return act


def the_record_holds() -> None:
    status, told = verified()
    assert status == 0, told


def other(document: Document) -> Document:
    """The same report with another figure."""
    return with_figures(document, {CELL: 1})


def test_the_citys_reviewer_reads_and_approves_it(
    take: Callable[..., Brought], there: Installation, gu: Account
) -> None:
    brought = take(there.package())
    assert brought.outcome == ArrivalOutcome.SENT
    report = approve(open_review(brought.report.pk, by=gu).pk, by=gu)
    assert report.state == State.APPROVED
    assert document_of(report).figures == sound(2024).figures
    the_record_holds()


def test_what_comes_in_the_summer_is_added_up_all_the_same(
    take: Callable[..., Brought], there: Installation
) -> None:
    """A file of a former year goes to the archive; a county's package is part of a sum."""
    summer = clock.now().replace(month=8)
    with clock.showing(lambda: summer):
        brought = take(there.package())
    assert (brought.outcome, brought.report.state) == (ArrivalOutcome.SENT, State.SUBMITTED)


def test_nothing_is_taken_before_the_fingerprint_was_compared(
    hand_in: Callable[..., HandedPackage], there: Installation, gu: Account
) -> None:
    row = hand_in(there.package())
    assert standing_of(row) is KeyStanding.NEW
    with pytest.raises(Refused, match="还没有和县里核对"):
        take_package(row.pk, by=gu)
    with pytest.raises(Refused, match="姓名"):
        confirm_key(row.pk, " ", by=gu)
    assert not Report.objects.exists()
    confirm_key(row.pk, "周敏", by=gu)
    confirm_key(row.pk, "周敏", by=gu)
    assert ConfirmedKey.objects.get().told_by == "周敏"
    assert standing_of(row) is KeyStanding.CONFIRMED


def test_a_changed_key_is_confirmed_anew(
    take: Callable[..., Brought],
    hand_in: Callable[..., HandedPackage],
    there: Installation,
    gu: Account,
) -> None:
    take(there.package())
    row = hand_in(Installation().package(other(sound(2024)), version=2))
    assert standing_of(row) is KeyStanding.CHANGED
    with pytest.raises(Refused, match="还没有和县里核对"):
        take_package(row.pk, by=gu)
    confirm_key(row.pk, "周敏", by=gu)
    assert take_package(row.pk, by=gu).outcome == ArrivalOutcome.NEWER
    assert ConfirmedKey.objects.filter(is_in_force=True).get().public == row.key
    old = hand_in(there.package(version=3))
    assert standing_of(old) is KeyStanding.CHANGED


def test_the_same_package_again_changes_nothing_and_says_so(
    take: Callable[..., Brought],
    hand_in: Callable[..., HandedPackage],
    there: Installation,
    gu: Account,
) -> None:
    take(there.package())
    before = [LedgerEntry.objects.count(), AdministrativeEntry.objects.count()]
    row = hand_in(there.package())
    with pytest.raises(Unchanged, match="已经收下过"):
        take_package(row.pk, by=gu)
    assert [LedgerEntry.objects.count(), AdministrativeEntry.objects.count()] == before
    assert Report.objects.get().version == 1


def test_a_correction_before_the_approval_takes_the_place_of_what_came(
    take: Callable[..., Brought], there: Installation
) -> None:
    take(there.package())
    brought = take(there.package(other(sound(2024)), version=2))
    assert brought.outcome == ArrivalOutcome.NEWER
    assert Report.objects.get().state == State.SUBMITTED
    assert document_of(brought.report).figures == other(sound(2024)).figures
    the_record_holds()


def test_a_correction_after_the_approval_is_a_further_version(
    take: Callable[..., Brought], there: Installation, gu: Account
) -> None:
    first = take(there.package()).report
    approve(open_review(first.pk, by=gu).pk, by=gu)
    brought = take(there.package(other(sound(2024)), version=2))
    second = brought.report
    assert (second.version, second.state) == (2, State.SUBMITTED)
    assert second.correction_reason == "漏了一件申请"
    first.refresh_from_db()
    assert first.is_in_force
    assert document_of(first).figures == sound(2024).figures
    assert take(there.package(sound(2024), version=3)).report == second
    approve(open_review(second.pk, by=gu).pk, by=gu)
    first.refresh_from_db()
    assert not first.is_in_force
    the_record_holds()


def test_an_older_version_and_a_second_content_of_one_are_refused(
    take: Callable[..., Brought], there: Installation
) -> None:
    take(there.package(version=2))
    with pytest.raises(Refused, match="更早的第1版"):
        take(there.package(version=1))
    with pytest.raises(Refused, match="内容和这一份不同"):
        take(there.package(other(sound(2024)), version=2))
    assert document_of(Report.objects.get()).figures == sound(2024).figures


def test_it_is_compared_with_what_is_here(
    take: Callable[..., Brought], hand_in: Callable[..., HandedPackage], there: Installation
) -> None:
    assert compared_package(hand_in(there.package())).here is None
    take(there.package())
    compared = compared_package(hand_in(there.package(other(sound(2024)), version=2)))
    assert CELL in [one.cell for one in compared.figures]
    assert not compared.is_same
    assert compared_package(hand_in(there.package())).is_same


@pytest.mark.parametrize(
    ("county", "says"),
    [
        (SendingCounty("远山县人民政府"), "名单里没有它"),
        (SendingCounty("安江市人民政府"), "交给它的上级"),
        (SendingCounty("远山县人民政府", "341234"), "机构代码341234在这里是"),
    ],
)
def test_a_package_of_another_county_is_refused(
    county: SendingCounty, says: str, hand_in: Callable[..., HandedPackage], linshui: Agency
) -> None:
    Agency.objects.filter(pk=linshui.pk).update(code="341234")
    with pytest.raises(Refused, match=says):
        hand_in(Installation(county).package())
    assert not HandedPackage.objects.exists()


@pytest.mark.parametrize(
    "county",
    [
        SendingCounty("临水区人民政府"),
        SendingCounty("新临水县人民政府", "", (COUNTY,)),
        SendingCounty(COUNTY, "341234"),
    ],
)
def test_a_county_is_known_by_the_names_it_bore(
    county: SendingCounty, hand_in: Callable[..., HandedPackage], linshui: Agency
) -> None:
    FormerName.objects.create(agency=linshui, name="临水区人民政府", until=clock.today())
    assert hand_in(Installation(county).package()).county == linshui


def test_another_year_is_refused(
    hand_in: Callable[..., HandedPackage], there: Installation
) -> None:
    with pytest.raises(Refused, match="2023年的交换包，不是2024年的"):
        hand_in(there.package(sound(2023)))
    assert not HandedPackage.objects.exists()


def test_ones_own_package_changes_nothing(
    approved: Report, county: Agency, li: Account, city: Agency, gu: Account
) -> None:
    Report.objects.filter(pk=approved.pk).update(agency=county)
    Agency.objects.filter(pk=county.pk).update(parent=city)
    sent = write_package(county.pk, 2024, by=li).content
    before = AdministrativeEntry.objects.count()
    with pytest.raises(Unchanged, match="没有改动"):
        hand_in_package(city.pk, 2024, "包.json", sent, by=gu)
    assert AdministrativeEntry.objects.count() == before
    assert not HandedPackage.objects.exists()


def test_a_county_that_works_here_needs_no_package(
    hand_in: Callable[..., HandedPackage], linshui: Agency, there: Installation
) -> None:
    AgencyFactory(parent=linshui)
    with pytest.raises(Refused, match="在本系统里办理"):
        hand_in(there.package())


def test_a_stranger_neither_hands_in_nor_confirms_nor_takes(
    hand_in: Callable[..., HandedPackage],
    city: Agency,
    there: Installation,
    wang: Account,
    gu: Account,
) -> None:
    row = hand_in(there.package())
    with pytest.raises(Agency.DoesNotExist):
        hand_in_package(city.pk, 2024, "包.json", there.package(), by=wang)
    with pytest.raises(HandedPackage.DoesNotExist):
        confirm_key(row.pk, "周敏", by=wang)
    with pytest.raises(HandedPackage.DoesNotExist):
        take_package(row.pk, by=wang)


def test_what_fails_on_the_way_leaves_nothing_half_done(
    hand_in: Callable[..., HandedPackage],
    there: Installation,
    gu: Account,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    row = hand_in(there.package())
    confirm_key(row.pk, "周敏", by=gu)

    def killed(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    where = "reports.workflow.exchange.take_package.record_administration"
    with monkeypatch.context() as patched:
        patched.setattr(where, killed)
        with pytest.raises(KeyboardInterrupt):
            take_package(row.pk, by=gu)
    row.refresh_from_db()
    assert row.report is None
    assert not Report.objects.exists()
    assert take_package(row.pk, by=gu).outcome == ArrivalOutcome.SENT


def test_a_package_is_set_aside_with_a_reason_and_waits_again_when_it_comes_again(
    take: Callable[..., Brought], city: Agency, gu: Account, there: Installation
) -> None:
    take(there.package())
    taken = HandedPackage.objects.get()
    with pytest.raises(Refused, match="已经收下"):
        set_aside_package(taken.pk, "县里重发了一份", by=gu)
    newer = there.package(with_figures(sound(2024), {CELL: 1}), version=2)
    row = hand_in_package(city.pk, 2024, "包.json", newer, by=gu)
    with pytest.raises(Refused, match="理由"):
        set_aside_package(row.pk, " ", by=gu)
    set_aside_package(row.pk, "县里说这一版发错了", by=gu)
    with pytest.raises(Refused, match="决定不收：县里说这一版发错了"):
        take_package(row.pk, by=gu)
    assert kept_bytes(row.digest) == newer
    acts = AdministrativeEntry.objects.filter(county=city).order_by("-number")
    assert acts[0].action == Administration.SET_ASIDE_PACKAGE
    assert "县里说这一版发错了" in acts[0].comment
    assert hand_in_package(city.pk, 2024, "包.json", newer, by=gu) == row
    assert take_package(row.pk, by=gu).outcome == ArrivalOutcome.NEWER


def test_every_act_is_on_the_citys_record(
    take: Callable[..., Brought], city: Agency, there: Installation
) -> None:
    report = take(there.package()).report
    acts = AdministrativeEntry.objects.filter(county=city).order_by("number")
    assert [one.action for one in acts] == [
        Administration.HAND_IN_PACKAGE,
        Administration.CONFIRM_KEY,
        Administration.TAKE_PACKAGE,
    ]
    entry = LedgerEntry.objects.get(report=report, action=Action.RECEIVE)
    assert HandedPackage.objects.get().digest in entry.comment
