"""Which county's board does somebody see, and which year's?"""

import datetime
from dataclasses import dataclass

from django.http import Http404

from reports.board.filters import Filters, asked
from reports.models import Agency, CountyYear, clock
from reports.web.county_and_year import chosen_county, reported_years
from reports.web.request import SignedInRequest
from reports.workflow.access import counties_overseen_by
from reports.workflow.county import dates_of


@dataclass(frozen=True)
class BoardQuery:
    """The county, its dates of the year, and what is asked for on the day it is asked."""

    county: Agency
    counties: tuple[Agency, ...]
    dates: CountyYear
    filters: Filters
    today: datetime.date


def asked_of(request: SignedInRequest, year: int) -> BoardQuery:
    """Read whose board is asked for; 404 for who oversees no county, or not that one."""
    today = clock.today()
    if year not in reported_years(today):
        raise Http404
    counties = tuple(counties_overseen_by(request.user))
    filters = asked(request.GET)
    county = chosen_county(counties, filters.county)
    return BoardQuery(county, counties, dates_of(county.pk, year), filters, today)
