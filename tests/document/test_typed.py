"""From the slots a document, and back: nothing is lost on either way."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.document import Document, Signature
from reports.document.boxes import Value, is_text
from reports.document.entry import Misread, paragraphs
from reports.document.slots import MOST_PAIRS, slots
from reports.document.typed import as_typed, document_from, slots_of, typed_by_chapter
from reports.statute import format_for
from reports.statute.schema import Edition
from tests import reports_at_random
from tests.document.test_places import MOVED
from tests.documents import sound

EDITION = format_for(2024)
EDITIONS = pytest.mark.parametrize("edition", [EDITION, MOVED], ids=["in force", "moved"])
WORDS = st.text("年报，。 \n\u3000{}", max_size=12)


def emptied(document: Document) -> Document:
    """What a document has that is typed in no slot."""
    head = replace(document, texts={}, figures={}, signature=Signature())
    return replace(head, fee=type(document.fee)())


def read_again(edition: Edition, typed: dict[str, dict[str, str]]) -> dict[str, Value]:
    """What was typed, read by the reader of each slot."""
    return {
        name: slots(edition, chapter)[name](text)
        for chapter, boxes in typed.items()
        for name, text in boxes.items()
    }


@settings(max_examples=40, deadline=None)
@given(reports_at_random.reports())
def test_a_document_comes_back_from_its_slots(document: Document) -> None:
    cut = document.retold(lambda texts: tuple(one for text in texts for one in paragraphs(text)))
    assert document_from(emptied(cut), slots_of(cut)) == cut


@EDITIONS
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_what_was_typed_comes_back_as_it_was_read(edition: Edition, data: st.DataObject) -> None:
    values: dict[str, Value] = {}
    for chapter in edition.parts:
        for name, reader in slots(edition, chapter).items():
            if data.draw(st.integers(0, 9)) == 0:
                values[name] = reader(data.draw(WORDS)) if is_text(reader) else None
    blank = Document(edition, 2024, "镇", "township", "标题")
    document = document_from(blank, values)
    assert document_from(blank, slots_of(document)) == document
    typed = typed_by_chapter(document)
    assert document_from(blank, read_again(edition, typed)) == document


def test_a_figure_that_was_typed_is_the_same_figure_read() -> None:
    document = sound(2024)
    typed = typed_by_chapter(document)
    assert document_from(emptied(document), read_again(document.edition, typed)) == document
    assert all(as_typed(value) == value for value in ("一句话", ""))


def test_what_could_not_be_read_is_typed_as_it_stood() -> None:
    cell = "requests.granted.total"
    document = replace(sound(2024), unreadable={cell: "三件半", "fee.amount": "约五"})
    typed = typed_by_chapter(document)
    assert (typed["3"][cell], typed["6"]["fee.amount"]) == ("三件半", "约五")
    with pytest.raises(Misread):
        read_again(document.edition, typed)


def test_live_fields_give_way_to_their_figures_and_stay_where_there_is_none() -> None:
    cell = "requests.new_received.total"
    blank = Document(EDITION, 2024, "镇", "township", "标题")
    text = "新收{新收申请}件。"
    said = [
        document_from(blank, {"lead": text, cell: figure}).text("lead") for figure in (3, 0, None)
    ]
    assert said == [("新收3件。",), ("新收0件。",), (text,)]


def test_more_paragraphs_than_boxes_stand_in_the_last() -> None:
    many = tuple(f"问题{number}。" for number in range(MOST_PAIRS + 3))
    document = sound(2024).with_texts({"problems": many})
    assert document_from(emptied(document), slots_of(document)).text("problems") == many
