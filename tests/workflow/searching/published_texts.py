"""Published reports with texts of their own, made in few statements."""

import random
from collections.abc import Iterable

from reports.document import Document
from reports.document.json_form import dumps
from reports.models import Account, Agency, Report, Snapshot, State
from reports.workflow.states import Action
from tests.board.counties import NOW, in_state
from tests.documents import sound, with_text

SIGNS = "公开信息政府公开12a，"
"""Of so few signs that pieces of a word often stand in a text that does not hold it."""

Text = tuple[Agency, int, str]


def published_with(texts: Iterable[Text], by: Account) -> list[Report]:
    """A published report of each unit and year, of which this is a paragraph; not indexed yet."""
    wanted = list(texts)
    reports = Report.objects.bulk_create(
        in_state(unit, State.PUBLISHED, by, year=year) for unit, year, _ in wanted
    )
    Snapshot.objects.bulk_create(
        Snapshot(
            report=one, action=Action.APPROVE, at=NOW, by=by, document=dumps(_saying(year, text))
        )
        for one, (_, year, text) in zip(reports, wanted, strict=True)
    )
    return reports


def _saying(year: int, text: str) -> Document:
    return with_text(sound(year), "problems", text)


def odd_texts(units: Iterable[Agency], years: Iterable[int]) -> list[Text]:
    """A text of random signs for each unit and year."""
    chance = random.Random(17)
    pairs = [(unit, year) for unit in units for year in years]
    return [(unit, year, "".join(chance.choices(SIGNS, k=12))) for unit, year in pairs]
