"""How does a report become a Word file? Blocks put into a template of our own."""

import hashlib
from collections.abc import Iterator
from datetime import datetime, time
from xml.sax.saxutils import escape

from reports.document import Document
from reports.document.json_form import dumps
from reports.document.printed import printed_form
from reports.exporters.blocks import (
    AS_ISSUED,
    Block,
    HeadingBlock,
    Paragraph,
    Printing,
    ReviewMark,
    SignatureBlock,
    SignOff,
    TableBlock,
    Title,
    blocks,
)
from reports.exporters.dates import dated
from reports.exporters.docx_table import sign_off, table
from reports.exporters.placing import signed_lines
from reports.exporters.word_file import mark_pages, saved, word_file
from reports.exporters.word_template import KEEP_NEXT, UNDER_A_TABLE, paragraph

NAMESPACE = "urn:sunshine-annual-report:report:1"
"""By which a program knows the part that carries a report's data."""

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_CHARACTER = 314
"""Width of a character of the body in twentieths of a point: 28 fill the 156 mm of a line."""


def render(document: Document, printing: Printing = AS_ISSUED) -> bytes:
    """The report as DOCX; the same report always gives the same bytes."""
    document = printed_form(document)
    word = word_file(
        body_of(blocks(document, printing)),
        title=document.title,
        author=document.organisation,
        at=datetime.combine(dated(document), time()),
    )
    if printing.draft:
        mark_pages(word, printing.mark)
    return saved(word, {"customXml/item1.xml": _carried(document)})


def _carried(document: Document) -> bytes:
    """The report as JSON with its hash, for programs: nothing in it that is not printed."""
    text = dumps(document)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return f'{_XML}<report xmlns="{NAMESPACE}" sha256="{digest}">{escape(text)}</report>'.encode()


def body_of(sequence: tuple[Block, ...]) -> str:
    """The blocks in Word, one element each; only a signature has more."""
    return "".join(_body(sequence))


def _body(sequence: tuple[Block, ...]) -> Iterator[str]:
    for before, block, following in zip(
        (None, *sequence), sequence, (*sequence[1:], None), strict=False
    ):
        if isinstance(block, HeadingBlock) and isinstance(before, TableBlock):
            yield paragraph(f"Heading{block.level}", block.text, more=UNDER_A_TABLE)
        else:
            yield _element(block, isinstance(following, SignatureBlock))


def _element(block: Block, keep_next: bool) -> str:
    """A block in Word; what is signed below it keeps it on its page."""
    match block:
        case Title():
            return paragraph("Title", *block.lines)
        case HeadingBlock():
            return paragraph(f"Heading{block.level}", block.text)
        case Paragraph():
            return paragraph("BodyText", block.text, more=KEEP_NEXT if keep_next else "")
        case TableBlock():
            return table(block)
        case SignatureBlock():
            return _signature(block)
        case ReviewMark():
            return paragraph("ReviewMark", block.text)
        case SignOff():
            return sign_off(block)


def _signature(block: SignatureBlock) -> str:
    """The lines of a signature: the first one's style brings the space above it."""
    *names, last = signed_lines(block)
    name = "SealedName" if block.sealed else "SignatureName"
    below = "SignatureDate" if names else name
    return "".join(
        (
            *(paragraph(name, text, more=_moved_in(right)) for text, right in names),
            paragraph(below, last[0], more=_moved_in(last[1])),
        )
    )


def _moved_in(right: float) -> str:
    """An indent in characters, and in points for LibreOffice."""
    return f'<w:ind w:rightChars="{right * 100:.0f}" w:right="{right * _CHARACTER:.0f}"/>'
