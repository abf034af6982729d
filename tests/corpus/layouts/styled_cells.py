"""Tables whose rows and cells a stylesheet draws: side by side, with no space between them."""

from collections.abc import Callable
from html import escape

from reports.statute.grid import Box, grid
from reports.statute.schema import Block, Table
from tests.corpus import table_rows as rows_of
from tests.corpus.layouts import derived, layout
from tests.corpus.page_parts import as_paragraph, body, heading, joined, menu, page
from tests.corpus.specimen import Specimen
from tests.corpus.table_rows import text_of

Cells = list[str]


def tag(name: str, inner: str, attributes: str = "") -> str:
    return f"<{name} {attributes}>{inner}</{name}>" if attributes else f"<{name}>{inner}</{name}>"


def by_rows(row: Callable[[Cells], str], around: str = "div") -> Callable[[Specimen, str], str]:
    """A table of rows that ``row`` draws; the places of merged cells are gone."""

    def draw(report: Specimen, key: str) -> str:
        rows = rows_of.lost(report.table(key), report)
        return tag(around, "".join(row([escape(cell) for cell in cells]) for cells in rows))

    return draw


def by_style(report: Specimen, draw: Callable[[Specimen, str], str], style: str = "") -> bytes:
    head = f"<style>{style}</style>" if style else '<link rel="stylesheet" href="/site.css">'
    return page(
        joined(menu(), heading(report), body(report, draw, as_paragraph)), report.title, head=head
    )


def side_by_side(cells: Cells, name: str = "span", attributes: str = "") -> str:
    return "".join(tag(name, cell, attributes) for cell in cells)


@layout("html")
def spans_in_flexed_rows(report: Specimen) -> bytes:
    """Rows of spans, flexed by the page's own styles."""
    draw = by_rows(lambda cells: tag("div", side_by_side(cells, "span", 'class="c"'), 'class="r"'))
    return by_style(report, draw, ".r{display:flex}.r .c{flex:1;padding:2px}")


@layout("html")
def spans_in_rows_of_a_framework(report: Specimen) -> bytes:
    """Rows of spans, told by classes that a stylesheet elsewhere draws."""
    draw = by_rows(
        lambda cells: tag("div", side_by_side(cells, "span", 'class="el-col"'), 'class="el-row"')
    )
    return by_style(report, draw)


@layout("html")
def rows_flexed_by_themselves(report: Specimen) -> bytes:
    """Every row says in its own style that its spans stand side by side."""
    draw = by_rows(lambda cells: tag("p", side_by_side(cells), 'style="display: flex"'))
    return by_style(report, draw)


@layout("html")
def cells_in_italics(report: Specimen) -> bytes:
    """Cells are i elements, as wide as the page's styles have them, and rows list items."""
    draw = by_rows(lambda cells: tag("li", side_by_side(cells, "i")), "ul")
    style = "ul.t li>i, li i { display : inline-block ; width: 12% }"
    return by_style(report, draw, style)


@layout("html")
def label_and_values(report: Specimen) -> bytes:
    """A label, and beside it one element that holds the figures of its line."""

    def row(cells: Cells) -> str:
        cut = next((n for n, cell in enumerate(cells) if cell.isascii()), 1)
        labels = "".join(tag("div", cell, 'class="label"') for cell in cells[:cut])
        values = tag("div", side_by_side(cells[cut:]), 'class="values"')
        return tag("div", labels + values, 'class="line"')

    return by_style(report, by_rows(row))


@layout("html")
def floating_cells(report: Specimen) -> bytes:
    """Spans that float to the left, by their own style."""
    draw = by_rows(lambda cells: tag("div", side_by_side(cells, "span", 'style="float:left"')))
    return by_style(report, draw)


@layout("html")
def labels_float(report: Specimen) -> bytes:
    """A label floats, the figures follow it as elements of the same line."""

    def row(cells: Cells) -> str:
        first = tag("b", cells[0], 'style="float:left;width:40%"')
        return tag("div", first + side_by_side(cells[1:], "em"), 'class="item"')

    return by_style(report, by_rows(row, "section"))


@layout("html")
def elements_of_a_small_program(report: Specimen) -> bytes:
    """Elements of a small program: their names are its own, and none begins a line by itself."""

    def row(cells: Cells) -> str:
        inner = "".join(tag("uni-view", tag("uni-text", cell), 'class="td"') for cell in cells)
        return tag("uni-view", inner, 'class="tr"')

    style = "uni-view{display:block}.tr{display:flex}.td{width:80px}"
    return by_style(report, by_rows(row, "uni-view"), style)


@layout("html")
def spans_as_cells_of_tables(report: Specimen) -> bytes:
    """Spans, drawn as a table, its rows and its cells."""
    style = ".t{display:table}.tr{display:table-row}.td{display:table-cell;border:1px solid}"

    def draw(report: Specimen, key: str) -> str:
        rows = (
            tag("span", side_by_side([*map(escape, cells)], "span", 'class="td"'), 'class="tr"')
            for cells in rows_of.padded(report.table(key), report)
        )
        return tag("span", "".join(rows), 'class="t"')

    return by_style(report, draw, style)


@layout("html")
def roles_of_spans(report: Specimen) -> bytes:
    """Spans that say what they are to those who cannot see."""

    def draw(report: Specimen, key: str) -> str:
        rows = (
            tag("div", side_by_side([*map(escape, cells)], "span", 'role="cell"'), 'role="row"')
            for cells in rows_of.lost(report.table(key), report)
        )
        return tag("div", "".join(rows), 'role="table"')

    return by_style(report, draw)


def one_grid(name: str, spanned: bool) -> Callable[[Specimen, str], str]:
    """All cells of a table in one element, as a grid: with spans, or with empty cells."""

    def cell(box: Box, report: Specimen) -> str:
        style = f'style="grid-column:span {box.columns};grid-row:span {box.rows}"'
        return tag(name, escape(text_of(box, report)), style)

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        if spanned:
            inner = "".join(cell(box, report) for row in grid(table) for box in row)
        else:
            rows = rows_of.padded(table, report)
            inner = side_by_side([escape(cell) for row in rows for cell in row], name)
        columns = f'style="display:grid;grid-template-columns:repeat({len(table.widths)}, 1fr)"'
        return tag("div", inner, f'class="t" {columns}')

    return draw


@layout("html")
def grid_of_spans(report: Specimen) -> bytes:
    """One grid of spans that reach over columns and rows."""
    return by_style(report, one_grid("span", spanned=True))


@layout("html")
def grid_of_padded_spans(report: Specimen) -> bytes:
    """One grid of spans, an empty one in each place that a merged cell covers."""
    return by_style(report, one_grid("span", spanned=False))


@layout("html")
def grid_without_styles(report: Specimen) -> bytes:
    """All cells in one element; the styles that make rows of them are elsewhere."""

    def draw(report: Specimen, key: str) -> str:
        cells = rows_of.flat(rows_of.lost(report.table(key), report))
        return tag("div", side_by_side([*map(escape, cells)], "span"), 'class="grid"')

    return by_style(report, draw)


@layout("html")
def terms_and_spans(report: Specimen) -> bytes:
    """A line's label is a term, its figures spans of what is told of it."""

    def row(cells: Cells) -> str:
        cut = next((n for n, cell in enumerate(cells) if cell.isascii()), 1)
        terms = "".join(tag("dt", cell) for cell in cells[:cut])
        return terms + tag("dd", side_by_side(cells[cut:]))

    return by_style(report, by_rows(row, "dl"), "dd span{display:inline-block;width:4em}")


def cards(card: Callable[[str, list[tuple[str, str]]], str]) -> Callable[[Specimen, str], str]:
    """A card for each line: its label, and the names of its columns beside the figures."""

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        return tag("div", "".join(_of_block(table, block, report, card) for block in table.blocks))

    return draw


def _of_block(
    table: Table,
    block: Block,
    report: Specimen,
    card: Callable[[str, list[tuple[str, str]]], str],
) -> str:
    above = tag("h4", escape(block.heading)) if block.heading else ""
    return above + "".join(
        card(
            escape(line.label),
            [
                (escape(column.label), report.figures[table.cell(line.key, column.key)])
                for column in block.columns
            ],
        )
        for line in block.lines
    )


@layout("html", told=("S10",))
def cards_for_phones(report: Specimen) -> bytes:
    """A card a line; each column a paragraph of two spans, its name and the figure."""

    def card(label: str, told: list[tuple[str, str]]) -> str:
        inner = "".join(tag("p", side_by_side([*pair])) for pair in told)
        return tag("section", tag("h5", label) + inner, 'class="card"')

    return by_style(report, cards(card))


@layout("html", told=("S10",))
def cards_in_one_line(report: Specimen) -> bytes:
    """A card a line; the names of columns and figures side by side in one element."""

    def card(label: str, told: list[tuple[str, str]]) -> str:
        inner = "".join(tag("span", f"{name}<b>{figure}</b>") for name, figure in told)
        return tag("div", tag("div", label) + tag("div", inner, 'class="all"'), 'class="card"')

    return by_style(report, cards(card))


@layout("html")
def columns_side_by_side(report: Specimen) -> bytes:
    """Each column an element whose cells stand below each other."""

    def draw(report: Specimen, key: str) -> str:
        rows = rows_of.repeated(report.table(key), report)
        if key != "requests":
            return by_rows(lambda cells: tag("div", side_by_side(cells)))(report, key)
        columns = [[escape(cell) for cell in column] for column in zip(*rows, strict=True)]
        return tag(
            "div", "".join(tag("div", side_by_side(one), 'class="column"') for one in columns)
        )

    return by_style(report, draw, ".column span{display:block}")


for _name in (
    *("spans_in_flexed_rows", "floating_cells", "grid_of_spans"),
    *("elements_of_a_small_program", "spans_as_cells_of_tables"),
):
    derived("txt", "inner_text", f"html/{_name}")
