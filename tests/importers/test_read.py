"""Is a file read whole, or refused in one Chinese sentence?"""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.document.json_form import dumps, to_json
from reports.importers import MOST_BYTES, Unreadable, read
from tests.documents import sound
from tests.exporters.samples import hard, plain
from tests.figures import balanced, blank

paragraphs = st.lists(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30),
    max_size=4,
).map(tuple)


@given(seed=st.integers(0, 9999), problems=paragraphs, other_matters=paragraphs)
def test_a_report_comes_back_as_it_went_out(
    seed: int, problems: tuple[str, ...], other_matters: tuple[str, ...]
) -> None:
    document = replace(
        sound().with_texts({"problems": problems, "other_matters": other_matters}),
        figures=balanced(sound().edition, seed),
    )
    assert to_json(read(dumps(document).encode(), "a.json")) == to_json(document)


def test_blank_stays_blank() -> None:
    document = sound(figures=blank(sound().edition))
    assert set(read(dumps(document).encode(), "A.JSON").figures.values()) == {None}


def test_a_byte_order_mark_does_no_harm() -> None:
    assert read(b"\xef\xbb\xbf" + dumps(hard()).encode(), "a.json").title == hard().title


def _changed(**changes: object) -> bytes:
    return json.dumps({**to_json(plain()), **changes}).encode()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "a.json"),
        (b"  \n", "a.json"),
        (b"\xff\xfe\x00", "a.json"),
        (b"{", "a.json"),
        (b"[" * 200_000, "a.json"),
        (b"[" * 200_000 + b"]" * 200_000, "a.json"),
        (b'{"a":' * 900 + b"1" + b"}" * 900, "a.json"),
        (b"NaN", "a.json"),
        (b"[]", "a.json"),
        (b"{}", "a.json"),
        (b"1" * 5000, "a.json"),
        (b'"\\ud800"', "a.json"),
        (b"PK\x03\x04", "a.docx"),
        (b"text", "report"),
        (b" " * (MOST_BYTES + 1), "a.json"),
        (_changed(year="2024"), "a.json"),
        (_changed(year=2020), "a.json"),
        (_changed(format="1999"), "a.json"),
        (_changed(signature={"organisation": "某镇", "date": "2025-02-30"}), "a.json"),
        (_changed(disputes={}), "a.json"),
        (_changed(more=1), "a.json"),
        (_changed(processing_fee={"notices": 0, "amount": "１２", "received": "0"}), "a.json"),
        (b'{"year": 2023, ' + _changed()[1:], "a.json"),
        (dumps(plain()).encode().replace(b": 0", b": 0.0", 1), "a.json"),
    ],
)
def test_what_is_no_report_is_refused_in_chinese(data: bytes, name: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(data, name)
    sentence = str(refused.value)
    assert sentence.endswith("。")
    assert any("\u4e00" <= char <= "\u9fff" for char in sentence)


@given(st.binary(max_size=200))
def test_junk_never_breaks_the_reader(data: bytes) -> None:
    with pytest.raises(Unreadable):
        read(data, "a.json")
