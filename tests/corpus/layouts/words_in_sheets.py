"""Files whose words stand in rows: what a text is about, and beside it the text."""

from collections.abc import Iterator

from openpyxl import Workbook

from tests.corpus.layouts import layout
from tests.corpus.layouts.workbooks import put, saved
from tests.corpus.page_parts import heading, page, simple_rows, spanned
from tests.corpus.specimen import CHAPTER, HEADING, TABLE, Specimen


def named_texts(report: Specimen, lead: str) -> Iterator[tuple[str, str]]:
    """Every paragraph beside what it is about; what comes before all chapters is the ``lead``."""
    name = lead
    for part in report.parts:
        if part.kind in (CHAPTER, HEADING):
            if name and name != lead:
                yield name, ""
            name = part.text
        elif part.kind != TABLE:
            yield name, part.text
            name = ""
    if name:
        yield name, ""


def words_beside_names(report: Specimen, lead: str, *head: str) -> bytes:
    book = Workbook()
    words = book.active
    words.title = "文字部分"
    words.append([report.title])
    if head:
        words.append([*head])
    for row in named_texts(report, lead):
        words.append([*row])
    for part in report.parts:
        if part.kind == TABLE:
            table = report.table(part.text)
            put(book.create_sheet(table.tab or table.key), report, table, 1)
    return saved(book)


@layout("xlsx")
def lead_beside_its_name(report: Specimen) -> bytes:
    """A sheet of words: 引言 and the headings in the first column, the texts in the second."""
    return words_beside_names(report, "引言")


@layout("xlsx")
def items_and_contents(report: Specimen) -> bytes:
    """A sheet of words under a head: 项目, 内容; the lead is called 前言."""
    return words_beside_names(report, "前言", "项目", "内容")


@layout("xlsx")
def sections_and_texts(report: Specimen) -> bytes:
    """A sheet of words under a head: 栏目, 正文; the lead is called 导语."""
    return words_beside_names(report, "导语", "栏目", "正文")


@layout("html")
def words_in_a_table_of_their_own(report: Specimen) -> bytes:
    """A page whose words are a table of two columns above the tables of figures."""
    rows = simple_rows([list(row) for row in named_texts(report, "引 言")])
    tables = (spanned()(report, part.text) for part in report.parts if part.kind == TABLE)
    return page(f"{heading(report)}<table>{rows}</table>{'<br>'.join(tables)}", report.title)
