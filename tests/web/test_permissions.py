"""Every address × every role × own and foreign county: who gets what."""

from pathlib import Path

import pytest

from tests.web.people import cast
from tests.web.walk import METHODS, PEOPLE, STATES, Walk, addresses

TABLE = Path(__file__).with_name("permissions.txt")
"""A line for each address, method and state of the report: the answer to each of the people."""

Row = tuple[str, str, str]


def expected() -> dict[Row, tuple[str, ...]]:
    """The table: address, method and state to the answers in the order of the people."""
    rows = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, method, state, *answers = line.split()
            rows[name, method, state] = tuple(answers)
    return rows


def test_every_address_stands_in_the_table_and_no_other() -> None:
    known = {(name, method) for name, method, _ in expected()}
    assert {(name, method) for name, _ in addresses() for method in METHODS} == known


def test_every_line_of_the_table_speaks_of_all_people() -> None:
    assert {len(answers) for answers in expected().values()} == {len(PEOPLE)}


@pytest.mark.parametrize("state", STATES)
def test_everyone_gets_what_the_table_says(db: None, state: str) -> None:
    walk = Walk(cast(), state)
    table = expected()
    wrong = [
        f"{name} {method} {state} {person}: {answer}, not {wanted}"
        for name, route in addresses()
        for method in METHODS
        for person, answer, wanted in zip(
            PEOPLE,
            walk.answers(name, route, method),
            table.get((name, method, state)) or table[name, method, "any"],
            strict=True,
        )
        if answer != wanted
    ]
    assert wrong == []
