"""Filters and orders: what they leave is what the counts on top promise."""

import pytest
from django.test import Client

from reports.board.filters import STATES
from reports.models import Agency, State
from reports.workflow.due import MISSING
from tests.board.test_board import BOARD, lines, tiles


@pytest.mark.parametrize("state", STATES)
def test_a_state_shows_as_many_units_as_it_counts(
    reviewer: Client, units: list[Agency], state: str
) -> None:
    shown = lines(reviewer, f"?state={state}")
    assert {one.state for one in shown.values()} <= {state}
    assert len(shown) == tiles(reviewer).get(state, 0)
    assert shown or state in {MISSING, State.ARCHIVED}


def test_every_count_leads_to_what_it_counts(reviewer: Client, units: list[Agency]) -> None:
    for query in ("", "?level=street", "?q=第1"):
        for tile in reviewer.get(BOARD + query).context["tiles"]:
            page = reviewer.get(BOARD + tile.address).context["page"]
            assert (tile.key, len(page)) == (tile.key, tile.number)
            assert page.paginator.count == tile.number


def test_the_late_ones(reviewer: Client, units: list[Agency]) -> None:
    shown = lines(reviewer, "?late=1")
    assert len(shown) == tiles(reviewer)["late"] == 6
    assert all(one.is_late for one in shown.values())


def test_a_name_is_found_in_its_short_and_its_full_form(
    reviewer: Client, units: list[Agency]
) -> None:
    assert set(lines(reviewer, "?q=第3镇人民政府")) == {"第3镇"}
    assert set(lines(reviewer, "?q= 第13镇 ")) == {"第13镇"}
    assert lines(reviewer, "?q=%25") == {}


def test_a_level_narrows_counts_and_lines(reviewer: Client, units: list[Agency]) -> None:
    assert tiles(reviewer, "?level=street")["all"] == len(lines(reviewer, "?level=street")) == 6


@pytest.mark.parametrize(
    "query", ["?state=x", "?sort=name;drop", "?level=county%00", "?q=%00", "?page=x", "?late="]
)
def test_what_cannot_be_understood_is_left_out(
    reviewer: Client, units: list[Agency], query: str
) -> None:
    assert len(lines(reviewer, query)) == 16


@pytest.mark.parametrize("sort", ["due", "state", "sent_at", "findings", "remarks", "active_at"])
def test_an_order_and_its_reverse_put_blanks_last(
    reviewer: Client, units: list[Agency], sort: str
) -> None:
    for query, is_turned in ((f"?sort={sort}", False), (f"?sort=-{sort}", True)):
        values = [getattr(one, sort) for one in lines(reviewer, query).values()]
        if sort == "state":
            values = [list(STATES).index(one) for one in values]
        filled = [one for one in values if one is not None]
        assert values[: len(filled)] == sorted(filled, reverse=is_turned)


def test_the_most_urgent_stand_first(reviewer: Client, units: list[Agency]) -> None:
    days = [one.days_left for one in lines(reviewer).values()]
    assert days[0] == -5
    assert days[-1] is None
