"""How are blocks written as HTML? One writer; what dresses an element is given to it."""

from collections.abc import Callable, Iterable
from html import escape

from reports.exporters.blocks import (
    Block,
    Grid,
    Heading,
    Paragraph,
    ReviewMark,
    SignatureBlock,
    SignOff,
    Title,
)
from reports.statute.grid import Box

Dress = Callable[..., str]
"""Attributes for an element: its role, and sizes for the style where it has some."""


class Markup:
    """Writes blocks as HTML elements, each dressed by its role."""

    def __init__(self, dress: Dress) -> None:
        self.dress = dress

    def write(self, blocks: Iterable[Block]) -> str:
        """Write blocks one under the other."""
        return "\n".join(self._block(block) for block in blocks)

    def _block(self, block: Block) -> str:
        match block:
            case Title():
                return self._element("h1", "title", "<br>".join(map(escape, block.lines)))
            case Heading():
                return self._heading(block)
            case Paragraph():
                return self._element("p", "text", escape(block.text))
            case Grid():
                return self._grid(block)
            case SignatureBlock():
                return self._signature(block)
            case ReviewMark():
                return self._element("p", "mark", escape(block.text))
            case SignOff():
                return self._sign_off(block)

    def _element(self, tag: str, role: str, content: str, **sizes: float) -> str:
        return f"<{tag}{self.dress(role, **sizes)}>{content}</{tag}>"

    def _heading(self, heading: Heading) -> str:
        role = f"heading{heading.level}{' starts-page' if heading.starts_page else ''}"
        return self._element(f"h{heading.level + 1}", role, escape(heading.printed))

    def _signature(self, block: SignatureBlock) -> str:
        organisation = self._element(
            "p", "organisation", escape(block.organisation), indent=block.organisation_indent
        )
        date = self._element("p", "date", escape(block.date), indent=block.date_indent)
        lines = (block.organisation and organisation) + (block.date and date)
        return self._element("div", "signature", lines)

    def _sign_off(self, block: SignOff) -> str:
        rows = "".join(
            "<tr>"
            + "".join(f"{self._label(label)}<td{self.dress('blank')}></td>" for label in row)
            + "</tr>"
            for row in block.rows
        )
        seal = f"<tr>{self._label(block.seal)}<td{self.dress('seal')} colspan='3'></td></tr>"
        return self._element("table", "sign-off", f"<tbody>{rows}{seal}</tbody>")

    def _label(self, label: str) -> str:
        return f"<th{self.dress('sign-label')} scope='row'>{escape(label)}</th>"

    def _grid(self, block: Grid) -> str:
        table = block.table
        rows = [
            f"<tr>{''.join(self._box(block, box) for box in row)}</tr>" for row in block.rows
        ]
        head, body = rows[: block.head_rows], rows[block.head_rows :]
        columns = "".join(f"<col{self.dress('column', width=width)}>" for width in table.widths)
        return self._element(
            "table",
            f"grid {table.key}",
            f"<caption{self.dress('caption')}>{escape(table.caption)}</caption>"
            f"<colgroup>{columns}</colgroup>"
            + (f"<thead>{''.join(head)}</thead>" if head else "")
            + f"<tbody>{''.join(body)}</tbody>",
        )

    def _box(self, block: Grid, box: Box) -> str:
        spans = "".join(
            f' {name}="{number}"'
            for name, number in (("rowspan", box.rows), ("colspan", box.columns))
            if number > 1
        )
        content = "<br>".join(map(escape, block.lines(box)))
        if not box.is_label:
            headers = f' headers="{" ".join(box.headers)}"'
            return f"<td{self.dress('figure')}{headers}{spans}>{content}</td>"
        scope = f' scope="{box.scope}" id="{box.id}"'
        role = f"{box.role} short" if block.is_tight(box) else box.role
        return f"<th{self.dress(role)}{scope}{spans}>{content}</th>"
