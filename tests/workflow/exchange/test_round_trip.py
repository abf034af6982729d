"""A county's own report, from its fixed sum to the city's sum, through two installations."""

import datetime

from reports.models import Account, Agency, FixedSum, Report, Role, State
from reports.models.tables import figures_of
from reports.workflow.exchange.confirmed_keys import confirm_key
from reports.workflow.exchange.hand_in_package import hand_in_package
from reports.workflow.exchange.take_package import take_package
from reports.workflow.exchange.write_package import write_package
from reports.workflow.rollup.whole_sum import whole_sum
from reports.workflow.way.approve import approve
from reports.workflow.way.open_review import open_review
from tests.factories import AgencyFactory, appointed
from tests.workflow.exchange.two_installations import elsewhere
from tests.workflow.rollup.county_reports import (
    YEAR,
    balanced_zero_but,
    cast,
    fixed,
    signed,
    some_figures,
)
from tests.workflow.verification.verifying import verified

FIGURES = balanced_zero_but("disclosure.penalties.decisions", "12")


def sent(county: Agency, reviewer: Account) -> bytes:
    """The package of a report that is begun from the fixed sum, signed, reviewed and approved."""
    people = cast(county)
    fixed(county, reviewer, FIGURES)
    report = signed(people)
    open_review(report.pk, by=reviewer)
    approve(report.pk, by=reviewer)
    fixed(county, reviewer, some_figures())  # fixed anew for a 更正 that is not written yet
    return write_package(county.pk, YEAR, by=reviewer).content


def test_the_citys_sum_counts_what_the_county_has_fixed(county: Agency, li: Account) -> None:
    with elsewhere():
        package = sent(county, li)
    assert [*Report.objects.all(), *FixedSum.objects.all()] == []
    city = AgencyFactory(name="安江市人民政府", short_name="安江市", level="city")
    gu = appointed("gu", "顾晓明", city, Role.REVIEWER)
    here = AgencyFactory(name=county.name, short_name="临水县", parent=city, level="county")
    row = hand_in_package(city.pk, YEAR, "临水县.json", package, by=gu)
    confirm_key(row.pk, "周敏", by=gu)
    report = take_package(row.pk, by=gu).report
    assert (report.agency, report.state, report.submitted_by) == (here, State.SUBMITTED, gu)
    assert report.publish_by == datetime.date(2025, 3, 31)
    assert not whole_sum(city.pk, YEAR).counted
    approve(open_review(report.pk, by=gu).pk, by=gu)
    assert figures_of(report) == FIGURES
    assert whole_sum(city.pk, YEAR).total == FIGURES
    status, told = verified()
    assert status == 0, told
