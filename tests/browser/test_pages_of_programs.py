"""Pages that LibreOffice and Chromium have saved or printed are held against what was approved."""

from uuid import uuid4

import pytest
from playwright.sync_api import Page

from tests.corpus.programs import CONVERSIONS
from tests.document.online.planted_pages import BY_PROGRAMS
from tests.document.online.tried_shapes import can_be_made, unnamed


@pytest.mark.parametrize("shape", BY_PROGRAMS)
def test_one_difference_of_each_kind_is_named_and_a_faithful_page_is_not_accused(
    shape: str,
) -> None:
    if not can_be_made(shape):
        pytest.fail("a program is missing: make test installs it")
    assert unnamed(shape, one_of_each=True) == []


def test_a_page_is_converted_while_a_test_has_a_browser_open(page: Page) -> None:
    page.set_content("<p>open</p>")
    html = b"<!doctype html><meta charset=utf-8><p>" + uuid4().hex.encode()
    (text,) = CONVERSIONS["inner_text"].convert([html])
    assert len(text.strip()) == 32
    assert page.inner_text("p") == "open"
