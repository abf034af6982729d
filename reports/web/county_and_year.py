"""Which county is a page about, and of which years can there be reports?"""

import datetime
from collections.abc import Iterable

from django.http import Http404

from reports.models import Agency
from reports.statute import EDITIONS
from reports.workflow.due import due_year


def chosen_county(counties: Iterable[Agency], wanted: str) -> Agency:
    """The one of a person's counties that is asked for by its key, else the first; or 404."""
    county = next((one for one in counties if wanted in ("", str(one.pk))), None)
    if county is None:
        raise Http404
    return county


def reported_years(today: datetime.date) -> range:
    """The reporting years of which there can be reports, newest first."""
    return range(due_year(today), EDITIONS[0].first_year - 1, -1)
