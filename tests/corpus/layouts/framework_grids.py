"""Grids of frameworks: head and body apart, columns that stay in sight once more."""

from collections.abc import Callable
from html import escape

from reports.statute.grid import Box, grid, head_height
from tests.corpus.layouts import derived, layout
from tests.corpus.page_parts import as_paragraph, body, heading, page, plain_cell
from tests.corpus.specimen import Specimen
from tests.corpus.table_rows import text_of

Rows = list[str]


def wrapped(join: Callable[[Rows, Rows, Rows], str]) -> Callable[[Specimen, str], str]:
    """A table in a grid: ``join`` makes it of its head's rows, its body's, and labels' alone."""

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        rows = [row_of(row, report) for row in grid(table)]
        labels = [row_of([one for one in row if one.is_label], report) for row in grid(table)]
        cut = head_height(table)
        return f'<div class="grid">{join(rows[:cut], rows[cut:], labels[cut:])}</div>'

    return draw


def row_of(row: list[Box] | tuple[Box, ...], report: Specimen) -> str:
    return f"<tr>{''.join(plain_cell(box, text_of(box, report)) for box in row)}</tr>"


def table_of(rows: Rows, name: str) -> str:
    return f'<div class="{name}"><table><tbody>{"".join(rows)}</tbody></table></div>'


def shown(report: Specimen, join: Callable[[Rows, Rows, Rows], str]) -> bytes:
    content = heading(report) + body(report, wrapped(join), as_paragraph)
    return page(content, report.title)


@layout("html")
def grid_with_a_copy(report: Specimen) -> bytes:
    """Head and body apart, and both again for the columns that stay in sight."""

    def join(head: Rows, main: Rows, labels: Rows) -> str:
        both = table_of(head, "head") + table_of(main, "body")
        return both + f'<div class="fixed">{both}</div>'

    return shown(report, join)


@layout("html")
def grid_with_a_column_behind(report: Specimen) -> bytes:
    """Head and body apart, behind them the labels of the rows once more."""
    return shown(
        report,
        lambda head, main, labels: (
            table_of(head, "head") + table_of(main, "body") + table_of(labels, "fixed-left")
        ),
    )


@layout("html")
def grid_with_an_empty_measure(report: Specimen) -> bytes:
    """Head and body apart, the body opened by a row that only measures, closed by a bar."""
    measure = f'<tr aria-hidden="true">{"<td style=height:0></td>" * 4}</tr>'
    return shown(
        report,
        lambda head, main, labels: (
            table_of(head, "head") + table_of([measure, *main], "body") + "<div>&nbsp;</div>"
        ),
    )


@layout("html")
def grid_of_flexed_rows(report: Specimen) -> bytes:
    """No table: rows and cells are divs that a stylesheet lays side by side."""
    style = (
        "<style>.r{display:flex;border-top:1px solid}.c{flex:1;padding:2px;font-size:9px}</style>"
    )

    def draw(report: Specimen, key: str) -> str:
        rows = (
            "".join(f'<div class="c">{escape(text_of(box, report))}</div>' for box in row)
            for row in grid(report.table(key))
        )
        return "".join(f'<div class="r">{row}</div>' for row in rows)

    return page(heading(report) + body(report, draw, as_paragraph), report.title, head=style)


for _name in ("a_copy", "a_column_behind", "an_empty_measure"):
    derived("txt", "inner_text", f"html/grid_with_{_name}")
derived("txt", "inner_text", "html/grid_of_flexed_rows")
derived("pdf", "print", "html/grid_of_flexed_rows")
