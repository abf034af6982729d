"""How is a statutory table written on a web page? Its shape, and the element of each box."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from reports.statute.grid import Box, Row, grid, head_height
from reports.statute.schema import Table


class Frame(NamedTuple):
    """The element of one box, without what stands in it."""

    opening: str
    closing: str

    def holds(self, inside: str, dress: str = "") -> str:
        """The whole element; ``dress`` is what a page adds to its attributes."""
        return f"{self.opening}{dress}>{inside}{self.closing}"


def frame(box: Box) -> Frame:
    """A label says what it stands over, a figure which labels are spoken for it."""
    spans = f' colspan="{box.columns}"' if box.columns > 1 else ""
    spans += f' rowspan="{box.rows}"' if box.rows > 1 else ""
    if not box.is_label:
        return Frame(f'<td{spans} headers="{" ".join(box.headers)}"', "</td>")
    if box.is_empty_corner:
        return Frame(f"<td{spans}", "</td>")
    return Frame(f'<th id="{box.id}" scope="{box.scope}"{spans}', "</th>")


@cache
def head_and_body(table: Table) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """The rows that repeat at the top, and the others."""
    rows, height = grid(table), head_height(table)
    return rows[:height], rows[height:]


def written_table(
    table: Table, columns: str, draw: Callable[[Box], str], rows: Iterable[Row] | None = None
) -> str:
    """What stands inside the table's element; ``draw`` writes each box.

    ``rows`` stand in its body in place of all.
    """
    on_top, every = head_and_body(table)
    head, body = (
        "".join(_row(map(draw, row)) for row in some)
        for some in (on_top, every if rows is None else rows)
    )
    thead = f"<thead>{head}</thead>" if head else ""
    return f"<colgroup>{columns}</colgroup>{thead}<tbody>{body}</tbody>"


def _row(boxes: Iterable[str]) -> str:
    return f"<tr>{''.join(boxes)}</tr>"
