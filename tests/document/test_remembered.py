"""Is a function that remembers the same function, and does it forget what is too much?"""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.document import remembered
from reports.document.remembered import LONGEST_KEPT


def test_what_was_said_of_a_text_is_not_asked_again() -> None:
    turn = count()
    known = remembered.remembered(lambda text: (text, next(turn)))
    assert known("规章") == known("规章") == ("规章", 0)
    assert known("总计") == ("总计", 1)


def test_a_long_text_is_not_kept() -> None:
    turn = count()
    known = remembered.remembered(lambda text: next(turn))
    assert known("长" * LONGEST_KEPT) == known("长" * LONGEST_KEPT)
    assert known("长" * (LONGEST_KEPT + 1)) != known("长" * (LONGEST_KEPT + 1))


def test_it_keeps_no_more_than_a_file_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "_MOST", 3)
    answers = remembered._Answers(len)
    for number in range(10):
        answers[str(number)]
        assert len(answers) <= 3


@given(st.lists(st.text(max_size=150)))
def test_the_answer_is_always_that_of_the_function(texts: list[str]) -> None:
    known = remembered.remembered(str.upper)
    assert [known(one) for one in texts] == [one.upper() for one in texts]
