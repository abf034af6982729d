"""Numbers of chapters by themselves, addressees, bare days: what stands beside the text."""

from collections.abc import Callable
from html import escape

from reports.statute.grid import grid
from tests.corpus import table_rows as rows_of
from tests.corpus import word_parts as word
from tests.corpus.layouts import derived, layout
from tests.corpus.layouts.plain_text import told
from tests.corpus.page_parts import as_paragraph, body, foot, heading, page, spanned
from tests.corpus.specimen import CHAPTER, Part, Specimen
from tests.corpus.table_rows import text_of


def counted(report: Specimen, draw: Callable[[int, str], str]) -> Callable[[Part], str]:
    """Parts as paragraphs; a chapter as ``draw`` makes it of its number and its name."""
    chapters = [part for part in report.parts if part.kind == CHAPTER]

    def wrap(part: Part) -> str:
        if part.kind != CHAPTER:
            return as_paragraph(part)
        return draw(chapters.index(part) + 1, part.text.partition("、")[2])

    return wrap


@layout("html")
def numbers_in_badges(report: Specimen) -> bytes:
    """A chapter's number is 01, 02, … in one element, its name in the next."""
    wrap = counted(
        report,
        lambda turn, name: f"<section><p><b>{turn:02}</b></p><p>{escape(name)}</p></section>",
    )
    return page(heading(report) + body(report, spanned(), wrap) + foot(report), report.title)


@layout("html")
def parts_in_english(report: Specimen) -> bytes:
    """PART 1 above the name of a chapter; the day of the page without a year."""
    wrap = counted(
        report, lambda turn, name: f"<h3>PART {turn}</h3><h2><span>{escape(name)}</span></h2>"
    )
    content = heading(report) + "<p>01-21 08:00</p>" + body(report, spanned(), wrap)
    return page(content, report.title)


@layout("txt")
def numbers_on_lines(report: Specimen) -> bytes:
    """The number of a chapter alone on a line, in digits; a table's last figure before it."""

    def draw(report: Specimen, key: str) -> list[str]:
        return rows_of.flat(rows_of.padded(report.table(key), report))

    chapters = [part for part in report.parts if part.kind == CHAPTER]
    parts: list[Part] = []
    for part in report.parts:
        if part.kind == CHAPTER:
            parts.append(Part("paragraph", str(chapters.index(part) + 1)))
            part = Part(CHAPTER, part.text.partition("、")[2], part.section)
        parts.append(part)
    return told(report.with_parts(tuple(parts)), draw).encode()


def typed(between: str, colon: str) -> Callable[[Specimen, str], list[str]]:
    """Rows typed by hand: labels, a colon, figures with a sign between."""

    def draw(report: Specimen, key: str) -> list[str]:
        rows = []
        for row in grid(report.table(key)):
            labels = [text_of(one, report) for one in row if one.is_label and one.text]
            figures = [text_of(one, report) for one in row if not one.is_label]
            sign = colon if labels and figures else ""
            rows.append("，".join(labels) + sign + between.join(figures))
        return [one for one in rows if one]

    return draw


@layout("txt")
def typed_with_wide_commas(report: Specimen) -> bytes:
    """Typed on a phone: 规章：0，0，0."""
    return told(report, typed("，", "："), between="\n\n").encode()


@layout("txt")
def typed_with_signs_for_lists(report: Specimen) -> bytes:
    """Typed on a phone: 规章： 0、 0、 0."""
    return told(report, typed("、 ", "： ")).encode()


@layout("docx")
def sent_up(report: Specimen) -> bytes:
    """A paper to somebody: the addressee under the title, copies below."""
    return word.word_file(
        word.title(report)
        + word.paragraph("县人民政府、各乡镇人民政府：")
        + word.body(report)
        + word.paragraph("抄送：县档案馆。")
    )


derived("txt", "inner_text", "html/numbers_in_badges")
derived("pdf", "print", "html/parts_in_english")
derived("pdf", "office_pdf", "docx/sent_up")
