"""How is the text of a report set? As a web page of its own, by WeasyPrint."""

import datetime
import logging
from collections.abc import Iterable, Iterator
from functools import cache, partial
from html import escape
from pathlib import Path
from string import ascii_uppercase
from typing import Any

from weasyprint import CSS, HTML, Attachment

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
from reports.exporters.font_subset import has_rare
from reports.exporters.fonts import LAST_RESORT, ROLES, faces
from reports.exporters.pdf.justification import justify_chinese
from reports.exporters.pdf.placed_tables import Tables, draw_tables, tables
from reports.exporters.pdf.typefaces import Typefaces
from reports.exporters.placing import LINE_HEIGHT, signature_gap, signed_lines


def render(document: Document, printing: Printing = AS_ISSUED) -> bytes:
    """The report as PDF/UA; the same report always gives the same bytes."""
    document = printed_form(document)
    sequence = blocks(document, printing)
    drawn = tables(sequence)
    text = page(
        elements(sequence, drawn),
        title=document.title,
        author=document.organisation,
        date=dated(document),
        mark=printing.mark if printing.draft else "",
    )
    return typeset(text, attachments=[_data(document)], finisher=partial(draw_tables, drawn))


def typeset(text: str, **more: Any) -> bytes:
    """A page of HTML as PDF/UA, by the stylesheet of all our papers."""
    stylesheet, fonts = _stylesheet(with_rare=has_rare(text))
    pdf = HTML(string=text, url_fetcher=_refuse).write_pdf(
        stylesheets=[stylesheet], font_config=fonts, pdf_variant="pdf/ua-1", **more
    )
    return bytes(pdf)


@cache
def _stylesheet(*, with_rare: bool) -> tuple[CSS, Typefaces]:
    justify_chinese()
    logging.getLogger("fontTools").setLevel(logging.WARNING)
    fonts = Typefaces()
    text = (Path(__file__).parent / "paper.css").read_text(encoding="utf-8")
    for role in ROLES.values():
        names = []
        for letter, path in zip(ascii_uppercase, faces(role, with_rare=with_rare), strict=False):
            names.append(f"{role.family}{letter}")
            fonts.add(names[-1], path)
        families = ", ".join((*(f"'{name}'" for name in names), LAST_RESORT))
        text = text.replace(f"var(--{role.name})", families)
    return CSS(string=text, font_config=fonts), fonts


def _data(document: Document) -> Attachment:
    """The report's JSON, as a file in the file."""
    day = dated(document)
    return Attachment(
        string=dumps(document),
        name="report.json",
        description="本报告的数据（JSON）",
        relationship="Data",
        created=day,
        modified=day,
    )


def page(
    body: str, *, title: str, author: str, date: datetime.date, mark: str = "", kind: str = ""
) -> str:
    """The page that is set; ``mark`` stands in the margin of every page, ``kind`` is its class."""
    classes = " ".join(filter(None, (kind, "is-marked" if mark else "")))
    return (
        '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title>"
        f'<meta name="author" content="{escape(author)}">'
        f'<meta name="dcterms.created" content="{date.isoformat()}">'
        f'<meta name="dcterms.modified" content="{date.isoformat()}">'
        f'</head><body class="{classes}" data-mark="{escape(mark)}">{body}</body></html>'
    )


def elements(sequence: Iterable[Block], drawn: Tables | None = None) -> str:
    """Blocks one after the other, as elements of HTML."""
    return "".join(part for block in sequence for part in _element(block, drawn or {}))


def _element(block: Block, drawn: Tables) -> Iterator[str]:
    match block:
        case Title():
            lines = "".join(f"<span>{escape(line)}</span>" for line in block.lines)
            yield f"<h1>{lines}</h1>"
        case HeadingBlock():
            yield f"<h{block.level + 1}>{escape(block.text)}</h{block.level + 1}>"
        case Paragraph():
            yield f"<p>{escape(block.text)}</p>"
        case ReviewMark():
            yield f'<p class="review">{escape(block.text)}</p>'
        case TableBlock():
            yield _room(f"table-{block.table.key}", drawn)
        case SignOff():
            yield _room("table-signing", drawn)
        case SignatureBlock():
            yield from _signature(block)


def _room(name: str, drawn: Tables) -> str:
    layout, _ = drawn[name]
    return f'<section id="{name}" style="height:{layout.height:.2f}pt"></section>'


def _signature(block: SignatureBlock) -> Iterator[str]:
    yield f'<div class="signature" style="margin-top:{signature_gap(block) * LINE_HEIGHT:g}pt">'
    for line, right in signed_lines(block):
        yield f'<p style="margin-right:{right:g}em">{escape(line)}</p>'
    yield "</div>"


def _refuse(url: str) -> dict[str, object]:
    """A report loads nothing: what people typed can name no file and no address."""
    raise ValueError(f"a report refers to nothing outside: {url}")
