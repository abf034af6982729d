"""Whatever report is handed in, its 体检 is shown whole: of any edition, beside any other year."""

import json

from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reports.desk.checkup_page import checkup_page
from reports.desk.uploads import HandedIn
from reports.document import Document
from reports.document.json_form import dumps, from_json
from tests.checks.odd_reports import odd_dossier
from tests.documents import sound


def _read(document: Document | None) -> Document | None:
    """The document as a file of it is read."""
    return from_json(json.loads(dumps(document))) if document else None


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.integers(0, 2**32))
def test_the_checkup_of_any_report_is_shown_whole(rf: RequestFactory, seed: int) -> None:
    dossier, request = odd_dossier(seed), rf.post("/体检/")
    request.user = AnonymousUser()
    read, last_year = (_read(one) for one in (dossier.document, dossier.last_year))
    page = checkup_page(request, HandedIn(read or sound(), "a.json"), last_year)
    assert page.status_code == 200
    assert "没能运行" not in page.content.decode(errors="replace")
