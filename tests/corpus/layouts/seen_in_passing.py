"""Sheets saved with commas, pages for foreigners, messages that name columns by a word."""

import csv
from collections.abc import Iterator
from html import escape
from io import StringIO

from reports.statute.grid import Box
from tests.corpus.layouts import layout
from tests.corpus.layouts.plain_text import told
from tests.corpus.layouts.typed_by_hand import lines_of, unit
from tests.corpus.page_parts import as_paragraph, body, heading, page, spanned, spans
from tests.corpus.specimen import TABLE, Specimen
from tests.corpus.table_rows import padded

ENGLISH = {
    "自然人": "Natural persons",
    "商业企业": "Enterprises",
    "结果维持": "Upheld",
    "结果纠正": "Corrected",
    "其他结果": "Other results",
    "尚未审结": "Pending (not closed)",
    "总计": "Total",
    "行政复议": "Administrative reconsideration",
}


@layout("txt", figures=("few", "digits", "mixed", "zeros"))
def saved_with_commas(report: Specimen) -> bytes:
    """A workbook saved as CSV: every line as wide as its sheet."""
    out = StringIO()
    writer = csv.writer(out)
    for cells in _sheet(report):
        wide = 15 if len(cells) > 10 else 10
        writer.writerow([*cells, *[""] * (wide - len(cells))])
    return out.getvalue().encode("utf-8-sig")


def _sheet(report: Specimen) -> Iterator[list[str]]:
    yield [report.title]
    for part in report.parts:
        if part.kind == TABLE:
            yield from padded(report.table(part.text), report)
        else:
            yield [part.text]


@layout("html")
def names_in_two_languages(report: Specimen) -> bytes:
    """A port's site: English below the Chinese of labels."""

    def cell(box: Box, text: str) -> str:
        below = f"<br><i>{ENGLISH[text]}</i>" if text in ENGLISH else ""
        return f"<td{spans(box)}>{escape(text)}{below}</td>"

    return page(heading(report) + body(report, spanned(cell), as_paragraph), report.title)


SHORT = {"本年制发件数": "制发", "本年废止件数": "废止", "现行有效件数": "现行有效"}


@layout("txt", told=("T03",))
def columns_by_a_word(report: Specimen) -> bytes:
    """A message: 规章：制发0件，废止0件，现行有效0件; 自然人3件；法人或其他组织中，商业企业0件."""

    def draw(report: Specimen, key: str) -> list[str]:
        out: list[str] = []
        for one in lines_of(report, key):
            out += [*one.begins]
            said = [
                f"{SHORT.get(name, name.partition('（')[0])}{figure}{unit(name)}"
                for name, figure in one.figures
            ]
            first, *rest = said
            inner = "；法人或其他组织中，" if key == "requests" else "，"
            out.append(
                f"{one.line.label}：{inner.join((first, '，'.join(rest)) if rest else said)}。"
            )
        return out

    return told(report, draw).encode()
