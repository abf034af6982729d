"""How does a report become a Word file? Blocks put into a template of our own."""

import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime, time
from functools import cache
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

import docx
from docx.opc.coreprops import CoreProperties
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from reports.document import Document
from reports.document.printed import printed_name, printed_title
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
from reports.exporters.placing import signature_gap, signed_lines

_PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
    "word/fontTable.xml": "fonts.xml",
    "word/theme.xml": "theme.xml",
    "word/odd_footer.xml": "odd_footer.xml",
    "word/even_footer.xml": "even_footer.xml",
}
_CHARACTER = 316
"""Width of a character of the body in twentieths of a point: 28 fill the 156 mm of a line."""

_LINE = 579
"""Height of a line of the body in twentieths of a point: 22 fill the 225 mm of a page."""

_UNDER_A_TABLE = '<w:spacing w:before="180"/>'


def render(document: Document, printing: Printing = AS_ISSUED) -> bytes:
    """The report as DOCX; the same report always gives the same bytes."""
    printed = blocks(document, printing)
    word = docx.Document(BytesIO(_template()))
    section = word.element.body.sectPr
    for element in parse_xml(f"<w:body {nsdecls('w')}>{''.join(_body(printed))}</w:body>"):
        section.addprevious(element)
    _describe(word.core_properties, document)
    file = BytesIO()
    word.save(file)
    with zipfile.ZipFile(file) as saved:
        return _packed({name: saved.read(name) for name in saved.namelist()})


def _describe(properties: CoreProperties, document: Document) -> None:
    """Title, author and dates of the file, all of them the report's own."""
    properties.title = printed_title(document)[:255]
    properties.author = properties.last_modified_by = printed_name(document.organisation)[:255]
    properties.language = "zh-CN"
    day = datetime.combine(dated(document), time())
    properties.created = properties.modified = day


@cache
def _template() -> bytes:
    """The Word file without text: styles, page, footers. Its parts stand in ``word/``."""
    folder = Path(__file__).parent / "word"
    return _packed({name: (folder / source).read_bytes() for name, source in _PARTS.items()})


def _packed(parts: Mapping[str, bytes]) -> bytes:
    """A package whose bytes depend on its parts alone: every entry bears the same date."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, content)
    return file.getvalue()


def _body(printed: tuple[Block, ...]) -> Iterator[str]:
    for before, block, following in zip(
        (None, *printed), printed, (*printed[1:], None), strict=False
    ):
        if isinstance(block, Heading) and isinstance(before, Grid):
            yield _paragraph(f"Heading{block.level}", block.text, more=_UNDER_A_TABLE)
        else:
            yield _element(block, isinstance(following, SignatureBlock))


def _element(block: Block, keep_next: bool) -> str:
    match block:
        case Title():
            return _paragraph("Title", *block.lines)
        case Heading():
            return _paragraph(f"Heading{block.level}", block.text)
        case Paragraph():
            return _paragraph("BodyText", block.text, more="<w:keepNext/>" if keep_next else "")
        case Grid():
            return table(block)
        case SignatureBlock():
            return _signature(block)
        case ReviewMark():
            return _paragraph("ReviewMark", block.text)
        case SignOff():
            return sign_off(block)


def _signature(block: SignatureBlock) -> str:
    lines = signed_lines(block)
    return "".join(
        _paragraph(
            "SignatureDate" if number else "SignatureName",
            text,
            more=("<w:keepNext/>" if number < len(lines) - 1 else "")
            + ("" if number else f'<w:spacing w:before="{_LINE * signature_gap(block)}"/>')
            + f'<w:ind w:rightChars="{right * 100:.0f}" w:right="{right * _CHARACTER:.0f}"/>',
        )
        for number, (text, right) in enumerate(lines)
    )


def _paragraph(style: str, *lines: str, more: str = "") -> str:
    runs = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in lines)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr><w:r>{runs}</w:r></w:p>'
