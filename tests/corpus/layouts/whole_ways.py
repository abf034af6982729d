"""Lists of single figures: the whole way to each in one cell, in several, or on lines."""

from collections.abc import Callable, Iterator
from html import escape
from itertools import pairwise

from openpyxl import Workbook

from tests.corpus import word_parts as word
from tests.corpus.layouts import derived, layout
from tests.corpus.layouts.plain_text import told
from tests.corpus.layouts.workbooks import number, saved
from tests.corpus.page_parts import as_paragraph, body, foot, heading, page
from tests.corpus.specimen import CHAPTER, TABLE, Part, Specimen


def ways(report: Specimen, key: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each figure of a table behind the labels that lead to it."""
    table = report.table(key)
    for cell, (block, line, column) in table.places.items():
        parts = (block.heading, *line.path, *column.path)
        yield tuple(one for one in parts if one), report.figures[cell]


def listed(between: str, behind: str) -> Callable[[Specimen, str], list[str]]:
    """The figures of a table, each on a line behind its way."""

    def draw(report: Specimen, key: str) -> list[str]:
        return [f"{between.join(way)}{behind}{figure}" for way, figure in ways(report, key)]

    return draw


@layout("txt")
def ways_with_slashes(report: Specimen) -> bytes:
    """A line a figure: 三、本年度办理结果/（一）予以公开/自然人：3."""
    return told(report, listed("/", "：")).encode()


@layout("txt")
def ways_with_arrows(report: Specimen) -> bytes:
    """A line a figure: 规章 > 本年制发件数, a tab and the figure."""
    return told(report, listed(" > ", "\t")).encode()


@layout("txt")
def ways_with_points(report: Specimen) -> bytes:
    """The way on one line, its figure on the next."""
    return told(report, listed("·", "\n")).encode()


@layout("txt")
def ways_with_spaces(report: Specimen) -> bytes:
    """Group, line, column and figure with spaces between."""
    return told(report, listed(" ", "  ")).encode()


@layout("txt")
def ways_with_unit(report: Specimen) -> bytes:
    """A system's export by tabs: number, code, way, unit and figure."""

    def draw(report: Specimen, key: str) -> list[str]:
        head = "序号\t指标代码\t指标名称\t计量单位\t本年"
        rows = (
            f"{n}\tZB{n:03}\t{'—'.join(way)}\t件\t{figure}"
            for n, (way, figure) in enumerate(ways(report, key), 1)
        )
        return [head, *rows]

    return told(report, draw).encode()


@layout("html")
def ways_in_rows(report: Specimen) -> bytes:
    """A table of two columns, the way and its figure."""

    def draw(report: Specimen, key: str) -> str:
        rows = (
            f"<tr><td>{escape(' - '.join(way))}</td><td>{figure}</td></tr>"
            for way, figure in ways(report, key)
        )
        return f"<table><tr><th>指标</th><th>数值</th></tr>{''.join(rows)}</table>"

    return page(heading(report) + body(report, draw, as_paragraph) + foot(report), report.title)


@layout("html")
def ways_as_terms(report: Specimen) -> bytes:
    """A list of terms: the way in lines, its figure beside it."""

    def draw(report: Specimen, key: str) -> str:
        terms = (
            f"<dt>{'<br>'.join(map(escape, way))}</dt><dd>{figure}</dd>"
            for way, figure in ways(report, key)
        )
        return f"<dl>{''.join(terms)}</dl>"

    return page(heading(report) + body(report, draw, as_paragraph) + foot(report), report.title)


@layout("docx")
def ways_with_last_year(report: Specimen) -> bytes:
    """A Word table: number, way, last year's figure and this year's."""

    def draw(report: Specimen, key: str) -> str:
        rows = [("行次", "指标名称", "上年", "本年")]
        for n, (way, figure) in enumerate(ways(report, key), 1):
            rows.append((str(n), "→".join(way), str(n + 7), figure))
        cells = ["".join(word.cell_of(word.paragraph(one)) for one in row) for row in rows]
        return word.table_of(cells, 4)

    return word.word_file(word.title(report) + word.body(report, draw))


@layout("xlsx")
def ways_in_columns(report: Specimen) -> bytes:
    """A sheet: chapter, group, line and column in cells of their own, merged, then the figure."""
    book = Workbook()
    sheet = book.active
    sheet.append([report.title])
    for part in report.parts:
        if part.kind != TABLE:
            sheet.append([part.text])
            continue
        for way, figure in ways(report, part.text):
            opening = [*way[:-1], *[None] * (5 - len(way))]
            sheet.append([*opening, way[-1], number(figure)])
    return saved(book)


@layout("xlsx")
def indicators_of_a_system(report: Specimen) -> bytes:
    """A system's export: code, way, unit, two years; chapters with text on a sheet."""
    book = Workbook()
    sheet = book.active
    sheet.append([report.title])
    sheet.append(["序号", "代码", "指标名称", "单位", f"{report.year - 1}年", f"{report.year}年"])
    n = 0
    for table in report.edition.tables:
        for way, figure in ways(report, table.key):
            n += 1
            sheet.append([n, f"ZB{n:04}", "—".join(way), "件", n % 9, number(figure)])
    text = book.create_sheet("文字部分")
    for part, after in pairwise((*report.parts, Part(CHAPTER, ""))):
        if part.kind != TABLE and not (part.kind == CHAPTER and after.kind in {TABLE, CHAPTER}):
            text.append([part.text])
    return saved(book)


derived("pdf", "print", "html/ways_in_rows")
derived("pdf", "office_pdf", "docx/ways_with_last_year")
derived("txt", "inner_text", "html/ways_as_terms")
