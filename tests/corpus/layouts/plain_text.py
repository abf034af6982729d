"""Reports as text: copied from pages, typed, converted; written by us after such texts."""

import re
from collections.abc import Callable, Sequence

from tests.corpus import table_rows as rows_of
from tests.corpus.layouts import layout
from tests.corpus.specimen import HEADING, TABLE, Specimen

Lines = Callable[[Specimen, str], list[str]]


def told(
    report: Specimen,
    table: Lines,
    title: Sequence[str] | None = None,
    between: str = "\n",
    indent: str = "",
) -> str:
    """The whole report: the title's lines, then the parts, tables as ``table`` draws them."""
    lines = [report.title] if title is None else list(title)
    for part in report.parts:
        if part.kind == TABLE:
            lines += table(report, part.text)
        else:
            lines.append(f"{indent}{part.text}" if part.section else part.text)
    return between.join(lines)


def by(
    shape: Callable[..., rows_of.Rows], between: str, before: str = "", after: str = ""
) -> Lines:
    """Tables by a shape of rows, the cells held apart by something."""

    def draw(report: Specimen, key: str) -> list[str]:
        return rows_of.written(shape(report.table(key), report), between, before, after)

    return draw


def cells(shape: Callable[..., rows_of.Rows] = rows_of.lost, before: str = "") -> Lines:
    """Every cell that holds something on a line of its own."""

    def draw(report: Specimen, key: str) -> list[str]:
        return [before + one for one in rows_of.flat(shape(report.table(key), report))]

    return draw


TABS = by(rows_of.padded, "\t")


@layout("txt")
def tabs_padded(report: Specimen) -> bytes:
    """A row a line, cells between tabs, empty places kept."""
    return told(report, TABS).encode()


@layout("txt")
def tabs_places_lost(report: Specimen) -> bytes:
    """A row a line, cells between tabs, the places of merged cells gone."""
    return told(report, by(rows_of.lost, "\t")).encode()


@layout("txt")
def tabs_repeated(report: Specimen) -> bytes:
    """A row a line, what a merged cell says stands in each of its places."""
    return told(report, by(rows_of.repeated, "\t")).encode()


@layout("txt")
def tabs_narrow(report: Specimen) -> bytes:
    """Places of cells that reach across are lost, of those that reach down kept."""
    return told(report, by(rows_of.narrow, "\t"), indent="　　").encode()


@layout("txt")
def tabs_on_lines(report: Specimen) -> bytes:
    """A cell a line, lines of one tab between, as innerText of cells with paragraphs."""

    def draw(report: Specimen, key: str) -> list[str]:
        rows = rows_of.lost(report.table(key), report)
        return ["\n\t\n".join(row) + "\n" for row in rows]

    return told(report, draw, between="\n\n").encode()


@layout("txt")
def cells_after_tabs(report: Specimen) -> bytes:
    """A cell a line after a tab, an empty line after each row, as a word processor's export."""

    def draw(report: Specimen, key: str) -> list[str]:
        rows = rows_of.lost(report.table(key), report)
        return ["".join(f"\t{cell}\n" for cell in row) for row in rows]

    return told(report, draw).encode()


@layout("txt")
def bars_both_sides(report: Specimen) -> bytes:
    """Bars round every cell, empty places kept."""
    return told(report, by(rows_of.padded, " | ", "| ", " |")).encode()


@layout("txt")
def bars_places_lost(report: Specimen) -> bytes:
    """Bars after every cell, the places of merged cells gone."""
    return told(report, by(rows_of.lost, " | ", "", " |")).encode()


@layout("txt")
def bars_filled_up(report: Specimen) -> bytes:
    """Places gone, every row filled up with bars to the same width."""
    return told(report, by(rows_of.shifted_pad, " | ", "", " |"), indent="  ").encode()


@layout("txt")
def bars_tight(report: Specimen) -> bytes:
    """Bars without spaces, places gone, a blank line between paragraphs."""
    return told(report, by(rows_of.lost, "|", "|", "|"), between="\n\n").encode()


@layout("txt")
def markdown(report: Specimen) -> bytes:
    """Signs of Markdown before headings, tables with a rule under the first row."""

    def draw(report: Specimen, key: str) -> list[str]:
        first, *rest = by(rows_of.padded, " | ", "| ", " |")(report, key)
        rule = "|" + "---|" * len(report.table(key).widths)
        return ["", first, rule, *rest, ""]

    lines = [f"# {report.title}"]
    for part in report.parts:
        sign = {"chapter": "## ", HEADING: "### "}.get(part.kind, "")
        lines += draw(report, part.text) if part.kind == TABLE else ["", sign + part.text]
    return "\n".join(lines).encode()


@layout("txt")
def cells_on_lines(report: Specimen) -> bytes:
    """Every cell a line, no sign where a row ends."""
    return told(report, cells()).encode()


@layout("txt")
def cells_as_paragraphs(report: Specimen) -> bytes:
    """Every cell a paragraph with an empty line behind it."""
    return told(report, cells(), between="\n\n").encode()


@layout("txt")
def cells_between_bars(report: Specimen) -> bytes:
    """A cell a line, lines with nothing but a bar between them."""

    def draw(report: Specimen, key: str) -> list[str]:
        return ["\n|\n".join(cells()(report, key))]

    return told(report, draw).encode()


@layout("txt")
def cells_after_bars(report: Specimen) -> bytes:
    """A cell a line, each after a bar."""
    return told(report, cells(before="| ")).encode()


@layout("txt")
def cells_indented(report: Specimen) -> bytes:
    """A cell a line, indented as paragraphs are."""
    return told(report, cells(before="　　"), indent="　　").encode()


@layout("txt")
def columns_by_spaces(report: Specimen) -> bytes:
    """Columns held apart by spaces, as wide as their widest cell."""

    def draw(report: Specimen, key: str) -> list[str]:
        return rows_of.drawn_by_spaces(rows_of.padded(report.table(key), report))

    return told(report, draw).encode()


@layout("txt")
def single_spaces(report: Specimen) -> bytes:
    """One space between cells, the places of merged ones gone."""
    return told(report, by(rows_of.lost, " ")).encode()


@layout("txt")
def wide_spaces(report: Specimen) -> bytes:
    """A full-width space between cells."""
    return told(report, by(rows_of.lost, "　")).encode()


@layout("txt")
def commas(report: Specimen) -> bytes:
    """Cells between commas, as a sheet saved as text."""
    return told(report, by(rows_of.padded, ",")).encode()


@layout("txt", figures=("zeros", "digits"))
def glued_digits(report: Specimen) -> bytes:
    """A row's figures of one digit stick together and to their label."""
    return told(report, by(rows_of.lost, "")).encode()


@layout("txt")
def figure_glued_to_label(report: Specimen) -> bytes:
    """The first figure sticks to its label, the others stand apart."""

    def draw(report: Specimen, key: str) -> list[str]:
        rows = rows_of.lost(report.table(key), report)
        return [re.sub(r"(?<=[^\d\s.]) (?=-?\d)", "", " ".join(row)) for row in rows]

    return told(report, draw).encode()


@layout("txt")
def groups_as_rows(report: Specimen) -> bytes:
    """A group's label on a row of its own."""
    return told(report, by(rows_of.groups_as_rows, "\t")).encode()


@layout("txt")
def disputes_in_three_lines(report: Specimen) -> bytes:
    """Reconsideration, direct and later litigation as three lines."""
    return told(report, by(rows_of.disputes_in_lines, "\t")).encode()


@layout("txt")
def applicants_in_lines(report: Specimen) -> bytes:
    """The table of applications with rows and columns changed."""
    return told(report, by(rows_of.transposed, "\t")).encode()
