"""Five hundred changed files, the same ones every time."""

from collections import Counter

import pytest

from tests.fuzz.mutants import mutant
from tests.fuzz.reading import judge, named

CASES = 500
PARTS = 20


@pytest.mark.parametrize("part", range(PARTS))
def test_a_changed_file_is_read_or_refused(part: int) -> None:
    ends: Counter[str] = Counter()
    for number in range(part, CASES, PARTS):
        with named(number):
            ends[judge(mutant(number))] += 1
    assert ends.total() == CASES / PARTS


def test_a_number_always_makes_the_same_file() -> None:
    assert [mutant(number) for number in (1, 7, 33)] == [mutant(number) for number in (1, 7, 33)]


def test_a_failing_reader_is_named() -> None:
    with pytest.raises(AssertionError, match=r"mutant\(7\)"), named(7):
        raise RuntimeError
