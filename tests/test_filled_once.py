"""What tests begin with is what the verbs would have left."""

import pytest

from reports.document.json_form import dumps
from reports.models import Account, Agency, Report, Role
from reports.workflow.judging.dossier import document_of
from tests import factories
from tests.documents import sound

pytestmark = pytest.mark.django_db
YEAR = 2022
"""A year in which no other test fills a report in, so that here the first is by the verbs."""


def test_a_report_filled_at_once_is_the_one_that_the_verbs_fill(
    county: Agency, township: Agency, wang: Account
) -> None:
    first = factories.filled(factories.started(township, wang, YEAR), wang)
    other = factories.AgencyFactory(parent=county)
    clerk = factories.appointed("chen", "陈刚", other, Role.FILLER)
    second = factories.filled(factories.started(other, clerk, YEAR), clerk)
    assert _left(second, clerk) == _left(first, wang)


def test_what_is_no_longer_untouched_is_filled_by_the_verbs(
    township: Agency, wang: Account
) -> None:
    report = factories.started(township, wang, YEAR)
    factories.save(report, "1", {"lead": "一句话。"}, wang)
    factories.filled(report, wang)
    assert report.chapter_records.get(chapter="1").version == 2
    assert document_of(report).text("lead") == sound(YEAR).text("lead")


def _left(report: Report, clerk: Account) -> list[object]:
    """Everything but whose it is."""
    document = dumps(document_of(report)).replace(report.agency.name, "本机关")
    entries = [(one.number, one.action, one.changes) for one in report.ledger.order_by("number")]
    versions = report.chapter_records.order_by("chapter").values_list("chapter", "version")
    assert {one.by for one in report.ledger.all()} == {clerk}
    return [document, entries, list(versions)]
