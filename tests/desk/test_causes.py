"""Is the likely cause of a table that does not balance offered, where it was asked for?"""

from django.test import Client

from reports.desk.table.causes import MOST, likely_causes
from reports.models import Report
from reports.statute import format_for
from tests.documents import sound, with_figures
from tests.factories import filled, save
from tests.figures import balanced

EDITION = format_for(2024)
TOTAL = "requests.granted.total"


def test_the_cause_that_mends_everything_is_offered() -> None:
    figures = balanced(EDITION, seed=3)
    document = with_figures(sound(figures=figures), {TOTAL: int(figures[TOTAL] or 0) + 9})
    causes = likely_causes(document, "requests")
    assert 0 < len(causes) <= MOST
    assert str(figures[TOTAL]) in causes[0]
    assert likely_causes(document, "disputes") == []


def test_a_balanced_report_has_no_causes() -> None:
    assert likely_causes(sound()) == []


def test_the_page_offers_it_once_the_clerk_has_asked(desk: Client, draft: Report) -> None:
    clerk = draft.ledger.get().by
    filled(draft, clerk)
    save(draft, "3", {"requests.new_received.total": "7"}, clerk)
    page = f"/reports/{draft.pk}/table/3/"
    assert "可能的原因" not in desk.get(page).content.decode()
    assert "可能的原因" in desk.get(page + "?checked=1").content.decode()
