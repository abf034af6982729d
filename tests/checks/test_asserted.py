"""Do the checks and the search for a repair read a number of the text in the same ways?"""

import pytest

from reports.checks import Dossier, run
from reports.checks.agreement.asserted import asserted
from reports.checks.solver.evidence import Evidence
from reports.statute import format_for
from tests.documents import sound, with_text
from tests.figures import zeros

EDITION = format_for(2024)
SAID = {
    "收到政府信息公开申请{}件": (5, 7),
    "收到政府信息公开申请{}件，办结{}件": ((5, 6), (5, 4), (5, 5), (5, 3)),
}
"""Sentences, and what of five new ones, two carried in, one left may be said in them."""


def _dossier(text: str) -> Dossier:
    figures = zeros(EDITION) | {
        f"requests.{line}.{who}": number
        for line, number in {
            "new_received": 5,
            "carried_in": 2,
            "granted": 3,
            "not_processed_petition": 2,
            "other_other": 1,
            "result_total": 6,
            "carried_out": 1,
        }.items()
        for who in ("natural_person", "total")
    }
    return Dossier(with_text(sound(2024, figures), "overview.on_request", f"全年{text}。"))


RIGHT = [
    text.format(*(said if isinstance(said, tuple) else (said,)))
    for text, several in SAID.items()
    for said in several
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_a_check_accepts_needs_no_repair(text: str) -> None:
    dossier = _dossier(text)
    assert not {one.check for one in run(dossier)} & {"X01", "X03"}
    assert not any("said:" in str(ways) for ways in Evidence.of(dossier).systems())


@pytest.mark.parametrize("text", ["收到政府信息公开申请8件", "收到政府信息公开申请5件，办结9件"])
def test_what_a_check_objects_to_is_looked_at_by_the_search(text: str) -> None:
    dossier = _dossier(text)
    assert {one.check for one in run(dossier)} & {"X01", "X03"}
    assert any("said:" in str(ways) for ways in Evidence.of(dossier).systems())


def test_cells_that_an_edition_has_not_are_in_no_sum() -> None:
    for check in ("X01", "X03", "X04", "X05", "X06", "X07"):
        for one in asserted(_dossier("收到政府信息公开申请5件，办结6件"), check):
            assert all(each.keys() <= EDITION.table_of.keys() for each in one.sums)
