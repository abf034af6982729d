"""What 年报体检 says of the downloaded Word file, the desk has said before."""

import pytest
from django.test import Client

from reports.checks import Dossier, run
from reports.importers import read
from reports.models import Account, Report
from reports.workflow.judging.dossier import dossier_of
from tests.drafts_at_random import draft as at_random
from tests.factories import filled

NOT_OF_A_FILE = {"C08", "C10"}
"""What only other reports in the system can show."""


def _places(dossier: Dossier) -> set[tuple[object, ...]]:
    return {
        (one.check, one.chapter, None if one.cells else one.section, tuple(sorted(one.cells)))
        for one in run(dossier)
        if one.check not in NOT_OF_A_FILE
    }


@pytest.mark.parametrize("seed", [2, 8, 21, 55])
def test_the_desk_says_what_is_said_of_the_file(
    desk: Client, draft: Report, wang: Account, seed: int
) -> None:
    filled(draft, wang, at_random(seed))
    report = Report.objects.get(pk=draft.pk)
    answer = desk.get(f"/reports/{report.pk}/download/docx/")
    printed = read(b"".join(answer.streaming_content), "report.docx")  # type: ignore[attr-defined]
    judged_here = dossier_of(report)
    alone = Dossier(printed, last_year=judged_here.last_year, today=judged_here.today)
    assert _places(alone) == _places(judged_here)
    assert _places(alone)
