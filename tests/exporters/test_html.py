"""Does the web page say everything, to eyes and to screen readers, and nothing it should not?"""

from time import perf_counter

from lxml import html

from reports.document.live_fields import written
from reports.exporters.html import fragment, parts
from reports.statute.grid import grid
from tests.exporters.samples import RARE, RESERVED, hard, plain, printed_figures


def test_every_paragraph_is_there_whatever_its_characters() -> None:
    document = hard()
    page = html.fromstring(fragment(document))
    said = [one.text.replace("\x0b", "") for c in "0123456" for one in document.passages(c)]
    assert [p.text_content() for p in page.xpath(".//article/p | self::article/p")] == said
    assert {RARE, RESERVED} <= set(said)


def test_every_figure_stands_in_its_place() -> None:
    document = plain()
    page = html.fromstring(fragment(document))
    shown = [td.text_content() for td in page.xpath("//td[@headers]")]
    assert sorted(shown) == sorted(printed_figures(document))
    for table, drawn in zip(document.edition.tables, page.xpath("//table"), strict=True):
        boxes = [box for row in grid(table) for box in row if box.cell]
        cells = drawn.xpath(".//td[@headers]")
        for box, cell in zip(boxes, cells, strict=True):
            assert cell.text_content() == written(document.figures[box.cell])


def test_every_figure_names_labels_that_exist() -> None:
    page = html.fromstring(fragment(plain()))
    ids = page.xpath("//th/@id")
    assert len(ids) == len(set(ids))
    for cell in page.xpath("//td[@headers]"):
        assert set(cell.get("headers").split()) <= set(ids)


def test_a_page_pasted_elsewhere_needs_no_stylesheet() -> None:
    page = html.fromstring(fragment(plain()))
    assert not page.xpath("//@class")
    assert page.get("lang") == "zh-CN"


def test_the_desk_gets_classes_and_no_inline_styles() -> None:
    shown = "".join(text for _, text in parts(plain()))
    assert "style=" not in shown
    assert 'class="paper-table paper-table-requests"' in shown


def test_the_parts_come_in_printing_order() -> None:
    assert [chapter for chapter, _ in parts(plain())] == list("01234560")


def test_the_tables_are_as_wide_as_the_official_form() -> None:
    page = html.fromstring(fragment(plain()))
    shape = [(len(t.xpath(".//tr")), len(t.xpath(".//col"))) for t in page.xpath("//table")]
    assert shape == [(14, 4), (28, 10), (4, 15)]


def test_a_page_is_made_within_ten_milliseconds() -> None:
    document = plain()
    fragment(document)
    took = []
    for _ in range(5):
        start = perf_counter()
        fragment(document)
        took.append(perf_counter() - start)
    assert min(took) < 0.01
