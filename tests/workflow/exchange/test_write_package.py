"""A county writes its own approved report, signed; the same one is the same bytes."""

from collections.abc import Callable

import pytest

from reports.document.json_form import to_json
from reports.importers.read_exchange import read_package
from reports.models import (
    Account,
    AdministrativeEntry,
    Agency,
    CountyKey,
    FixedSum,
    Report,
    Snapshot,
)
from reports.workflow.administration import Administration
from reports.workflow.exchange.county_keys import renew_key
from reports.workflow.exchange.write_package import write_package
from reports.workflow.judging.rules_version import RULES_VERSION
from reports.workflow.refusal import Refused
from reports.workflow.states import Action


@pytest.fixture
def own(approved: Report, county: Agency) -> Report:
    """The county's own report on 2024, approved."""
    Report.objects.filter(pk=approved.pk).update(agency=county, sum_number=1)
    approved.refresh_from_db()
    return approved


@pytest.fixture
def fixed(own: Report, li: Account) -> FixedSum:
    """The sum that it rests on; SQL keeps the members of a JSON value in orders of its own."""
    content = {
        "missing": [{"unit": 3, "name": "白马乡", "reason": ""}],
        "counted": [{"unit": 2, "name": "青石镇", "version": 1, "digest": "a" * 64}],
        "left_out": [{"unit": 4, "name": "气象局", "reason": "垂直管理"}],
    }
    return FixedSum.objects.create(
        county=own.agency,
        year=2024,
        number=1,
        figures={"requests.new_received.total": "12"},
        content=content,
        digest="c" * 64,
        by=li,
        report=own,
    )


def test_it_holds_the_report_as_approved_with_its_sum(
    own: Report, fixed: FixedSum, county: Agency, li: Account
) -> None:
    package = read_package(write_package(county.pk, 2024, by=li).content).package
    approval = Snapshot.objects.get(report=own, action=Action.APPROVE)
    assert package.document
    assert (package.report.digest, package.report.version) == (approval.digest, 1)
    assert (package.county.name, package.year, package.rules) == (
        *(county.name, 2024),
        RULES_VERSION,
    )
    assert package.fixed
    assert (package.fixed.figures, package.fixed.content) == (fixed.figures, fixed.content)
    assert [(one.name, one.counted, one.reason) for one in package.units] == [
        ("青石镇", True, ""),
        ("气象局", False, "垂直管理"),
        ("白马乡", False, "缺报"),
    ]
    assert to_json(package.document) == package.report.values


def test_the_same_again_is_the_same_bytes_under_one_key(
    own: Report, fixed: FixedSum, county: Agency, li: Account
) -> None:
    first = write_package(county.pk, 2024, by=li)
    assert write_package(county.pk, 2024, by=None) == first
    assert CountyKey.objects.get(county=county).public == first.key


def test_the_private_key_lies_locked(own: Report, county: Agency, li: Account) -> None:
    write_package(county.pk, 2024, by=li)
    assert "BEGIN ENCRYPTED PRIVATE KEY" in CountyKey.objects.get().locked


def test_a_secret_that_was_changed_is_said_and_a_new_key_signs_again(
    own: Report, county: Agency, li: Account, settings: pytest.FixtureRequest
) -> None:
    first = write_package(county.pk, 2024, by=li)
    settings.SECRET_KEY = "another one"  # type: ignore[attr-defined]
    with pytest.raises(Refused, match="换一把新密钥"):
        write_package(county.pk, 2024, by=li)
    renew_key(county.pk, by=li)
    again = write_package(county.pk, 2024, by=li)
    assert again.key != first.key
    assert read_package(again.content).package == read_package(first.content).package


def test_everything_is_on_the_countys_record(own: Report, county: Agency, li: Account) -> None:
    write_package(county.pk, 2024, by=li)
    acts = AdministrativeEntry.objects.filter(county=county).order_by("number")
    assert [one.action for one in acts][-2:] == [
        Administration.MAKE_KEY,
        Administration.WRITE_PACKAGE,
    ]


def test_without_an_approved_report_there_is_none_and_no_key(
    county: Agency, li: Account, draft: Report
) -> None:
    Report.objects.filter(pk=draft.pk).update(agency=county)
    with pytest.raises(Refused, match="还没有通过审核"):
        write_package(county.pk, 2024, by=li)
    assert not CountyKey.objects.exists()


@pytest.mark.parametrize("act", [lambda *told, by: write_package(*told, by=by)])
def test_a_stranger_writes_none(
    act: Callable[..., object], own: Report, county: Agency, wang: Account
) -> None:
    with pytest.raises(Agency.DoesNotExist):
        act(county.pk, 2024, by=wang)
    with pytest.raises(Agency.DoesNotExist):
        renew_key(county.pk, by=wang)
