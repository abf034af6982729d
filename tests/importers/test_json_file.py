"""JSON that is nearly a report is refused in one Chinese sentence, and nothing wrong slips in."""

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.document.json_form import dumps, from_json, to_json
from reports.importers import Unreadable, read
from tests.documents import sound, with_text

REPORT = dumps(sound())

SLIPS: dict[str, Callable[[str], str]] = {
    "a half character": lambda text: text.replace("一是政策", r"一是\ud800政策"),
    "a count with a point": lambda text: text.replace('"total": 0', '"total": 2.0', 1),
    "a year with a point": lambda text: text.replace('"year": 2024', '"year": 2024.0'),
    "not a number": lambda text: text.replace('"year": 2024', '"year": NaN'),
    "yes for a count": lambda text: text.replace('"total": 0', '"total": true', 1),
    "a member written twice": lambda text: text.replace(
        '"year": 2024', '"year": 2023, "year": 2024'
    ),
    "full-width digits in an amount": lambda text: text.replace(
        '"amount": "0"', '"amount": "１２"', 1
    ),
    "no date": lambda text: text.replace("2025-01-15", "0000-00-00"),
    "full-width digits in a date": lambda text: text.replace("2025-01-15", "２０２５-０１-１５"),
    "a member nobody knows": lambda text: text.replace('"year"', '"month": 1, "year"'),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_refused_with_a_chinese_sentence(slip: str) -> None:
    text = SLIPS[slip](REPORT)
    assert text != REPORT
    with pytest.raises(Unreadable, match=r"[一-鿿]{4}"):
        read(text.encode(), "report.json")


def test_a_byte_order_mark_does_no_harm() -> None:
    assert read(b"\xef\xbb\xbf" + REPORT.encode(), "report.json") == sound()


def test_a_whole_character_written_as_two_escapes_is_one() -> None:
    text = REPORT.replace("一是政策", r"一是\ud840\udc00政策")
    assert read(text.encode(), "report.json").problems[0].startswith("一是𠀀")


@given(st.binary(max_size=200))
def test_junk_is_refused_and_never_crashes(junk: bytes) -> None:
    with pytest.raises(Unreadable):
        read(junk, "report.json")


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=5,
    ),
    st.sampled_from([*to_json(sound())]),
)
def test_any_value_in_any_member_is_read_or_refused(value: object, member: str) -> None:
    text = json.dumps({**to_json(sound()), member: value})
    try:
        document = read(text.encode(), "report.json")
    except Unreadable:
        return
    assert from_json(json.loads(dumps(document))) == document
    dumps(document).encode()


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_text_of_any_characters_reads_back(paragraphs: list[str]) -> None:
    document = with_text(sound(), "lead", *paragraphs)
    assert read(dumps(document).encode(), "report.json") == document
