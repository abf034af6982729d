"""A county in February: twenty-five units, all approved but for one, and the county's people."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from reports.aggregation.adjusting import with_its_totals
from reports.models import Account, Agency, Report, Role
from reports.statute.schema import Cell
from reports.workflow.way.approve import approve
from reports.workflow.way.open_review import open_review
from tests import factories
from tests.documents import sound
from tests.figures import zeros
from tests.workflow.arriving.as_files import bring
from tests.workflow.inbox.posted import as_of
from tests.workflow.rollup.county_reports import Cast, cast
from tests.workflow.rollup.fixable import EDITION, YEAR, approved, corrected
from tests.workflow.rollup.summed_county import reported

UNITS, BY_FILE = 22, 2
EXCLUDED, SUED, CORRECTED = 5, 3, 0
"""By their numbers: whom the county leaves out, who was sued, who corrects its report later."""
PENALTIES, SUIT = (
    "disclosure.penalties.decisions",
    "disputes.litigation_after_reconsideration.upheld",
)
Numbers = dict[Cell, int | Decimal]


@dataclass(frozen=True)
class SummingCounty:
    """Its reviewers, who writes and who signs its own report, its units, and who is missing."""

    people: Cast
    reviewer: Account
    colleague: Account
    reports: tuple[Report, ...]
    missing: Agency

    def later(self) -> Report:
        """A unit's 更正, approved after the sum was fixed: three penalties more."""
        return corrected(self.reports[CORRECTED], _figures({PENALTIES: 3}), self.reviewer)


def summing_county() -> SummingCounty:
    """Twenty-two reports written here, two that came as files, one that never came."""
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县", level="county")
    reviewer = factories.appointed("li", "李慧", county, Role.REVIEWER)
    colleague = factories.appointed("gao", "高峰", county, Role.REVIEWER)
    made = reported(county, [_figures(_of(number)) for number in range(UNITS)], reviewer)
    approved(made, reviewer)
    by_file = [_by_file(county, number, reviewer) for number in range(UNITS, UNITS + BY_FILE)]
    missing = factories.AgencyFactory(
        name="临水县新河镇人民政府", short_name="新河镇", parent=county
    )
    return SummingCounty(cast(county), reviewer, colleague, (*made, *by_file), missing)


def _of(number: int) -> Mapping[Cell, int]:
    return {PENALTIES: number, **({SUIT: 1} if number == SUED else {})}


def _figures(given: Mapping[Cell, int]) -> Numbers:
    plain: Numbers = dict(zeros(EDITION))  # type: ignore[arg-type]
    return plain | with_its_totals(EDITION, given)


def _by_file(county: Agency, number: int, by: Account) -> Report:
    name = f"临水县第{number}镇人民政府"
    unit = factories.AgencyFactory(name=name, short_name=f"第{number}镇", parent=county)
    bring(as_of(name, sound(YEAR)), unit, by)
    report = Report.objects.get(agency=unit, year=YEAR)
    open_review(report.pk, by=by)
    return approve(report.pk, by=by)
