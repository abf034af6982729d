"""How will a report print, line by line? What a reader of its Word file would see of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reports.document import AsPrinted, Document, PrintedText
from reports.document.live_fields import written
from reports.exporters.blocks import (
    Block,
    HeadingBlock,
    Paragraph,
    SignatureBlock,
    TableBlock,
    Title,
    blocks,
)
from reports.exporters.placing import label_lines, signed_lines
from reports.statute.grid import Box, grid


def as_it_prints(document: Document) -> AsPrinted:
    """The lines that the report will have on paper, its title, headings and cells among them."""
    page = _Page()
    for block in blocks(document):
        page.put(block)
    return AsPrinted(
        title_lines=page.title,
        headings=tuple(page.headings),
        cells=tuple(page.cells),
        lines=tuple(page.lines),
    )


@dataclass
class _Page:
    """The lines put down so far, a paragraph or a row of a table each."""

    title: tuple[str, ...] = ()
    headings: list[PrintedText] = field(default_factory=list)
    cells: list[PrintedText] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    def put(self, block: Block) -> None:
        match block:
            case Title():
                self.title = block.lines
                self.lines += block.lines
            case HeadingBlock():
                self.lines.append(block.text)
                self.headings.append(PrintedText(block.text, len(self.lines)))
            case Paragraph():
                self.lines.append(block.text)
            case TableBlock():
                self._put_table(block)
            case SignatureBlock():
                self.lines += (line for line, _ in signed_lines(block))

    def _put_table(self, block: TableBlock) -> None:
        for row in grid(block.table):
            self.lines.append("\t".join(self._said(block, row)))

    def _said(self, block: TableBlock, row: tuple[Box, ...]) -> Iterator[str]:
        """What the cells of a row say that begin in it; a label's broken lines are one."""
        for box in row:
            if box.is_label:
                yield " ".join(label_lines(block.table, box))
            else:
                figure = written(block.figures.get(box.cell))
                self.cells.append(PrintedText(figure, len(self.lines) + 1, box.cell))
                yield figure
