"""Pages that LibreOffice and Chromium have saved or printed are held against what was approved."""

import pytest

from tests.document.online.planted_pages import BY_PROGRAMS
from tests.document.online.tried_shapes import can_be_made, unnamed


@pytest.mark.parametrize("shape", BY_PROGRAMS)
def test_one_difference_of_each_kind_is_named_and_a_faithful_page_is_not_accused(
    shape: str,
) -> None:
    if not can_be_made(shape):
        pytest.fail("a program is missing: make test installs it")
    assert unnamed(shape, one_of_each=True) == []
