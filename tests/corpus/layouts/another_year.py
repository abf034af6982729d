"""Tables in which last year stands beside this one, and papers that are too narrow for them."""

from collections.abc import Sequence

from tests.corpus import word_parts as word
from tests.corpus.layouts import layout
from tests.corpus.layouts.plain_text import told
from tests.corpus.layouts.typed_by_hand import Told, lines_of
from tests.corpus.layouts.workbooks import number, saved
from tests.corpus.page_parts import as_paragraph, body, heading, page, simple_rows
from tests.corpus.specimen import TABLE, Specimen
from tests.corpus.table_rows import written


def _beside(one: Told, says: str) -> list[list[str]]:
    """A head and a line, to the right of each column last year's; ``says`` is what that is called,
    ``{}`` standing for the column."""
    head, figures = list[str](), list[str]()
    for turn, (name, figure) in enumerate(one.figures):
        is_of_last_year = "上一年" in name  # the form of 2019 has such a column itself
        head += [name] if is_of_last_year else [name, says.format(name.removeprefix("本年"))]
        figures += [figure] if is_of_last_year else [figure, str(turn % 4)]
    return [head, figures]


def rows_beside(report: Specimen, key: str, says: str) -> list[list[str]]:
    rows: list[list[str]] = []
    above: Sequence[str] = ()
    for one in lines_of(report, key):
        head, figures = _beside(one, says)
        if head != above:
            rows.append(["项目", *head])
            above = head
        rows.append(["".join((*one.line.under, one.line.label)), *figures])
    return rows


@layout("html")
def last_year_before_each_name(report: Specimen) -> bytes:
    """制发件数 and 上年制发件数 beside each other, in all tables."""

    def draw(report: Specimen, key: str) -> str:
        return f"<table>{simple_rows(rows_beside(report, key, '上年{}'))}</table>"

    return page(heading(report) + body(report, draw, as_paragraph), report.title)


@layout("txt")
def last_year_in_brackets(report: Specimen) -> bytes:
    """Copied with tabs: each column again with （去年） behind its name."""

    def draw(report: Specimen, key: str) -> list[str]:
        return written(rows_beside(report, key, "{}（去年）"), "\t")

    return told(report, draw).encode()


@layout("xlsx")
def last_year_without_a_name(report: Specimen) -> bytes:
    """A sheet of all tables: beside each column another that says 上年同期 and no more."""
    book_rows: list[list[object]] = [[report.title]]
    for part in report.parts:
        if part.kind != TABLE:
            book_rows.append([part.text])
            continue
        for label, *cells in rows_beside(report, part.text, "上年同期"):
            book_rows.append([label, *map(_typed, cells)])
    return saved(_book(book_rows))


@layout("docx")
def last_year_and_its_change(report: Specimen) -> bytes:
    """Word tables: at the end of each line 上年 and 增减 of its last figure."""

    def draw(report: Specimen, key: str) -> str:
        rows: list[list[str]] = []
        above: Sequence[str] = ()
        for one in lines_of(report, key):
            names, figures = zip(*one.figures, strict=True)
            if names != above:
                rows.append(["项目", *names, "上年", "增减"])
                above = names
            label = "".join((*one.line.under, one.line.label))
            rows.append([label, *figures, "3", "-1"])
        cells = ["".join(word.cell_of(word.paragraph(one)) for one in row) for row in rows]
        return word.table_of(cells, max(map(len, rows)))

    return word.word_file(word.title(report) + word.body(report, draw))


def _typed(text: str) -> object:
    return number(text) if text.replace(".", "").isdigit() else text


def _book(rows: Sequence[Sequence[object]]) -> object:
    from openpyxl import Workbook

    book = Workbook()
    for row in rows:
        book.active.append(list(row))
    return book
