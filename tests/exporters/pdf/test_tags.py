"""Can a screen reader find its way? Headings, tables with scopes and headers, language, data."""

import json
from io import BytesIO

import pytest
from pypdf import PdfReader

from reports.document.json_form import dumps, to_json
from reports.document.printed import printed_form
from reports.document.schema.json_schema import validate
from reports.exporters import pdf
from reports.exporters.blocks import Printing
from reports.statute.grid import Box, grid
from reports.statute.schema import Table
from tests.exporters.pdf.reading import Tag, tags
from tests.exporters.samples import plain

TABLES = plain().edition.tables


@pytest.fixture(scope="module")
def file() -> bytes:
    return pdf.render(plain())


@pytest.fixture(scope="module")
def tree(file: bytes) -> Tag:
    return tags(file)


def test_headings_are_levelled(tree: Tag) -> None:
    assert [len(list(tree.all(kind))) for kind in ("H1", "H2", "H3")] == [1, 6, 7]


def test_tables_follow_the_headings_of_their_chapters(tree: Tag) -> None:
    kinds = [part.kind for part in tree.parts]
    places = [place for place, kind in enumerate(kinds) if kind == "Table"]
    assert [kinds[place - 1] for place in places] == ["H2"] * 3


@pytest.mark.parametrize("number", range(3))
def test_a_table_begins_with_its_caption(tree: Tag, number: int) -> None:
    caption = list(tree.all("Table"))[number].parts[0]
    assert (caption.kind, caption.said) == ("Caption", TABLES[number].caption)


@pytest.mark.parametrize("number", range(3))
def test_the_rows_and_spans_close_to_a_grid(tree: Tag, number: int) -> None:
    rows = list(list(tree.all("Table"))[number].all("TR"))
    taken: set[tuple[int, int]] = set()
    for place, row in enumerate(rows):
        column = 0
        for cell in row.parts:
            while (place, column) in taken:
                column += 1
            wide, tall = (int(cell.attributes.get(one, 1)) for one in ("ColSpan", "RowSpan"))
            box = {(place + down, column + right) for down in range(tall) for right in range(wide)}
            assert not box & taken
            taken |= box
    table = TABLES[number]
    assert taken == {
        (row, column) for row in range(len(grid(table))) for column in range(len(table.widths))
    }


@pytest.mark.parametrize("number", range(3))
def test_every_figure_names_its_headers(tree: Tag, number: int) -> None:
    element = list(tree.all("Table"))[number]
    heads = {head.name: head for head in element.all("TH")}
    wanted = [box.headers for box in _boxes(TABLES[number]) if not box.is_label]
    named = [
        tuple(map(str, cell.attributes["Headers"]))
        for cell in element.all("TD")
        if "Headers" in cell.attributes
    ]
    assert named == wanted
    assert set().union(*named) <= set(heads)
    assert all(head.attributes["Scope"] in {"/Row", "/Column"} for head in heads.values())


def test_names_can_be_looked_up(file: bytes, tree: Tag) -> None:
    root = PdfReader(BytesIO(file)).trailer["/Root"]["/StructTreeRoot"]
    names = [str(name) for name in root["/IDTree"]["/Names"][::2]]
    assert names == sorted(head.name for head in tree.all("TH"))


def test_every_mark_of_a_page_belongs_to_an_element(file: bytes) -> None:
    reader = PdfReader(BytesIO(file))
    numbers = reader.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    for page, parents in zip(numbers[::2], numbers[1::2], strict=True):
        content = reader.pages[page].get_contents()
        assert content is not None
        marks = sorted(int(one.split(b">>")[0]) for one in content.get_data().split(b"/MCID ")[1:])
        assert marks == list(range(len(parents.get_object())))


def test_a_review_copy_has_a_tagged_table_to_sign() -> None:
    tables = list(tags(pdf.render(plain(), Printing(review_copy=True))).all("Table"))
    assert len(tables) == 4
    assert len(list(tables[-1].all("TH"))) == len(list(tables[-1].all("TD"))) == 4


def test_the_file_says_what_it_is(file: bytes) -> None:
    reader = PdfReader(BytesIO(file))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "zh-CN"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert 'pdfuaid:part="1"' in root["/Metadata"].get_data().decode()
    assert reader.metadata
    assert reader.metadata.title == plain().title
    assert reader.metadata.author == plain().organisation


def test_the_bookmarks_are_the_headings(file: bytes) -> None:
    outline = PdfReader(BytesIO(file)).outline
    assert outline[0].title == plain().title
    chapters = [one.title for one in outline[1] if not isinstance(one, list)]
    assert chapters == [chapter.heading for chapter in plain().edition.chapters]


def test_the_data_is_attached_and_holds_what_is_printed(file: bytes) -> None:
    ((name, (content,)),) = PdfReader(BytesIO(file)).attachments.items()
    assert name == "report.json"
    assert content.decode() == dumps(printed_form(plain()))
    validate(json.loads(content))
    assert json.loads(content) == to_json(printed_form(plain()))


def _boxes(table: Table) -> list[Box]:
    return [box for row in grid(table) for box in row]
