"""How is a table of Word written down? Boxes, rows and the frame around them."""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

TWIPS = 1440 / 25.4
"""Twentieths of a point in a millimetre."""
TALL = 450
"""Least height of a row of few columns, in twentieths of a point."""


def empty(style: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr></w:p>'


def boxed(width: int, paragraph: str, merge: str = "") -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{merge}<w:vAlign w:val="center"/>'
        f"</w:tcPr>{paragraph}</w:tc>"
    )


def written_in(style: str, *lines: str, keep: bool) -> str:
    texts = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in lines if line)
    content = "<w:br/>".join(texts)
    run = f"<w:r>{content}</w:r>" if content else ""
    kept = "<w:keepNext/>" if keep else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}</w:pPr>{run}</w:p>'


def row_of(cells: str, height: int, repeats: bool) -> str:
    head = "<w:tblHeader/>" if repeats else ""
    return (
        f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="atLeast"/>{head}'
        f"</w:trPr>{cells}</w:tr>"
    )


def framed(widths: tuple[int, ...], rows: str, caption: str, description: str) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="StatutoryTable"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCaption w:val={quoteattr(caption)}/>'
        f"<w:tblDescription w:val={quoteattr(description)}/></w:tblPr>"
        f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def to_sign(
    widths: tuple[int, ...],
    heads: Sequence[str],
    room: int,
    about: tuple[str, str],
    shade: str = "",
) -> str:
    """Boxes to sign that stay together: what each is for above, room for a hand below.

    ``about`` is what a screen reader says: caption and description.
    """
    top = "".join(
        boxed(width, written_in("TableTextWide", head, keep=True), shade)
        for width, head in zip(widths, heads, strict=True)
    )
    rooms = "".join(boxed(width, written_in("TableTextWide", keep=False)) for width in widths)
    frame = framed(widths, row_of(top, TALL, False) + row_of(rooms, room, False), *about)
    return empty("BeforeBoxes") + frame + empty("AfterBoxes")
