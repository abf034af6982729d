"""Every finding leads to a place that is on its page; a reader who cannot go there gets no link."""

import lxml.html
import pytest
from django.test import Client

from reports.checks import CATALOGUE, Check, run
from reports.desk.linked import linked
from reports.document.boxes import FEE
from reports.document.places import GRID
from reports.document.slots import slots
from reports.models import Account, Report
from reports.statute.format_2021 import FORMAT_2021
from reports.web.shown_finding import place_of
from tests.factories import save


@pytest.mark.parametrize("check", CATALOGUE, ids=lambda check: check.code)
def test_the_place_of_a_finding_is_on_its_page(check: Check) -> None:
    edition = FORMAT_2021
    for finding in run(check.trips(edition)):
        place = place_of(edition, finding)
        assert place.box in {*slots(edition, place.chapter), GRID}, finding


def test_a_reviewer_gets_no_links(draft: Report) -> None:
    (first, *_) = linked(draft, run(CATALOGUE[0].trips(FORMAT_2021)), editable=False)
    assert first.href == ""


@pytest.mark.parametrize("said", ["无。", "本年度未收取信息处理费。"])
def test_what_is_missing_of_the_fee_leads_to_its_boxes(
    ready: Report, wang: Account, desk: Client, said: str
) -> None:
    save(ready, "6", {**dict.fromkeys(FEE, ""), "other_matters": said}, wang)
    page = desk.get(f"/reports/{ready.pk}/preview/").content.decode()
    links = [one for one in lxml.html.fromstring(page).iterlinks() if "#" in one[2]]
    told = {text for one, _, link, _ in links if link.endswith(f"#{FEE[0]}") for text in [one.text]}
    assert any("收取信息处理费" in one or "发出收费通知" in one for one in told)
    assert not any(
        "信息处理费" in (one.text or "") and "other_matters" in link for one, _, link, _ in links
    )
