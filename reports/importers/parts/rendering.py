"""On which line does a text stand, in a file without lines? Paragraphs and rows count as such."""

from dataclasses import replace

from reports.importers.flow import Flow, Item, Line, Matrix, Strip


def with_lines(flow: Flow) -> Flow:
    """The same flow with its lines, and every paragraph and cell numbered by them."""
    if flow.lines:
        return flow
    lines: list[str] = []
    items: list[Item] = []
    for one in flow.items:
        if isinstance(one, Line):
            items.append(replace(one, number=len(lines) + 1))
            lines += one.text.split("\n")
        elif isinstance(one, Matrix):
            items.append(_numbered(one, len(lines) + 1))
            lines += [_row(one, number) for number in range(len(one.rows))]
        else:
            items.append(_strip(one, len(lines) + 1))
            lines += ["\t".join(_flat(slot.text) for slot in row) for row in one.rows]
    return replace(flow, items=tuple(items), lines=tuple(lines))


def _numbered(matrix: Matrix, first: int) -> Matrix:
    slots = {slot: replace(slot, number=first + slot.row) for row in matrix.rows for slot in row}
    return Matrix(tuple(tuple(slots[slot] for slot in row) for row in matrix.rows))


def _strip(strip: Strip, first: int) -> Strip:
    return replace(
        strip,
        rows=tuple(
            tuple(replace(slot, number=number) for slot in row)
            for number, row in enumerate(strip.rows, first)
        ),
    )


def _row(matrix: Matrix, number: int) -> str:
    """The cells that begin in a row, blank ones too."""
    cells = dict.fromkeys(slot for slot in matrix.rows[number] if slot.row == number)
    return "\t".join(_flat(slot.text) for slot in cells)


def _flat(text: str) -> str:
    return " ".join(text.split())
