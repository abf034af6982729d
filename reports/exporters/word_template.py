"""What does every Word file of ours begin with? Styles, page and footers, and paragraphs for it."""

from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from reports.exporters.office_file import packed

KEEP_NEXT = "<w:keepNext/>"
"""Of a paragraph that stays on the page of what follows."""
UNDER_A_TABLE = '<w:spacing w:before="180"/>'
"""Of a heading below a table."""

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


@cache
def template() -> bytes:
    """The Word file without text: styles, page, footers. Its parts stand in ``word/``."""
    folder = Path(__file__).parent / "word"
    return packed({name: (folder / source).read_bytes() for name, source in _PARTS.items()})


def paragraph(style: str, *lines: str, more: str = "") -> str:
    """A paragraph in one of the template's styles, its lines broken where they are given."""
    runs = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in lines)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr><w:r>{runs}</w:r></w:p>'
