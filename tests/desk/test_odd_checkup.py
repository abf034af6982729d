"""Whatever report is handed in, its 体检 is shown whole: of any edition, beside any other year."""

from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reports.desk.checkup.checkup_page import checkup_page
from reports.document import Document
from reports.document.json_form import dumps
from reports.statute import EVERY_EDITION
from reports.workflow.foreign.reading import ForeignFile, judge_files
from tests.checks.odd_reports import odd_dossier
from tests.edition_2027 import FORMAT_2027

OF_THE_LAW = [one for one in EVERY_EDITION if one is not FORMAT_2027]
"""Files are read in a process of their own, which keeps no edition of a test."""


def _file(document: Document) -> ForeignFile:
    return ForeignFile(dumps(document).encode(errors="replace"), "a.json")


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.integers(0, 2**32))
def test_the_checkup_of_any_report_is_shown_whole(rf: RequestFactory, seed: int) -> None:
    dossier, request = odd_dossier(seed, OF_THE_LAW), rf.post("/体检/")
    request.user = AnonymousUser()
    last_year = _file(dossier.last_year) if dossier.last_year else None
    judged = judge_files(_file(dossier.document), last_year)
    page = checkup_page(request, judged, "a.json")
    assert page.status_code == 200
    assert "没能运行" not in page.content.decode(errors="replace")
