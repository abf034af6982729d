"""No pattern of the program takes longer than its text is long, whatever the text."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.patterns.measuring import is_slow

ROOT = Path(__file__).resolve().parents[2]
SEARCHED, WHOLE = frozenset({"search"}), frozenset({"fullmatch"})


@pytest.mark.parametrize(
    ("pattern", "how"),
    [
        (r"<(script|style)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", SEARCHED),
        (r"(?:工作|情况|[：:。])+$", SEARCHED),
        (r"[0-9]+件", SEARCHED),
        (r"\s+$", SEARCHED),
        (r"对[^，。]*的，", SEARCHED),
        (r".*年.*月.*日", WHOLE),
        (r"(?:-+\s*)+", WHOLE),
    ],
)
def test_a_slow_pattern_is_noticed(pattern: str, how: frozenset[str]) -> None:
    assert is_slow(pattern, 0, how)


@pytest.mark.parametrize(
    ("pattern", "how"),
    [
        (r"(?<![0-9])[0-9]{1,9}件", SEARCHED),
        (r"[^。！？；\n]{1,500}[。！？；]?", SEARCHED),
        (r"\s*(?P<number>[0-9]{1,2})\s*", WHOLE),
        (r"对[^，。]{0,60}的，", SEARCHED),
        (r"(?:-++\s*+)++", WHOLE),
    ],
)
def test_a_pattern_that_takes_its_time_is_left_alone(pattern: str, how: frozenset[str]) -> None:
    assert not is_slow(pattern, 0, how)


def test_no_pattern_of_the_program_takes_longer_than_its_text() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.patterns.collected"],
        cwd=ROOT,
        env={**os.environ, "DEMO": "true", "DJANGO_SETTINGS_MODULE": "reportsite.settings"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    measured = json.loads(done.stdout)
    assert measured["patterns"] > 400
    assert measured["slow"] == {}
