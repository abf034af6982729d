"""Every finding leads to a place that is on its page; a reader who cannot go there gets no link."""

import pytest

from reports.checks import CATALOGUE, Check, run
from reports.desk.linked import linked
from reports.document.places import GRID
from reports.document.slots import slots
from reports.models import Report
from reports.statute.format_2021 import FORMAT_2021
from reports.web.shown_finding import place_of


@pytest.mark.parametrize("check", CATALOGUE, ids=lambda check: check.code)
def test_the_place_of_a_finding_is_on_its_page(check: Check) -> None:
    edition = FORMAT_2021
    for finding in run(check.trips(edition)):
        place = place_of(edition, finding)
        assert place.box in {*slots(edition, place.chapter), GRID}, finding


def test_a_reviewer_gets_no_links(draft: Report) -> None:
    (first, *_) = linked(draft, run(CATALOGUE[0].trips(FORMAT_2021)), editable=False)
    assert first.href == ""
