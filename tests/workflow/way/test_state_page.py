"""The page of the machine of states says what the machine does."""

from pathlib import Path

from reports.models import State
from reports.workflow.states import TRANSITIONS
from reports.workflow.way.state_page import workflow_page

PAGE = Path(__file__).resolve().parents[3] / "docs" / "workflow.md"


def test_the_kept_page_is_the_one_that_the_table_gives() -> None:
    assert PAGE.read_text(encoding="utf-8") == workflow_page()


def test_every_act_is_named_with_every_state_it_starts_from() -> None:
    page = workflow_page()
    for action, transition in TRANSITIONS.items():
        for source in transition.sources:
            assert f"{State(source).value} --> {transition.target.value}: {action.label}" in page
