"""Whatever a page says otherwise is found, and a faithful page is never accused.

Six shapes of pages that sites make. Those that other programs make are in tests/browser, and all
of them are counted in tests/bench.
"""

import pytest

from tests.document.online.planted_pages import BY_PROGRAMS, OWN_SHAPES, SHAPES
from tests.document.online.tried_shapes import layout_of, unnamed


@pytest.mark.parametrize("shape", OWN_SHAPES)
def test_a_faithful_page_is_not_accused_and_every_planted_difference_is_named(shape: str) -> None:
    assert unnamed(shape) == []


def test_half_of_the_shapes_come_from_programs_that_are_not_ours() -> None:
    assert len(SHAPES) >= 12
    assert all(layout_of(one).source for one in BY_PROGRAMS)
    assert len(BY_PROGRAMS) == len(OWN_SHAPES)
