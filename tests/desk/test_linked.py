"""Every finding leads to a place that is on its page; a reader who cannot go there gets no link."""

import pytest

from reports.checks import CATALOGUE, Check, run
from reports.desk.linked import anchor, linked
from reports.models import Report
from reports.workflow.chapters.chapter_slots import COVER, slots


@pytest.mark.parametrize("check", CATALOGUE, ids=lambda check: check.code)
def test_the_place_of_a_finding_is_on_its_page(check: Check) -> None:
    edition = check.trips.edition
    for finding in run(check.trips):
        chapter = finding.chapter if finding.chapter in edition.chapter_of else COVER
        assert anchor(finding, chapter) in {*slots(edition, chapter), "grid"}, finding


def test_a_reviewer_gets_no_links(draft: Report) -> None:
    (first, *_) = linked(draft, run(CATALOGUE[0].trips), editable=False)
    assert first.href == ""
