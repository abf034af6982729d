"""How does a county's year look on one page? As HTML, as PDF, and as a picture of that."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from html import escape
from io import BytesIO
from pathlib import Path

from reports.document.live_fields import written
from reports.document.public.year_at_glance import GlanceBar, GlancePart

BLANK = "没有填写"
_WIDE = 200
_DOTS = 2
"""Pixels of the picture for each point of the paper."""


@dataclass(frozen=True)
class GlancePaper:
    """All that stands on the page; ``said`` tells of whose figures they are the sum."""

    title: str
    said: str
    county: str
    day: datetime.date
    parts: tuple[GlancePart, ...]


def glance_html(parts: tuple[GlancePart, ...]) -> str:
    """The parts as tables: every bar is a figure as well, and is read aloud as that alone."""
    return "".join(_part(one) for one in parts)


def glance_pdf(paper: GlancePaper) -> bytes:
    """One page of PDF/UA; the same paper always gives the same bytes."""
    from reports.exporters.pdf.typesetting import page, typeset  # slow to load

    style = Path(__file__).with_name("glance.css").read_text(encoding="utf-8")
    body = (
        f"<style>{style}</style><h1>{escape(paper.title)}</h1><p>{escape(paper.said)}</p>"
        f"{glance_html(paper.parts)}"
    )
    return typeset(
        page(body, title=paper.title, author=paper.county, date=paper.day, kind="is-glance")
    )


def glance_png(pdf: bytes) -> bytes:
    """Its first page as a picture."""
    from pypdfium2 import PdfDocument

    document = PdfDocument(pdf)
    try:
        picture = document[0].render(scale=_DOTS).to_pil()
        kept = BytesIO()
        picture.save(kept, "PNG", optimize=True)
        return kept.getvalue()
    finally:
        document.close()


def _part(part: GlancePart) -> str:
    most = max((one.quantity for one in part.bars if one.quantity is not None), default=0)
    rows = "".join(_row(one, most if part.is_compared else 0) for one in part.bars)
    return f"<h2>{escape(part.heading)}</h2><table>{rows}</table>"


def _row(bar: GlanceBar, most: int | Decimal) -> str:
    said = BLANK if bar.quantity is None else written(bar.quantity)
    drawn = "".join(_drawn(bar, most)) if most else ""
    return f'<tr><th scope="row">{escape(bar.label)}</th><td>{said}</td><td>{drawn}</td></tr>'


def _drawn(bar: GlanceBar, most: int | Decimal) -> Iterator[str]:
    if bar.quantity:
        wide = max(1, round(_WIDE * bar.quantity / most))
        yield (
            f'<svg width="{_WIDE}" height="12" viewBox="0 0 {_WIDE} 12" aria-hidden="true">'
            f'<rect width="{wide}" height="12" rx="2" fill="#0f4c75"/></svg>'
        )
