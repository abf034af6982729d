"""How does a report become a Word file? Blocks put into a template of our own."""

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

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
from reports.exporters.package import packed
from reports.exporters.placing import signed_lines

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
    "customXml/item1.xml": "report.xml",
    "customXml/itemProps1.xml": "report_properties.xml",
    "customXml/_rels/item1.xml.rels": "report_rels.xml",
    "word/odd_footer.xml": "odd_footer.xml",
    "word/even_footer.xml": "even_footer.xml",
}
_CHARACTER = 314
"""Width of a character of the body in twentieths of a point: 28 fill the 156 mm of a line."""

_KEEP_NEXT = "<w:keepNext/>"
_UNDER_A_TABLE = '<w:spacing w:before="180"/>'


def render(document: Document, printing: Printing = AS_ISSUED) -> bytes:
    """The report as DOCX; the same report always gives the same bytes."""
    document = printed_form(document)
    body = "".join(_body(blocks(document, printing)))
    parts = dict(_template())
    parts["word/document.xml"] = _filled(parts["word/document.xml"], body=body)
    parts["docProps/core.xml"] = _filled(parts["docProps/core.xml"], **_properties(document))
    parts["customXml/item1.xml"] = _filled(parts["customXml/item1.xml"], **_carried(document))
    return packed(parts)


@cache
def _template() -> Mapping[str, bytes]:
    """The parts of a Word file without text: styles, page, footers. They stand in ``word/``."""
    folder = Path(__file__).parent / "word"
    return {name: (folder / source).read_bytes() for name, source in _PARTS.items()}


def _filled(part: bytes, **contents: str) -> bytes:
    """A part of the template with XML in place of its ``{names}``."""
    return part.decode().format(**contents).encode()


def _properties(document: Document) -> dict[str, str]:
    """Title, author and dates of the file, all of them the report's own."""
    return {
        "title": escape(document.title),
        "author": escape(document.organisation),
        "day": dated(document).isoformat(),
    }


def _carried(document: Document) -> dict[str, str]:
    """The report as JSON with its hash, for programs: nothing in it that is not printed."""
    text = dumps(document)
    return {"report": escape(text), "hash": hashlib.sha256(text.encode()).hexdigest()}


def _body(printed: tuple[Block, ...]) -> Iterator[str]:
    for before, block, following in zip(
        (None, *printed), printed, (*printed[1:], None), strict=False
    ):
        if isinstance(block, Heading) and isinstance(before, Grid):
            yield _paragraph(f"Heading{block.level}", block.text, more=_UNDER_A_TABLE)
        else:
            yield _element(block, isinstance(following, SignatureBlock | SignOff))


def _element(block: Block, keep_next: bool) -> str:
    """A block in Word; what is signed below it keeps it on its page."""
    match block:
        case Title():
            return _paragraph("Title", *block.lines)
        case Heading():
            return _paragraph(f"Heading{block.level}", block.text)
        case Paragraph():
            return _paragraph("BodyText", block.text, more=_KEEP_NEXT if keep_next else "")
        case Grid():
            return table(block)
        case SignatureBlock():
            return _signature(block, keep_next)
        case ReviewMark():
            return _paragraph("ReviewMark", block.text)
        case SignOff():
            return sign_off(block)


def _signature(block: SignatureBlock, keep_next: bool) -> str:
    """The lines of a signature: the first one's style brings the space above it."""
    *names, last = signed_lines(block)
    name = "SealedName" if block.sealed else "SignatureName"
    below = "SignatureDate" if names else name
    kept = _KEEP_NEXT if keep_next else ""
    return "".join(
        (
            *(_paragraph(name, text, more=_moved_in(right)) for text, right in names),
            _paragraph(below, last[0], more=kept + _moved_in(last[1])),
        )
    )


def _moved_in(right: float) -> str:
    """An indent in characters, and in points for LibreOffice."""
    return f'<w:ind w:rightChars="{right * 100:.0f}" w:right="{right * _CHARACTER:.0f}"/>'


def _paragraph(style: str, *lines: str, more: str = "") -> str:
    runs = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in lines)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr><w:r>{runs}</w:r></w:p>'
