"""Habits of forms, notice boards, editors and offices, each as first thought of."""

from collections.abc import Iterable
from html import escape
from unicodedata import east_asian_width

from reports.statute.grid import grid
from tests.corpus import word_parts as word
from tests.corpus.layouts import derived, layout
from tests.corpus.layouts.plain_text import told
from tests.corpus.layouts.whole_ways import ways
from tests.corpus.page_parts import as_paragraph, body, foot, heading, menu, page, spans
from tests.corpus.specimen import TABLE, Specimen
from tests.corpus.table_rows import padded, text_of


def width(text: str) -> int:
    return sum(2 if east_asian_width(one) in "WF" else 1 for one in text)


@layout("html")
def set_with_spaces(report: Specimen) -> bytes:
    """An old notice board: everything in PRE, columns held apart by spaces."""

    def draw(report: Specimen, key: str) -> str:
        rows = padded(report.table(key), report)
        wide = [max(map(width, column)) + 2 for column in zip(*rows, strict=True)]
        lines = (
            "".join(text + " " * (most - width(text)) for text, most in zip(row, wide, strict=True))
            for row in rows
        )
        return "\n".join(escape(line.rstrip()) for line in lines) + "\n"

    lines = [escape(report.title)]
    for part in report.parts:
        is_table = part.kind == TABLE
        lines.append(draw(report, part.text) if is_table else f"    {escape(part.text)}")
    return page(f"{menu()}<pre>{chr(10).join(lines)}</pre>{foot(report)}", report.title)


@layout("html")
def a_table_for_each_row(report: Specimen) -> bytes:
    """An editor for accounts: each row of a table is a table of its own."""

    def draw(report: Specimen, key: str) -> str:
        out = []
        for row in grid(report.table(key)):
            cells = "".join(
                f"<td{spans(box)}><section><p>{escape(text_of(box, report))}</p></section></td>"
                for box in row
            )
            out.append(f"<section><table><tbody><tr>{cells}</tr></tbody></table></section>")
        return "".join(out)

    return page(heading(report) + body(report, draw, as_paragraph) + foot(report), report.title)


@layout("docx")
def stops_with_leaders(report: Specimen) -> bytes:
    """No table: labels, a leader to a tab stop, figures with tabs; a group on a line before."""

    def row(cells: Iterable[str]) -> str:
        return word.paragraph("\t".join(cells))

    def draw(report: Specimen, key: str) -> str:
        table, over = report.table(key), ()
        out: list[str] = []
        for block in table.blocks:
            out += [word.paragraph(block.heading)] if block.heading else []
            out.append(row(["项目", *(" ".join(one.path) for one in block.columns)]))
            for line in block.lines:
                out += (word.paragraph(group) for group in line.under if group not in over)
                over = line.under
                figures = (report.figures[table.cell(line.key, one.key)] for one in block.columns)
                out.append(row([f"{line.label}……", *figures]))
        return "".join(out)

    return word.word_file(word.title(report) + word.body(report, draw))


@layout("txt")
def fields_in_brackets(report: Specimen) -> bytes:
    """A form of an office system printed as text: 【group】【line】【column】figure."""

    def draw(report: Specimen, key: str) -> list[str]:
        return ["".join(f"【{one}】" for one in way) + figure for way, figure in ways(report, key)]

    return told(report, draw).encode()


derived("txt", "inner_text", "html/set_with_spaces")
