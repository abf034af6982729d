"""Ten reports are read, four of them returned, with no more than a tenth of what a hundred may."""

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.browser.counted_reviewer import CountedReviewer
from tests.browser.reviewing_county import EMPTY, reviewed_county

MOST_OF_A_HUNDRED = 450
MOST_OF_A_CLEAN_ONE = 2


@pytest.mark.usefixtures("transactional_db")
def test_a_tenth_of_a_county_takes_a_tenth_of_the_interactions(
    page: Page, live_server: LiveServer
) -> None:
    there = reviewed_county(empty=5, answered=1, returned=4)
    reviewer = CountedReviewer(page)
    reviewer.read_all(live_server.url, there)
    assert there.came_out() == there.wanted()
    print(reviewer.interactions, round(reviewer.seconds), reviewer.took)
    assert reviewer.interactions <= MOST_OF_A_HUNDRED / 10
    clean = [reviewer.took[name] for name, plan in there.plans.items() if plan == EMPTY]
    assert max(clean) <= MOST_OF_A_CLEAN_ONE
