"""The words that a page shows are read, and no page takes longer than its length."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.workflow.published.seen import words_seen

MARKUP = ("<script", "<script ", "<script>", "</script>", "<style>", "<!--", "-->", "<", ">", "&#")
PIECES = (*MARKUP, "</style\n>", "<p class='a'>", "&amp;", "&#9", "&#x9;", "甲", " ", "\n", "İ")


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<h1>甲\n<b>乙</b></h1>", "甲乙"),
        ("甲<script>乙<b>丙</b></script >丁", "甲丁"),
        ("甲<SCRIPT src='a>b'>乙</Script>丁", "甲丁"),
        ("甲<style>p > b {}</style>乙", "甲乙"),
        ("甲<!-- <p>乙</p> -->丙-->", "甲丙"),
        ("甲<!-- <script> -->乙<script> <!-- </script>丙", "甲乙丙"),
        ("甲<script>乙", "甲"),
        ("甲&#20057;&nbsp;&lt;丙&gt;", "甲乙<丙>"),
        ("甲&#" + "9" * 5000 + ";乙", "甲乙"),
        ("甲<scripted>乙</scripted>", "甲乙"),
        ("5 < 6", "5<6"),
    ],
)
def test_what_a_page_shows_is_read_and_nothing_else(page: str, words: str) -> None:
    assert words_seen(page) == words


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_no_page_is_too_broken(page: str) -> None:
    assert "<script>" not in words_seen(f"<p>{page}")


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("start", ["", "<", "<script>", "<!--", "&#"])
def test_no_page_takes_longer_than_its_length(start: str, piece: str) -> None:
    page = start + piece * (300_000 // len(piece))
    began = time.process_time()
    words_seen(page)
    assert time.process_time() - began < 3
