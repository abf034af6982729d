"""Word files by what becomes of their tables: merges, cuts, nesting, runs."""

import re
from itertools import pairwise

from reports.statute.grid import Box, grid, head_height
from reports.statute.schema import Table
from tests.corpus import table_rows as rows_of
from tests.corpus.layouts import layout
from tests.corpus.layouts.site_text import FULL
from tests.corpus.specimen import TABLE, Specimen
from tests.corpus.table_rows import text_of
from tests.corpus.word_parts import (
    Draw,
    Wrap,
    body,
    cell_of,
    merged,
    merged_rows,
    paragraph,
    plain,
    run,
    styled,
    table_of,
    title,
    unmerged,
    word_file,
)


def told(report: Specimen, draw: Draw, wrap: Wrap = plain) -> bytes:
    """A file of nothing but the title, the text and the tables."""
    return word_file(title(report) + body(report, draw, wrap))


def without(mark: str) -> Draw:
    """Tables whose cells lack one of the marks that merge them."""

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        rows = [re.sub(mark, "", row) for row in merged_rows(report, table)]
        return table_of(rows, len(table.widths))

    return draw


@layout("docx")
def official_merges(report: Specimen) -> bytes:
    """Merged cells as the form has them, headings by styles."""
    return told(report, merged(), styled)


@layout("docx")
def no_styles(report: Specimen) -> bytes:
    """Merged cells as the form has them, no style anywhere."""
    return told(report, merged())


@layout("docx")
def places_kept(report: Specimen) -> bytes:
    """No merged cells: empty ones in their places."""
    return told(report, unmerged(rows_of.padded), styled)


@layout("docx")
def places_lost(report: Specimen) -> bytes:
    """No merged cells, and no places for them: rows of unequal length."""
    return told(report, unmerged(rows_of.lost))


@layout("docx")
def words_repeated(report: Specimen) -> bytes:
    """No merged cells: every place says what the merged cell said."""
    return told(report, unmerged(rows_of.repeated))


@layout("docx")
def across_only(report: Specimen) -> bytes:
    """Cells merged across; down there are empty cells with lines rubbed out."""

    return told(report, without(r'<w:vMerge w:val="\w+"/>'))


@layout("docx")
def down_only(report: Specimen) -> bytes:
    """Cells merged down; across there is nothing in the places covered."""

    return told(report, without(r'<w:gridSpan w:val="\d+"/>'))


@layout("docx")
def old_merges(report: Specimen) -> bytes:
    """Cells merged across in the old manner: the covered ones continue the first."""

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        rows = [
            "".join(
                _old(box, number, text_of(box, report) if first == number else "")
                for first, box in _covering(table, number)
            )
            for number in range(len(grid(table)))
        ]
        return table_of(rows, len(table.widths))

    return told(report, draw)


def _covering(table: Table, number: int) -> list[tuple[int, Box]]:
    """The boxes that cover a row, from the left, each with the row that it begins in."""
    found = [
        (first, box)
        for first, row in enumerate(grid(table))
        for box in row
        if first <= number < first + box.rows
    ]
    return sorted(found, key=lambda one: one[1].column)


def _old(box: Box, number: int, text: str) -> str:
    down = f'<w:vMerge w:val="{"restart" if text else "continue"}"/>' if box.rows > 1 else ""
    first = '<w:hMerge w:val="restart"/>' if box.columns > 1 else ""
    cells = f"<w:tc><w:tcPr>{first}{down}</w:tcPr>{paragraph(text)}</w:tc>"
    covered = f'<w:tc><w:tcPr><w:hMerge w:val="continue"/>{down}</w:tcPr><w:p/></w:tc>'
    return cells + covered * (box.columns - 1)


def _cut(report: Specimen, key: str, cuts: tuple[int, ...], with_head: bool) -> str:
    table = report.table(key)
    rows = merged_rows(report, table)
    head = rows[: head_height(table)] if with_head else []
    ends = (0, *(cut for cut in cuts if cut < len(rows)), len(rows))
    return "<w:p/>".join(
        table_of((head if n else []) + rows[a:b], len(table.widths))
        for n, (a, b) in enumerate(pairwise(ends))
    )


@layout("docx")
def cut_at_a_page(report: Specimen) -> bytes:
    """The table of applications in two tables, the second without a head."""
    return told(report, lambda report, key: _cut(report, key, (14,), with_head=False))


@layout("docx")
def cut_with_heads(report: Specimen) -> bytes:
    """The table of applications in three tables, each with the head."""
    return told(report, lambda report, key: _cut(report, key, (11, 20), with_head=True))


@layout("docx")
def head_typed_again(report: Specimen) -> bytes:
    """One table in which the head stands a second time, in the middle of a page."""

    def draw(report: Specimen, key: str) -> str:
        table = report.table(key)
        rows, top = merged_rows(report, table), head_height(table)
        again = rows[:top] if len(rows) > 20 else []
        return table_of([*rows[:16], *again, *rows[16:]], len(table.widths))

    return told(report, draw)


@layout("docx")
def groups_on_rows(report: Specimen) -> bytes:
    """A group's label on a row of its own."""
    return told(report, unmerged(rows_of.groups_as_rows), styled)


@layout("docx")
def disputes_in_lines(report: Specimen) -> bytes:
    """The three kinds of dispute as three lines."""
    return told(report, unmerged(rows_of.disputes_in_lines))


@layout("docx")
def all_in_one_table(report: Specimen) -> bytes:
    """Chapters two to four are one table of fifteen columns."""
    rows, out = [], []
    for part in report.parts:
        if part.kind == TABLE:
            rows += merged_rows(report, report.table(part.text))
        elif rows and part.text[:1] in "三四" and part.text[1:2] == "、":
            rows.append(cell_of(paragraph(part.text), 15))
        else:
            out += [table_of(rows, 15)] if rows else []
            rows = []
            out.append(plain(part))
    return word_file(title(report) + "".join(out))


@layout("docx")
def framed(report: Specimen) -> bytes:
    """The whole report in one cell of a table, its tables inside it."""
    inner = title(report) + body(report)
    return word_file(table_of([cell_of(inner)], 1) + "<w:p/>")


@layout("docx")
def digits_in_runs(report: Specimen) -> bytes:
    """Every character of a cell a run of its own, marks of the spelling checker between."""

    def inner(box: Box, text: str) -> str:
        runs = '<w:proofErr w:type="gramStart"/>'.join(run(one) for one in text)
        return paragraph("", runs=runs or run(""))

    return told(report, merged(inner), styled)


@layout("docx")
def labels_in_paragraphs(report: Specimen) -> bytes:
    """Labels broken into several paragraphs inside their cells."""

    def inner(box: Box, text: str) -> str:
        return "".join(paragraph(one) for one in rows_of.broken(box, text))

    return told(report, merged(inner))


@layout("docx")
def figures_corrected(report: Specimen) -> bytes:
    """Tracked changes: what was deleted is still in the file, what came in is marked."""

    def inner(box: Box, text: str) -> str:
        gone = '<w:del w:id="1" w:author="a"><w:r><w:delText>77</w:delText></w:r></w:del>'
        came = f'<w:ins w:id="2" w:author="a">{run(text)}</w:ins>'
        return paragraph("", runs=run(text) if box.is_label else gone + came)

    return told(report, merged(inner))


@layout("docx")
def figures_in_controls(report: Specimen) -> bytes:
    """Figures in content controls, as forms to fill in have them."""

    def inner(box: Box, text: str) -> str:
        held = (
            f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{run(text)}</w:sdtContent></w:sdt>"
        )
        return paragraph("", runs=run(text) if box.is_label else held)

    return told(report, merged(inner), styled)


@layout("docx", told=("T07",))
def full_width_figures(report: Specimen) -> bytes:
    """Figures in full-width digits, with spaces round them."""

    def inner(box: Box, text: str) -> str:
        return paragraph(text if box.is_label else f" {text.translate(FULL)} ")

    return told(report, merged(inner))


@layout("docx")
def rows_by_tabs(report: Specimen) -> bytes:
    """No table: a row is a paragraph, tabs between its cells."""

    def draw(report: Specimen, key: str) -> str:
        rows = rows_of.padded(report.table(key), report)
        return "".join(
            paragraph("", runs="<w:r><w:tab/></w:r>".join(run(cell) for cell in row))
            for row in rows
        )

    return told(report, draw)
