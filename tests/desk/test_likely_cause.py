"""The dock says first what most likely keeps a table from balancing."""

import json
from typing import Any

from django.test import Client

from reports.models import Account, Report
from reports.models.tables import figures_of
from tests.factories import save

CELL = "requests.granted.commercial"


def cause(desk: Client, report: Report, chapter: str = "3") -> Any:
    address = f"/reports/{report.pk}/marks/{chapter}/"
    answer = desk.post(address, json.dumps({"values": {}}), content_type="application/json")
    return answer.json()["cause"]


def test_the_cell_that_was_changed_is_found_and_put_right(
    desk: Client, full: Report, wang: Account
) -> None:
    right = figures_of(full)[CELL]
    save(full, "3", {CELL: str(right + 7)}, wang)
    found = cause(desk, full)
    assert found["changes"] == [{"cell": CELL, "was": str(right + 7), "now": str(right)}]
    assert found["is_likeliest"]
    assert str(right) in found["says"]


def test_of_several_that_are_as_good_none_is_called_the_cause(
    desk: Client, draft: Report, wang: Account
) -> None:
    cells = draft.edition.by_key["requests"].cells
    row = {"requests.new_received.natural_person": "3", "requests.new_received.total": "3"}
    save(draft, "3", dict.fromkeys(cells, "0") | row, wang)
    found = cause(desk, draft)
    assert not found["is_likeliest"]
    assert found["changes"] == []
    assert found["says"]


def test_where_all_is_even_or_blank_nothing_is_looked_for(
    desk: Client, full: Report, draft: Report
) -> None:
    assert cause(desk, full) is None
    assert cause(desk, full, "4") is None
    assert cause(desk, full, "1") is None
