"""The quick tests of a report's JSON say of nothing that it fits where the library would not."""

import copy
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from reports.checks.examples import sound
from reports.document import AsPrinted, PrintedText
from reports.document.json_form import from_json, to_json
from reports.document.schema.json_schema import report_schema, validate
from reports.statute import EVERY_EDITION

PIECES = (
    PrintedText("总计", 3, "requests.*.total"),
    PrintedText("0", None, "requests.granted.total"),
)
PAPER = AsPrinted(
    title_lines=("报告",), headings=PIECES, labels=PIECES, cells=PIECES, lines=("一",)
)
REPORTS = [
    to_json(replace(sound(edition), as_printed=PAPER, year=int(edition.key)))
    for edition in EVERY_EDITION
]
PLACES = st.integers(0, 10**6)
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**13), 10**13),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=3),
    st.sampled_from(["1.5", "12.345678", "-1", "1\n", "2024-01-01", "2024-1-1", 0, 0.0, -1, True]),
    st.lists(st.text(max_size=2), max_size=2),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
)
LIBRARY = Draft202012Validator(report_schema())
"""With no quick test, every value is asked about."""


def _nodes(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every place of some JSON: what holds it, and its key there."""
    keys = (
        value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    )
    for key in keys:
        yield value, key
        yield from _nodes(value[key])


def _is_refused(data: Any) -> bool:
    try:
        validate(data)
    except ValueError:
        return True
    return False


@pytest.mark.parametrize("report", REPORTS, ids=lambda one: one["format"])
@given(place=PLACES, value=VALUES, is_added=st.booleans())
def test_a_report_with_one_value_changed_is_refused_where_the_library_refuses_it(
    report: dict[str, Any], place: int, value: Any, is_added: bool
) -> None:
    changed = copy.deepcopy(report)
    nodes = list(_nodes(changed))
    holder, key = nodes[place % len(nodes)]
    if is_added and isinstance(holder, dict):
        holder[f"{key}s"] = value
    else:
        holder[key] = value
    assert _is_refused(changed) == (not LIBRARY.is_valid(changed))


def test_what_no_database_can_hold_is_left_out_wherever_it_stands() -> None:
    report = copy.deepcopy(REPORTS[0])
    report["title"] = "一\x00二"
    report["as_printed"]["lines"] = ["三\ud800四", "\\x00"]
    read = from_json(report)
    assert read.title == "一二"
    assert read.as_printed
    assert read.as_printed.lines == ("三四", "\\x00")
