"""Does an edition print the form that was circulated with its notice?"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from reports.statute import format_for
from reports.statute.grid import Box, grid
from reports.statute.schema import Axis, Edition, Table

EDITION = format_for(2021)
TYPED = Path(__file__).with_name("printed_2021.txt")
SHARED = Path(__file__).resolve().parents[3] / "shared"
BLANK_FORM = SHARED / "reports/real/official-blank-template.docx"
PUBLISHED_KEYS = SHARED / "spec/format-2021.json"

Place = tuple[int, int, int, int, str]
"""Row, column, rows, columns and text of one printed cell."""


def _typed() -> str:
    lines = TYPED.read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if line and not line.startswith("#"))


def _rendered(edition: Edition) -> str:
    lines = []
    for chapter in edition.chapters:
        lines.append(chapter.heading)
        if chapter.table:
            lines += [" | ".join(map(_box, row)) for row in grid(edition.by_key[chapter.table])]
    return "\n".join(lines)


def _box(box: Box) -> str:
    merged = "" if box.rows == box.columns == 1 else f"[{box.rows}x{box.columns}]"
    return merged + (box.text if box.is_label else "□")


def test_the_edition_prints_the_form_as_it_was_typed_from_the_notice() -> None:
    assert _rendered(EDITION).splitlines() == _typed().splitlines()


def _places(table: Table) -> list[Place]:
    return [
        (number, box.column, box.rows, box.columns, box.text)
        for number, row in enumerate(grid(table))
        for box in row
    ]


def _word_places(table: Any) -> list[Place]:
    """The cells of a Word table; a cell merged into the one above it makes that one taller."""
    places: dict[tuple[int, int], Place] = {}
    open_merges: dict[int, tuple[int, int]] = {}
    for row, column, width, merge, text in _word_cells(table):
        if merge == "continue":
            spot = open_merges[column]
            top, left, rows, columns, label = places[spot]
            places[spot] = (top, left, rows + 1, columns, label)
            continue
        places[row, column] = (row, column, 1, width, text)
        open_merges[column] = (row, column)
    return list(places.values())


def _word_cells(table: Any) -> Iterator[tuple[int, int, int, str, str]]:
    for number, row in enumerate(table.iter(qn("w:tr"))):
        column = 0
        for cell in row.iter(qn("w:tc")):
            span, merge = (cell.find(f".//{qn(name)}") for name in ("w:gridSpan", "w:vMerge"))
            width = 1 if span is None else int(span.get(qn("w:val")))
            kind = "" if merge is None else merge.get(qn("w:val"), "continue")
            text = "".join(run.text or "" for run in cell.iter(qn("w:t")))
            yield number, column, width, kind, "".join(text.split())
            column += width


@pytest.mark.skipif(not BLANK_FORM.exists(), reason="the circulated blank form is not at hand")
@pytest.mark.parametrize(("number", "table"), list(enumerate(EDITION.tables)))
def test_the_edition_prints_the_circulated_word_form_merges_included(
    number: int, table: Table
) -> None:
    printed = Document(str(BLANK_FORM)).tables[number]._tbl
    assert _places(table) == _word_places(printed)


def _named(axes: tuple[Axis, ...]) -> list[tuple[str, str, str]]:
    return [(axis.key, axis.label, axis.ref) for axis in axes]


def _published(axes: list[dict[str, str]]) -> list[tuple[str, str, str]]:
    return [(axis["key"], axis["label"], axis["ref"]) for axis in axes]


@pytest.fixture
def published() -> Any:
    if not PUBLISHED_KEYS.exists():
        pytest.skip("the published keys are not at hand")
    return json.loads(PUBLISHED_KEYS.read_text(encoding="utf-8"))


def test_chapters_and_aspects_bear_the_published_keys(published: Any) -> None:
    assert EDITION.key == published["format"]
    assert EDITION.document == published["document"]
    assert EDITION.first_year == published["years"][0]
    chapters = [{"no": one.number, "title": one.title} for one in EDITION.chapters]
    assert chapters == published["chapters"]
    aspects = [
        {"key": one.key.removeprefix("overview."), "title": one.title} for one in EDITION.aspects
    ]
    assert aspects == published["overview_aspects"]


def test_disclosure_bears_the_published_keys_labels_and_references(published: Any) -> None:
    table = published["tables"]["disclosure"]
    for block, expected in zip(EDITION.by_key["disclosure"].blocks, table["blocks"], strict=True):
        assert block.heading == expected["block"]
        assert block.is_amount == expected["decimal"]
        assert _named(block.columns) == _published(expected["columns"])
        assert _named(block.lines) == _published(expected["rows"])


def test_requests_bear_the_published_keys_labels_references_and_groups(published: Any) -> None:
    table = published["tables"]["requests"]
    (block,) = EDITION.by_key["requests"].blocks
    assert block.corner == table["note"]
    assert _named(block.columns) == _published(table["columns"])
    assert _named(block.lines) == _published(table["rows"])
    groups = [axis.under[1] if axis.under[1:] else None for axis in (*block.columns, *block.lines)]
    assert groups == [axis["group"] for axis in (*table["columns"], *table["rows"])]


def test_disputes_bear_the_published_keys_labels_and_references(published: Any) -> None:
    table = published["tables"]["disputes"]
    (block,) = EDITION.by_key["disputes"].blocks
    assert _named(block.columns) == _published(table["columns"])
    assert _named(block.lines) == _published(table["groups"])
    assert {line.under for line in block.lines} == {(), (table["litigation"],)}
