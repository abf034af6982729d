"""The process that takes one PDF apart: its bytes come in, its lines and tables go out as JSON."""

import json
import sys
from typing import Any

from reports.importers.flow import Choices, Flow, Line, Matrix, Printed, Slot, Strip
from reports.importers.opening.confined import confine
from reports.importers.opening.reader import hear, say
from reports.importers.unreadable import Unreadable

_ToldSlot = tuple[str, int, int, int | None, str]


def told(flow: Flow, copy: str) -> dict[str, Any]:
    """A flow as JSON values."""
    items = [
        {"text": one.text, "align": one.align} if isinstance(one, Line) else _told_table(one)
        for one in flow.items
    ]
    return {"items": items, "around": flow.around, "copy": copy}


def heard(values: dict[str, Any]) -> tuple[Flow, str]:
    """The flow again, and the copy of the report that the file carries."""
    items = tuple(
        Line(one["text"], align=one["align"]) if "text" in one else _heard_table(one)
        for one in values["items"]
    )
    return Flow(items, around=tuple(values["around"])), values["copy"]


def _told_table(table: Printed) -> dict[str, Any]:
    ways = [*table.ways] if isinstance(table, Choices) else (table,)
    return {"ways": [(isinstance(way, Strip), _told_rows(way)) for way in ways]}


def _told_rows(way: Matrix | Strip) -> list[list[_ToldSlot]]:
    return [
        [(slot.text, slot.row, slot.column, slot.number, slot.as_lines) for slot in row]
        for row in way.rows
    ]


def _heard_table(values: dict[str, Any]) -> Printed:
    ways = tuple(_heard_way(is_strip, rows) for is_strip, rows in values["ways"])
    return ways[0] if len(ways) == 1 else Choices(ways)


def _heard_way(is_strip: bool, told_rows: list[list[_ToldSlot]]) -> Matrix | Strip:
    rows = tuple(tuple(Slot(*slot) for slot in row) for row in told_rows)
    return Strip(rows) if is_strip else Matrix(rows)


def main() -> None:
    """Hear one file, say what stands in it."""
    confine()
    from reports.importers.pdf.pdf_flow import flow

    try:
        answer = told(*flow(hear(sys.stdin.buffer)))
    except Unreadable as refusal:
        answer = {"refused": str(refusal)}
    say(sys.stdout.buffer, json.dumps(answer).encode())


if __name__ == "__main__":
    main()
