"""On which line does a text stand, in a file without lines? Paragraphs and rows count as such."""

from dataclasses import replace

from reports.importers.flow import Choices, Flow, Item, Line, Matrix, Printed, changed


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
        else:
            items.append(_numbered(one, len(lines) + 1))
            lines += _printed_rows(one)
    return replace(flow, items=tuple(items), lines=tuple(lines))


def _numbered(table: Printed, first: int) -> Printed:
    return changed(table, lambda slot: slot._replace(number=first + slot.row))


def _printed_rows(table: Printed) -> list[str]:
    """The rows of a table as lines; of one with several ways, those of the likeliest."""
    shown = table.first if isinstance(table, Choices) else table
    if isinstance(shown, Matrix):
        return [_row(shown, number) for number in range(len(shown.rows))]
    return ["\t".join(_flat(slot.text) for slot in row) for row in shown.rows]


def _row(matrix: Matrix, number: int) -> str:
    """The cells that begin in a row, blank ones too."""
    cells = dict.fromkeys(slot for slot in matrix.rows[number] if slot.row == number)
    return "\t".join(_flat(slot.text) for slot in cells)


def _flat(text: str) -> str:
    return " ".join(text.split())
