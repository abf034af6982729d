"""A second set, before anything was mended for it: data handed on, halves, fields, brackets."""

import json
from html import escape

from openpyxl import Workbook

from tests.corpus import word_parts as word
from tests.corpus.layouts import derived, layout
from tests.corpus.layouts.plain_text import told
from tests.corpus.layouts.typed_by_hand import lines_of, unit
from tests.corpus.layouts.workbooks import number, saved
from tests.corpus.page_parts import as_paragraph, body, foot, heading, page
from tests.corpus.specimen import TABLE, Specimen
from tests.corpus.table_rows import Rows, padded


@layout("txt")
def row_in_brackets(report: Specimen) -> bytes:
    """A line of the form, and in brackets behind it what each column has."""

    def draw(report: Specimen, key: str) -> list[str]:
        out: list[str] = []
        for one in lines_of(report, key):
            out += one.begins
            said = "、".join(f"{name}{figure}" for name, figure in one.figures)
            out.append(f"{one.line.label}（{said}）；")
        return out

    return told(report, draw, indent="　　").encode()


@layout("txt")
def indented_keys(report: Specimen) -> bytes:
    """Data as a programmer keeps it: a key a line, indented below the one it belongs to."""

    def draw(report: Specimen, key: str) -> list[str]:
        out: list[str] = []
        for one in lines_of(report, key):
            depth = len(one.line.under)
            begun = depth - len(one.begins)
            out += ("  " * (begun + n) + f"{group}:" for n, group in enumerate(one.begins))
            out.append("  " * depth + f"{one.line.label}:")
            out += ("  " * (depth + 1) + f"{name}: {figure}" for name, figure in one.figures)
        return out

    return told(report, draw).encode()


@layout("txt")
def objects_of_a_service(report: Specimen) -> bytes:
    """What a service answers, printed: {"规章": {"本年制发件数": 0, …}}."""

    def draw(report: Specimen, key: str) -> list[str]:
        data: dict[str, object] = {}
        for one in lines_of(report, key):
            inner = data
            for group in one.line.under:
                inner = inner.setdefault(group, {})  # type: ignore[assignment]
            inner[one.line.label] = {name: number(figure) for name, figure in one.figures}
        return json.dumps(data, ensure_ascii=False, indent=2).split("\n")

    return told(report, draw).encode()


@layout("docx")
def halves_of_a_wide_table(report: Specimen) -> bytes:
    """The table of applications too wide for the page: its last columns in a second table."""

    def table(rows: Rows) -> str:
        cells = ["".join(word.cell_of(word.paragraph(one)) for one in row) for row in rows]
        return word.table_of(cells, max(map(len, rows)))

    def draw(report: Specimen, key: str) -> str:
        rows = padded(report.table(key), report)
        if key != "requests":
            return table(rows)
        left = [row[:7] for row in rows]
        right = [[*row[:3], *row[7:]] for row in rows]
        return table(left) + word.paragraph("续表") + table(right)

    return word.word_file(word.title(report) + word.body(report, draw))


@layout("html")
def fields_with_labels(report: Specimen) -> bytes:
    """A form that was sent off: a legend a line, for each column its label and a field."""

    def draw(report: Specimen, key: str) -> str:
        out = []
        for one in lines_of(report, key):
            out += (f"<h6>{escape(group)}</h6>" for group in one.begins)
            fields = "".join(
                f'<div><label>{escape(name)}<em>*</em></label><input value="{figure}" disabled>'
                f"<span>{unit(name)}</span></div>"
                for name, figure in one.figures
            )
            legend = escape(one.line.label)
            out.append(f"<fieldset><legend>{legend}</legend>{fields}</fieldset>")
        return f"<form>{''.join(out)}</form>"

    return page(heading(report) + body(report, draw, as_paragraph) + foot(report), report.title)


@layout("xlsx")
def applicants_one_below_the_other(report: Specimen) -> bytes:
    """Columns told one below the other: the name of each, then all lines with their figures."""
    book = Workbook()
    sheet = book.active
    sheet.append([report.title])
    for part in report.parts:
        if part.kind != TABLE:
            sheet.append([part.text])
            continue
        lines = list(lines_of(report, part.text))
        blocks = dict.fromkeys(id(one.block) for one in lines)
        for block in blocks:
            own = [one for one in lines if id(one.block) == block]
            for turn, (name, _) in enumerate(own[0].figures):
                sheet.append([name])
                for one in own:
                    sheet.append([one.line.label, number(one.figures[turn][1]), unit(name)])
    return saved(book)


@layout("txt")
def semicolons_without_head(report: Specimen) -> bytes:
    """A file of values between semicolons, groups on each row, no head at all."""

    def draw(report: Specimen, key: str) -> list[str]:
        rows = lines_of(report, key)
        figures = (";".join(n for _, n in one.figures) for one in rows)
        labels = (";".join(one.line.path) for one in lines_of(report, key))
        return [f"{label};{said}" for label, said in zip(labels, figures, strict=True)]

    return told(report, draw).encode()


@layout("docx")
def captions_below_tables(report: Specimen) -> bytes:
    """Each table has a number and its name below it, and a line with the unit above it."""

    def draw(report: Specimen, key: str) -> str:
        turn = [one.key for one in report.edition.tables].index(key) + 1
        name = f"表{turn} {report.table(key).caption}"
        return word.paragraph("单位：件、万元") + word.merged()(report, key) + word.paragraph(name)

    return word.word_file(word.title(report) + word.body(report, draw))


derived("pdf", "office_pdf", "docx/halves_of_a_wide_table")
