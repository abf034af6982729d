"""How does a 审核意见书 become a Word file? As a letter, in the house's styles and template."""

from collections.abc import Iterator
from datetime import datetime, time

from docx.document import Document as WordFile
from docx.shared import Mm, Pt, Twips

from reports.exporters.docx import body_of
from reports.exporters.opinion.opinion_letter import OpinionLetter, letter_of
from reports.exporters.opinion.opinion_value import Opinion
from reports.exporters.word_file import drop_data, mark_pages, saved, word_file
from reports.exporters.word_template import paragraph

_FOOT = Mm(20)
"""From the lower red line to the edge of the page."""
_RAISED = Twips(296)
"""By which page numbers stand above it, to be where they are on our other papers."""
_TWO_LINES_BELOW = '<w:spacing w:before="1158" w:after="579"/>'


def render(opinion: Opinion) -> bytes:
    """The opinion as DOCX; the same opinion always gives the same bytes."""
    letter = letter_of(opinion)
    word = word_file(
        "".join(_body(letter)),
        title=letter.title.text,
        author=letter.issuer,
        at=datetime.combine(opinion.date, time()),
    )
    drop_data(word)
    _head(word, letter)
    if letter.mark:
        mark_pages(word, letter.mark)
    return saved(word)


def _body(letter: OpinionLetter) -> Iterator[str]:
    if letter.mark:
        yield paragraph("ReviewMark", letter.mark)
    if letter.number:
        yield paragraph("LetterNumber", letter.number)
    yield paragraph("Title", *letter.title.lines, more=_TWO_LINES_BELOW)
    yield paragraph("Addressee", letter.addressee)
    yield body_of((*letter.body, letter.signature))
    if letter.contact:
        yield paragraph("BodyText", letter.contact)


def _head(word: WordFile, letter: OpinionLetter) -> None:
    """The body that issues it, above the first page, and the red lines of a letter (10.1)."""
    section = word.sections[0]
    section.different_first_page_header_footer = True
    section.header_distance = Mm(30)
    for pages in (section.footer, section.even_page_footer):
        pages.paragraphs[0].paragraph_format.space_after = _RAISED
    section.footer_distance = _FOOT
    for place, text, style in (
        (section.first_page_header, letter.issuer, "Letter Issuer"),
        (section.first_page_footer, "", "Letter Foot"),
    ):
        place.is_linked_to_previous = False
        (line,) = place.paragraphs
        line.text, line.style = text, word.styles[style]
    (issuer,) = section.first_page_header.paragraphs[0].runs
    issuer.font.size = Pt(letter.issuer_size)
