"""What do the tables of a report say, for whoever has a minute to read it?"""

from reports.document import Document
from reports.statute.schema import Table

_COUNTED = "零一二三四五六七八九十"


def tables_in_a_word(document: Document) -> str:
    """三张表全部为0, or which tables count anything, in how many cells."""
    tables = document.edition.tables
    counting = [one for one in tables if _not_zero(document, one)]
    blank = sum(document.figures.get(cell) is None for cell in document.edition.cells)
    gaps = f"，还空着{blank}格" if blank else ""
    if not counting:
        every = f"{_COUNTED[len(tables)]}张表"
        return f"{every}{'没有填数' if blank == len(document.edition.cells) else '全部为0'}{gaps}"
    said = [f"{one.caption}{_not_zero(document, one)}格不为0" for one in counting]
    zero = [one.caption for one in tables if one not in counting]
    return "，".join([*said, *([f"{'、'.join(zero)}全部为0"] if zero else [])]) + gaps


def _not_zero(document: Document, table: Table) -> int:
    return sum(bool(document.figures.get(cell)) for cell in table.cells)
