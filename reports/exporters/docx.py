"""How does a report become a Word file? Blocks put into a template of our own."""

import hashlib
from collections.abc import Iterator
from datetime import datetime, time
from io import BytesIO
from xml.sax.saxutils import escape

import docx
from docx.opc.coreprops import CoreProperties
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from reports.document import Document
from reports.document.json_form import dumps
from reports.document.printed import printed_form
from reports.exporters.blocks import (
    AS_ISSUED,
    Block,
    Grid,
    Heading,
    Paragraph,
    Printing,
    ReviewMark,
    SignatureBlock,
    SignOff,
    Title,
    blocks,
)
from reports.exporters.dates import dated
from reports.exporters.docx_table import sign_off, table
from reports.exporters.package import packed, unpacked
from reports.exporters.placing import signed_lines
from reports.exporters.word_template import paragraph, template

NAMESPACE = "urn:sunshine-annual-report:report:1"
"""By which a program knows the part that carries a report's data."""

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_LONGEST_PROPERTY = 255
_CHARACTER = 314
"""Width of a character of the body in twentieths of a point: 28 fill the 156 mm of a line."""

_KEEP_NEXT = "<w:keepNext/>"
_UNDER_A_TABLE = '<w:spacing w:before="180"/>'


def render(document: Document, printing: Printing = AS_ISSUED) -> bytes:
    """The report as DOCX; the same report always gives the same bytes."""
    document = printed_form(document)
    body = "".join(_body(blocks(document, printing)))
    word = docx.Document(BytesIO(template()))
    section = word.element.body.sectPr
    for element in parse_xml(f"<w:body {nsdecls('w')}>{body}</w:body>"):
        section.addprevious(element)
    _describe(word.core_properties, document)
    file = BytesIO()
    word.save(file)
    return packed({**unpacked(file.getvalue()), "customXml/item1.xml": _carried(document)})


def _describe(properties: CoreProperties, document: Document) -> None:
    """Title, author and dates of the file, all of them the report's own."""
    properties.title = document.title[:_LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = document.organisation[:_LONGEST_PROPERTY]
    properties.language = "zh-CN"
    properties.created = properties.modified = datetime.combine(dated(document), time())


def _carried(document: Document) -> bytes:
    """The report as JSON with its hash, for programs: nothing in it that is not printed."""
    text = dumps(document)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return f'{_XML}<report xmlns="{NAMESPACE}" sha256="{digest}">{escape(text)}</report>'.encode()


def _body(printed: tuple[Block, ...]) -> Iterator[str]:
    for before, block, following in zip(
        (None, *printed), printed, (*printed[1:], None), strict=False
    ):
        if isinstance(block, Heading) and isinstance(before, Grid):
            yield paragraph(f"Heading{block.level}", block.text, more=_UNDER_A_TABLE)
        else:
            yield _element(block, isinstance(following, SignatureBlock))


def _element(block: Block, keep_next: bool) -> str:
    """A block in Word; what is signed below it keeps it on its page."""
    match block:
        case Title():
            return paragraph("Title", *block.lines)
        case Heading():
            return paragraph(f"Heading{block.level}", block.text)
        case Paragraph():
            return paragraph("BodyText", block.text, more=_KEEP_NEXT if keep_next else "")
        case Grid():
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
