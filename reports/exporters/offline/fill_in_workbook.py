"""填写模板: how does a unit fill in its tables offline? Labels locked, totals by formulas."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from openpyxl import Workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from reports.document import Document, default_title
from reports.exporters.blocks import HeadingBlock, TableBlock, Title, blocks
from reports.exporters.xlsx import looks
from reports.exporters.xlsx_parts import AS_NEW, packed_book
from reports.exporters.xlsx_table import banner, draw, figure_places, set_up
from reports.exporters.xlsx_totals import Place, formula
from reports.statute import format_for
from reports.statute.schema import AMOUNT_PLACES, MOST_DIGITS, Cell, Edition, Identity, Table

_OPEN: Final = Protection(locked=False)
_WRONG: Final = PatternFill("solid", bgColor="FFF8D7DA")
_NOTHING: Final = "没有发生填0，不要空着。合计是公式，不用填。"


def fill_in_workbook(organisation: str, year: int) -> bytes:
    """The three tables of a unit and year, to be typed into; the importers read it back."""
    edition = format_for(year)
    title = default_title(organisation, year)
    document = Document(
        edition=edition, year=year, organisation=organisation, level="", title=title
    )
    sequence = blocks(document)
    (lines,) = (one.lines for one in sequence if isinstance(one, Title))
    headings = {one.chapter: one.text for one in sequence if isinstance(one, HeadingBlock)}
    book = Workbook()
    book.remove(book.active)
    book.calculation = AS_NEW
    for look in looks():
        book.add_named_style(look)
    for table in edition.tables:
        sheet = book.create_sheet(table.tab or table.caption)
        banner(sheet, table, lines, headings[table.chapter])
        draw(sheet, TableBlock(table.chapter, table, {}), {})
        set_up(sheet, table, on_one_page=True)
        _open(sheet, edition, table)
        sheet.protection.sheet = True
    moment = datetime(year + 1, 1, 1)
    return packed_book(book, [{} for _ in edition.tables], title, organisation, moment)


def _open(sheet: Worksheet, edition: Edition, table: Table) -> None:
    """Unlock what is typed, and write the formulas of what follows from it."""
    at = figure_places(table)
    totals = {one.fills: _parts(one) for one in edition.identities_of(table.key) if one.fills in at}
    typed = {cell: place for cell, place in at.items() if cell not in totals}
    for place in typed.values():
        sheet.cell(*place).protection = _OPEN
    for cell, parts in totals.items():
        sheet.cell(*at[cell]).value = formula([at[part] for part in parts])  # type: ignore[index]
    _limit(sheet, edition, typed)
    for identity in edition.identities_of(table.key):
        if not identity.fills:
            _warn(sheet, identity, at)


def _parts(identity: Identity) -> tuple[Cell, ...]:
    return identity.left if identity.right == (identity.fills,) else identity.right


def _limit(sheet: Worksheet, edition: Edition, typed: dict[Cell, Place]) -> None:
    """Whole numbers for what is counted, four decimals for amounts; said while one types."""
    most = 10**MOST_DIGITS - 1
    count = DataValidation("whole", operator="between", formula1="0", formula2=str(most))
    amount = DataValidation("decimal", operator="between", formula1="0", formula2=str(most))
    count.error = "这里只能填整数，没有发生填0。"
    amount.error = f"单位是万元，最多{AMOUNT_PLACES}位小数。"
    for rule in (count, amount):
        rule.prompt, rule.showErrorMessage, rule.showInputMessage = _NOTHING, True, True
        sheet.add_data_validation(rule)
    for cell, place in typed.items():
        (amount if edition.is_amount(cell) else count).add(_name(place))


def _warn(sheet: Worksheet, identity: Identity, at: Mapping[Cell, Place]) -> None:
    """A balance that does not hold colours its last cells, once something stands there."""
    left, right = (
        "+".join(_name(at[one]) for one in side) for side in (identity.left, identity.right)
    )
    for cell in identity.right:
        rule = FormulaRule(formula=[f"{left}<>{right}"], fill=_WRONG)
        sheet.conditional_formatting.add(_name(at[cell]), rule)


def _name(place: Place) -> str:
    return f"{get_column_letter(place[1])}{place[0]}"
