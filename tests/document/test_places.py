"""Every place has one name: it stands in one chapter and leads to what there is."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.document.boxes import BOXES
from reports.document.places import GRID, ReportPlace, chapter_heading, numbered_title, pointed_at
from reports.document.slots import MOST_PAIRS, slots
from reports.exporters.blocks import HeadingBlock, blocks
from reports.statute import EVERY_EDITION, format_for
from reports.statute.schema import Edition
from reports.statute.text_sections import COVER, Chapter, TextSection
from tests.documents import sound

EDITION = format_for(2024)
MOVED = replace(
    EDITION,
    chapters=(
        *EDITION.chapters[:4],
        Chapter("7", "五", "附则", ""),
        Chapter("8", "六", "其他", ""),
    ),
    texts=(
        *(one for one in EDITION.texts if one.chapter not in {"5", "6"}),
        TextSection("risks", "7", "风险", kind="problems", word="风险"),
        TextSection("answers", "7", "应对", kind="measures", answers="risks"),
        TextSection("processing_fee", "8", "信息处理费", kind="fee"),
        TextSection("rest", "8", "其余", "没有可以不写。", optional=True),
    ),
)
"""An edition whose pairs and fee have other names and stand in other chapters."""

EDITIONS = pytest.mark.parametrize("edition", [*EVERY_EDITION, MOVED], ids=lambda one: one.key)


@EDITIONS
def test_every_slot_is_called_something_and_stands_in_its_own_chapter(edition: Edition) -> None:
    for chapter in edition.parts:
        titles = [ReportPlace(edition, name, chapter).title for name in slots(edition, chapter)]
        assert all(titles)
        assert len(set(titles)) == len(titles), "two places of a chapter are called the same"


@EDITIONS
def test_a_name_says_its_chapter(edition: Edition) -> None:
    for chapter in edition.parts:
        said = {ReportPlace(edition, one).chapter for one in slots(edition, chapter)}
        assert said <= {chapter, COVER}, "who confirmed the figures stands below every table"


@EDITIONS
def test_whatever_is_pointed_at_is_typed_in_that_chapter(edition: Edition) -> None:
    for chapter in edition.parts:
        for place in pointed_at(edition, chapter):
            assert place.box in slots(edition, chapter)
            assert place.title


@EDITIONS
def test_a_whole_chapter_leads_to_what_is_on_its_page(edition: Edition) -> None:
    for chapter in edition.parts:
        whole = ReportPlace(edition, within=chapter)
        assert whole.box in {*slots(edition, chapter), GRID}
        assert (whole.title, whole.spoken) == ("", chapter_heading(edition, chapter))
        assert whole.printed_at == f"chapter-{chapter}"


@EDITIONS
@given(name=st.one_of(st.text(max_size=30), st.from_regex(r"problems\.[0-9]{1,3}", fullmatch=True)))
def test_what_is_no_place_has_no_title_and_leads_to_the_page(edition: Edition, name: str) -> None:
    place = ReportPlace(edition, name)
    known = {one for chapter in edition.parts for one in slots(edition, chapter)}
    if name not in known | edition.sections.keys() | {"signature"}:
        assert place.title == ""
        assert place.box in slots(edition, COVER) | {GRID: None}


def test_places_are_called_as_on_the_form() -> None:
    said = {one: ReportPlace(EDITION, one).title for one in ("problems.0", "measures.2", "lead")}
    assert said == {"problems.0": "问题1", "measures.2": "改进情况3", "lead": "编制说明"}
    assert ReportPlace(EDITION, "overview.proactive").label == "（一）主动公开"
    assert ReportPlace(EDITION, "overview.intro").label == "总述（可以不写）"
    assert ReportPlace(EDITION, "problems").title == "存在的主要问题"
    assert ReportPlace(MOVED, "risks.0").title == "风险1"


def test_the_halves_of_a_pair_follow_each_other() -> None:
    names = list(slots(MOVED, "7"))
    assert names[:4] == ["risks.0", "answers.0", "risks.1", "answers.1"]
    assert len(names) == 2 * MOST_PAIRS
    assert list(slots(MOVED, "8")) == ["fee.notices", "fee.amount", "fee.received", "rest"]


def test_boxes_lead_to_where_their_words_are_printed() -> None:
    names = ("problems.3", "signature.date", "fee.amount", "confirmed_by")
    printed = [ReportPlace(EDITION, one, "6").printed_at for one in names]
    assert printed == ["text-problems", "text-signature", "text-processing_fee", "chapter-6"]


def test_a_heading_is_numbered_as_it_is_printed() -> None:
    printed = [one.text for one in blocks(sound()) if isinstance(one, HeadingBlock)]
    every = [one for one in EDITION.texts if one.headed]
    assert [numbered_title(EDITION, one) for one in every] == [
        one for one in printed if one.startswith("（")
    ]


def test_each_box_beside_the_texts_is_a_slot_of_some_chapter() -> None:
    every = {name for chapter in EDITION.parts for name in slots(EDITION, chapter)}
    assert every >= BOXES.keys()
