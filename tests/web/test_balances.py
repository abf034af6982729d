"""Does a page say of every identity whether it holds?"""

import re

import pytest

from reports.statute import EDITIONS
from reports.statute.schema import Edition
from reports.web.statutory_grid.balances import balances, live_identities, posted_identities
from reports.web.statutory_grid.table_grid import grid_rows
from tests.figures import but, zeros


def test_the_page_gets_all_identities_table_by_table(edition: Edition) -> None:
    keys = [one["key"] for table in edition.by_key for one in live_identities(edition, table)]
    assert sorted(keys) == sorted(one.key for one in edition.identities)


def test_a_page_names_cells_by_the_places_of_its_inputs(edition: Edition) -> None:
    for key, table in edition.by_key.items():
        drawn = "".join(row.to_type for row in grid_rows(table, zeros(edition)).body)
        names = re.findall(r'<input[^>]* name="([^"]+)"', drawn)
        meant = [
            {
                "key": one["key"],
                "left": tuple(names[n] for n in one["left"]),
                "right": tuple(names[n] for n in one["right"]),
                "fills": None if one["fills"] is None else names[one["fills"]],
            }
            for one in posted_identities(edition, key)
        ]
        assert meant == live_identities(edition, key)


def test_a_balance_says_both_sums_and_the_difference(edition: Edition) -> None:
    cell = "requests.new_received.natural_person"
    figures = but(zeros(edition), {cell: 3, "requests.carried_in.commercial": None})
    found = {one.key: one for one in balances(edition, "requests", figures)}
    off = found["A01.natural_person"]
    assert (off.left, off.right, off.difference, off.state) == ("3", "0", "3", "off")
    assert found["A01.commercial"].state == "waiting"
    assert found["A01.research"].state == "even"
    assert found["A03.new_received"].is_quiet
    assert not off.is_quiet


@pytest.fixture(params=EDITIONS, ids=lambda edition: edition.key)
def edition(request: pytest.FixtureRequest) -> Edition:
    return request.param
