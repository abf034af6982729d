"""The process that takes one PDF apart: its bytes come in, its lines and tables go out as JSON."""

import json
import sys
from typing import Any

from reports.importers.flow import Flow, Line, Matrix, Slot
from reports.importers.opening.confined import confine
from reports.importers.opening.conversation import hear, say
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
    return {"items": items, "around": flow.around, "copy": copy}


def heard(values: dict[str, Any]) -> tuple[Flow, str]:
    """The flow again, and the copy of the report that the file carries."""
    items = tuple(
        Matrix(tuple(tuple(Slot(*slot) for slot in row) for row in one["rows"]))
        if "rows" in one
        else Line(one["text"], align=one["align"])
        for one in values["items"]
    )
    return Flow(items, around=tuple(values["around"])), values["copy"]


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
