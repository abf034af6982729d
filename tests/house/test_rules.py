"""Does the repository keep its own conventions, and would each rule notice if it did not?"""

import re

import pytest

from tests.house import (
    file_rules,
    old_desks,
    page_rules,
    place_rules,
    process_rules,
    python_rules,
    style_rules,
)
from tests.house.inspector import Rule, files, offences

RULES = (
    *python_rules.RULES,
    *process_rules.RULES,
    *place_rules.RULES,
    *page_rules.RULES,
    *old_desks.RULES,
    *style_rules.RULES,
    *file_rules.RULES,
)
every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.says)


@every_rule
def test_the_repository_keeps_the_rule(rule: Rule) -> None:
    assert offences(rule) == []


@every_rule
def test_the_rule_notices_an_offence(rule: Rule) -> None:
    assert list(rule.find(rule.trips))


@every_rule
def test_the_rule_leaves_the_innocent_alone(rule: Rule) -> None:
    assert list(rule.find(rule.passes)) == []


def test_the_inspector_sees_the_whole_house() -> None:
    seen = {file.path for file in files()}
    assert {"manage.py", "reports/statute/schema.py", "tests/house/inspector.py"} <= seen
    assert not any(path.startswith((".venv/", ".var/", ".git/")) for path in seen)


@pytest.mark.parametrize(
    ("pattern", "line"),
    [(pattern, line) for pattern, (lines, _) in old_desks.SAMPLES.items() for line in lines],
)
def test_what_old_desks_do_not_know_is_noticed_line_by_line(
    pattern: re.Pattern[str], line: str
) -> None:
    assert pattern.search(line)
