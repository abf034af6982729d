"""豁免: what the form demands is never waived; what was waived stands with the public report."""

import pytest
from django.test import Client

from reports.checks import BINDING_CODES
from reports.checks.explaining import operands_hash
from reports.models import Account, Agency, CountySeverity, Report, Waiver
from reports.workflow.judging.snapshot import judged
from reports.workflow.refusal import NotReady, Refused
from reports.workflow.reviewing.opinion import opinion_of
from reports.workflow.reviewing.waive import waive
from reports.workflow.settings.grade import grade
from reports.workflow.way.approve import approve
from reports.workflow.way.publish import publish
from tests import factories
from tests.on_the_way import ADDRESS, opened
from tests.workflow.reviewed import unbalanced, with_a_mobile

REASON = "是值班电话，不是个人手机号。"


def _waived(report: Report, li: Account) -> None:
    """What 0.1.0 let by, in the rows as it left them."""
    now = judged(report)
    for one in now.open_ones("must_fix"):
        Waiver.objects.create(
            report=report,
            check_code=one.check,
            operands=operands_hash(one, now.dossier),
            message=one.message,
            reason="省平台导出的数据如此。",
            by=li,
        )


def test_a_table_that_does_not_balance_is_waived_by_nobody(
    ready: Report, wang: Account, li: Account
) -> None:
    report = unbalanced(ready, wang, li)
    now = judged(report)
    found = [one for one in now.open_ones("must_fix") if one.check in BINDING_CODES]
    assert found
    for one in found:
        with pytest.raises(Refused, match="不能豁免"):
            waive(report.pk, operands_hash(one, now.dossier), "省平台导出的数据如此。", by=li)
    assert not Waiver.objects.exists()


def test_a_waiver_of_an_earlier_release_lets_no_unbalanced_table_by(
    ready: Report, wang: Account, li: Account
) -> None:
    report = unbalanced(ready, wang, li)
    _waived(report, li)
    with pytest.raises(NotReady, match="必须改正"):
        approve(report.pk, by=li)
    still_open = {one.check for one in judged(report).open_ones("must_fix")}
    assert still_open
    assert still_open <= BINDING_CODES
    told = {one.message for one in opinion_of(report).waivers}
    assert told.isdisjoint({one.message for one in judged(report).open_ones("must_fix")})


def test_the_page_offers_no_waiver_of_the_form_and_says_why(
    client: Client, ready: Report, wang: Account, li: Account
) -> None:
    report = unbalanced(ready, wang, li)
    client.force_login(li)
    page = client.get(f"/审核/{report.pk}/").content.decode()
    assert page.count('name="operands"') == page.count("<summary>豁免</summary>") == 1  # X01
    assert "格式本身的要求，不能豁免" in page


def test_no_county_grades_the_form_away(county: Agency) -> None:
    sun = factories.appointed("sun", "孙主任", county, "administrator")
    for severity in ("hint", "warning"):
        with pytest.raises(Refused, match="不能另定"):
            grade(county.pk, "A01", severity, by=sun)
    CountySeverity.objects.create(county=county, code="A01", severity="hint")
    grade(county.pk, "A01", "", by=sun)
    assert not CountySeverity.objects.exists()


def test_what_was_waived_stands_with_the_public_report(
    client: Client, ready: Report, wang: Account, li: Account, county: Agency
) -> None:
    report = with_a_mobile(ready, wang, li)
    now = judged(report)
    for one in now.open_ones("must_fix"):
        waive(report.pk, operands_hash(one, now.dossier), REASON, by=li)
    approve(report.pk, by=li)
    publish(report.pk, ADDRESS, by=wang)
    page = client.get(f"/公开/{report.agency.public_code}/2024/").content.decode()
    assert "I02 出现手机号" in page
    assert REASON in page
    assert f"{county.name}审核时写明理由" in page
    assert li.full_name not in page


def test_a_public_report_without_waivers_speaks_of_none(
    client: Client, ready: Report, wang: Account, li: Account, county: Agency
) -> None:
    report = approve(opened(ready, wang, li).pk, by=li)
    publish(report.pk, ADDRESS, by=wang)
    page = client.get(f"/公开/{report.agency.public_code}/2024/").content.decode()
    assert "豁免" not in page
