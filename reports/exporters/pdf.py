"""How is a report printed as PDF? By WeasyPrint, tagged for screen readers (PDF/UA-1)."""

import datetime
from functools import cache
from html import escape
from pathlib import Path
from string import Template

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from reports.document import Document
from reports.exporters.blocks import blocks, title_of
from reports.exporters.dates import dated
from reports.exporters.fonts import FACES, font_directory, font_face
from reports.exporters.justify import justify_chinese
from reports.exporters.markup import Markup
from reports.exporters.printable import printable

_STYLES = Path(__file__).with_name("pdf.css")


class Pdf:
    """The official document as PDF: embedded fonts, bookmarks, the same bytes every time."""

    identifier = "pdf"
    label = "PDF文档"
    extension = "pdf"
    media_type = "application/pdf"

    def render(self, document: Document, *, review_copy: bool = False) -> bytes:
        fonts, styles = _typography(font_directory())
        page = HTML(string=_page(document, review_copy=review_copy))
        written: bytes = page.write_pdf(
            stylesheets=[styles], font_config=fonts, pdf_variant="pdf/ua-1"
        )
        return written


@cache
def _typography(directory: Path) -> tuple[FontConfiguration, CSS]:
    """Fonts and styles, made once in a process: each configuration costs time and memory."""
    justify_chinese()
    fonts = FontConfiguration()
    names = {role: face.embedded for role, face in FACES.items()}
    weights = {f"{role}_weight": str(face.weight) for role, face in FACES.items()}
    sheet = Template(_STYLES.read_text(encoding="utf-8")).substitute(names | weights)
    return fonts, CSS(string=font_face(directory) + sheet, font_config=fonts)


def _dress(role: str, *, width: float = 0, indent: float = 0) -> str:
    style = f"width:{width}mm" if width else f"padding-right:{indent * 15.78:.2f}pt"
    return f' class="{role}"' + (f' style="{style}"' if width or indent else "")


def _page(document: Document, *, review_copy: bool) -> str:
    date = datetime.datetime.combine(dated(document), datetime.time(), datetime.UTC).isoformat()
    content = Markup(_dress).write(blocks(document, review_copy=review_copy))
    return (
        '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">'
        f"<title>{escape(title_of(document))}</title>"
        f'<meta name="author" content="{escape(printable(document.organisation))}">'
        f'<meta name="dcterms.created" content="{date}">'
        f'<meta name="dcterms.modified" content="{date}">'
        f"</head><body>{content}</body></html>"
    )
