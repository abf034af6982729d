"""Which figures do the tables hold? Each is read in the way for which the evidence speaks."""

from collections.abc import Iterable

from reports.importers.bounds import MOST_CELLS, MOST_ROWS
from reports.importers.cells.cell_rows import rows_of
from reports.importers.cells.figure_rows import as_list
from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.lines.torn_lines import without_torn
from reports.importers.cells.money_unit import with_units
from reports.importers.cells.moved_rows import unmoved
from reports.importers.cells.numbering import without_numbering
from reports.importers.cells.pieces import is_value
from reports.importers.cells.proven import proven
from reports.importers.cells.short_heads import with_full_heads
from reports.importers.cells.table_words import recognised
from reports.importers.cells.weighing import Weighed, best_reading
from reports.importers.flow import Choices, Matrix, Printed, Strip
from reports.importers.whole_tables.item_numbers import with_item_numbers
from reports.importers.whole_tables.several_tables import one_by_one
from reports.importers.whole_tables.split_tables import beside, rejoined, rows_together
from reports.importers.whole_tables.to_the_letter import read_to_the_letter
from reports.importers.whole_tables.told_in_parts import in_parts
from reports.statute.schema import Edition, Table


def read_tables(printed: Iterable[Printed], edition: Edition) -> FoundFigures:
    """Read every table of a file; what is none of the edition's goes to ``unread``."""
    findings = FoundFigures(edition)
    waiting: list[Matrix | Strip] = []
    for one in beside(rows_together(printed), edition):
        if _is_endless(one):
            findings.leave("表格", one.text)
            findings.remarks.append(f"有一张表格有{len(one.rows)}行，不像年报的表格，没有读。")
        elif isinstance(one, Choices) or read_to_the_letter(one, findings):
            _read(waiting, findings)
            findings.take_over(_chosen(one, findings))
            waiting = []
        elif listed := as_list(one, findings):
            findings.take_over(listed)
        else:
            waiting += one_by_one(one)
    _read(waiting, findings)
    return findings


def _is_endless(printed: Printed) -> bool:
    """Whether a table is longer than any that holds one of the form."""
    return len(printed.rows) > MOST_ROWS or sum(map(len, printed.rows)) > MOST_CELLS


def _chosen(printed: Printed, findings: FoundFigures) -> FoundFigures:
    """The reading of the way that the evidence speaks for: the first one that settles the table, or
    is a list of figures, else the one of most weight."""
    trials = []
    for way in printed.ways if isinstance(printed, Choices) else (printed,):
        if form := read_to_the_letter(way, findings):
            return form
        trial = findings.trial()
        tables = _read(one_by_one(way), trial)
        trials.append(Weighed(trial, tables))
        if tables and trials[-1].is_settled:
            return trial
        if listed := as_list(way, findings):
            return listed
    return max(trials, key=lambda one: one.weight).found


def _read(parts: Iterable[Matrix | Strip], findings: FoundFigures) -> list[Table]:
    """Read printed tables one after the other; which tables of the form they are."""
    read = []
    for one in rejoined(parts, findings.edition):
        table = recognised(one, findings.edition)
        if not table or table.key not in findings.edition.by_key:
            findings.leave("表格", one.text)
            continue
        if findings.read.issuperset(table.cells):
            _leave_another(one, table, findings)
            continue
        findings.note_edition(table)
        for part in in_parts(one, table):
            numbered = with_item_numbers(with_full_heads(part, table), table)
            plain = without_numbering(numbered, table, findings)
            found = unmoved(proven(best_reading(plain, table, findings), table), table)
            found = without_torn(found, plain, table)
            findings.take_over(with_units(found, one, table))
        read.append(table)
    return read


def _leave_another(printed: Matrix | Strip, table: Table, findings: FoundFigures) -> None:
    """Keep a table that was read already; a remark says so where its figures are others."""
    findings.leave("又一张表", printed.text)
    slots = (slot for row in rows_of(printed) for slot in row)
    figures = sorted(slot.text.strip() for slot in slots if is_value(slot.text))
    read = sorted(one.text.strip() for one in findings.cells if one.cell in table.places)
    if figures and figures != read:
        findings.remarks.append(f"“{table.caption}”表不止一张，只读了前一张。")
