"""The process that takes one PDF apart: its bytes come in, its lines and tables go out as JSON."""

import json
import sys
from typing import Any

from reports.importers.confined import confine
from reports.importers.flow import Flow, Line, Matrix, Slot
from reports.importers.unreadable import Unreadable


def told(flow: Flow, copy: str) -> dict[str, Any]:
    """A flow as JSON values."""
    items: list[Any] = []
    for one in flow.items:
        if isinstance(one, Line):
            items.append({"text": one.text, "align": one.align})
        elif isinstance(one, Matrix):
            rows = [[(slot.text, slot.row, slot.column) for slot in row] for row in one.rows]
            items.append({"rows": rows})
    return {"items": items, "copy": copy}


def heard(values: dict[str, Any]) -> tuple[Flow, str]:
    """The flow again, and the copy of the report that the file carries."""
    items = tuple(
        Matrix(tuple(tuple(Slot(*slot) for slot in row) for row in one["rows"]))
        if "rows" in one
        else Line(one["text"], align=one["align"])
        for one in values["items"]
    )
    return Flow(items), values["copy"]


def main() -> None:
    """Read standard input, write standard output."""
    confine()
    from reports.importers.pdf_flow import flow

    data = sys.stdin.buffer.read()
    try:
        answer = told(*flow(data))
    except Unreadable as refusal:
        answer = {"refused": str(refusal)}
    sys.stdout.buffer.write(json.dumps(answer).encode())


if __name__ == "__main__":
    main()
