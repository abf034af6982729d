"""A unit sees its own reports; its county sees what was submitted; nobody else sees anything."""

import pytest

from reports.models import Account, Report
from reports.workflow.access import reports_editable_by, reports_visible_to
from reports.workflow.way.submit import submit


@pytest.mark.parametrize(("person", "draft_seen"), [("wang", True), ("li", False), ("zhao", False)])
def test_a_draft_is_seen_by_its_unit_alone(
    request: pytest.FixtureRequest, draft: Report, person: str, draft_seen: bool
) -> None:
    account: Account = request.getfixturevalue(person)
    assert reports_visible_to(account).filter(pk=draft.pk).exists() is draft_seen
    assert reports_editable_by(account).filter(pk=draft.pk).exists() is draft_seen


@pytest.mark.parametrize(("person", "seen"), [("wang", True), ("li", True), ("zhao", False)])
def test_what_is_submitted_is_seen_by_the_county_and_changed_by_nobody(
    request: pytest.FixtureRequest, ready: Report, wang: Account, person: str, seen: bool
) -> None:
    submit(ready.pk, by=wang)
    account: Account = request.getfixturevalue(person)
    assert reports_visible_to(account).filter(pk=ready.pk).exists() is seen
    assert not reports_editable_by(account).filter(pk=ready.pk).exists()
