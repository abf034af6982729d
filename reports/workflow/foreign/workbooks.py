"""What stands in a foreign workbook, and how is it filled? Asked of a confined process."""

import base64
from collections.abc import Sequence

from reports.importers.returned.sheet_cells import SheetRead, heard_sheets
from reports.workflow.foreign.reading import ConfinedAnswer, ForeignFile


def read_sheets(file: ForeignFile) -> list[SheetRead]:
    """Every cell of a workbook; Unreadable for what is none."""
    with ConfinedAnswer.about("sheets", [file]) as asked:
        return heard_sheets(asked.said["sheets"])


def fill_sheets(file: ForeignFile, values: Sequence[tuple[str, int, int, str]]) -> bytes:
    """The workbook with values in its empty cells: sheet, row, column, number."""
    with ConfinedAnswer.about("fill", [file], values=values) as asked:
        return base64.b64decode(asked.said["file"])
