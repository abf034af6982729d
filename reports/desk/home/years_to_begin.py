"""Whose report on the year now due has not begun, while last year's is ready to go on from?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reports.models import Agency, Report, clock
from reports.workflow.county import dates_of
from reports.workflow.county_body import is_county_body
from reports.workflow.due import (
    PUBLISH_BY,
    SUBMIT_BY,
    Limit,
    due_year,
    publication_deadline,
)


@dataclass(frozen=True)
class YearToBegin:
    """A unit's year that waits to be begun, and by when it must be where."""

    agency: Agency
    year: int
    limit: str


def years_to_begin(reports: Iterable[Report], agencies: Iterable[Agency]) -> Iterator[YearToBegin]:
    """One for each of the person's units that reported last year, and not on this one yet."""
    year = due_year(clock.today())
    listed = list(reports)
    begun = {one.agency_id for one in listed if one.year == year}
    before = {one.agency_id for one in listed if one.year == year - 1 and one.is_in_force}
    for agency in agencies:
        if agency.pk in before - begun:
            yield YearToBegin(agency, year, _limit(agency, year).in_words(clock.today()))


def _limit(agency: Agency, year: int) -> Limit:
    if is_county_body(agency):
        return Limit(PUBLISH_BY, publication_deadline(year, is_governments=True))
    dates = dates_of(agency.county_id, year)
    if dates.submit_by:
        return Limit(SUBMIT_BY, dates.submit_by)
    return Limit(PUBLISH_BY, dates.publish_by or publication_deadline(year))
