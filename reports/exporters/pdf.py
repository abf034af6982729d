"""How does a report become a PDF? The web page, set by WeasyPrint as an official document."""

from functools import cache
from html import escape
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from reports.document import Document
from reports.document.printed import printed_name, printed_title
from reports.exporters.blocks import AS_ISSUED, Block, Grid, Printing, SignatureBlock, blocks
from reports.exporters.dates import dated
from reports.exporters.fonts import FACES, fangsong_face
from reports.exporters.html import sheet
from reports.exporters.justification import justify_chinese
from reports.exporters.placing import LINE_HEIGHT, signature_gap, signed_lines

_VARIABLES = {"title": "小标宋", "song": "宋体", "hei": "黑体", "kai": "楷体", "fang": "仿宋"}


def render(document: Document, printing: Printing = AS_ISSUED) -> bytes:
    """The report as PDF/UA; the same report always gives the same bytes."""
    printed = blocks(document, printing)
    stylesheet, fonts = _stylesheet()
    placed = CSS(string=_placing(printed), font_config=fonts)
    page = HTML(string=_page(document, sheet(printed)), url_fetcher=_refuse)
    pdf = page.write_pdf(
        stylesheets=[stylesheet, placed],
        font_config=fonts,
        pdf_variant="pdf/ua-1",
        pdf_identifier=f"{printed_name(document.organisation)}{document.year}".encode(),
    )
    return bytes(pdf)


@cache
def _stylesheet() -> tuple[CSS, FontConfiguration]:
    justify_chinese()
    fonts = FontConfiguration()
    text = (Path(__file__).parent / "paper.css").read_text(encoding="utf-8")
    for name, role in _VARIABLES.items():
        text = text.replace(f"var(--{name})", FACES[role])
    return CSS(string=fangsong_face() + text, font_config=fonts), fonts


def _page(document: Document, body: str) -> str:
    date = dated(document).isoformat()
    return (
        '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">'
        f"<title>{escape(printed_title(document))}</title>"
        f'<meta name="author" content="{escape(printed_name(document.organisation))}">'
        f'<meta name="dcterms.created" content="{date}">'
        f'<meta name="dcterms.modified" content="{date}">'
        f"</head><body>{body}</body></html>"
    )


def _placing(printed: tuple[Block, ...]) -> str:
    """What depends on the report: widths of columns, and where its signature stands."""
    rules = []
    for block in printed:
        match block:
            case Grid():
                for number, width in enumerate(block.table.widths, 1):
                    column = f".paper-table-{block.table.key} col:nth-child({number})"
                    rules.append(f"{column} {{ width: {width}mm }}")
            case SignatureBlock():
                gap = signature_gap(block) * LINE_HEIGHT
                rules.append(f".paper-signature {{ margin-top: {gap:g}pt }}")
                for number, (_, right) in enumerate(signed_lines(block), 1):
                    line = f".paper-signature p:nth-child({number})"
                    rules.append(f"{line} {{ margin-right: {right:g}em }}")
    return "\n".join(rules)


def _refuse(url: str) -> dict[str, object]:
    """A report loads nothing: what people typed can name no file and no address."""
    raise ValueError(f"a report refers to nothing outside: {url}")
