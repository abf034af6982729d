"""The clerk's ten minutes: from sign-in to 报送, interactions counted and seconds reckoned.

What is counted stands in ``counted``, how seconds are reckoned in ``keystrokes`` (the
keystroke-level model, its rules in words), the ways themselves in ``journeys``; ``make bench``
prints the same ways as a table.
"""

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.journeys import JOURNEYS, Journey, in_january, is_sent, township


@pytest.mark.parametrize("journey", JOURNEYS, ids=[one.walk.__name__ for one in JOURNEYS])
def test_a_journey_takes_no_more_than_it_may(
    page: Page, live_server: LiveServer, transactional_db: None, journey: Journey
) -> None:
    with in_january():
        there = township(journey.place)
        person = journey.walk(page, live_server.url, there)
        assert is_sent(there), page.content()
    print(journey.name, person.interactions, round(person.seconds, 1))
    assert person.interactions <= journey.interactions
    assert person.seconds <= journey.seconds
