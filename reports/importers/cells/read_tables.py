"""Which figures do the tables hold? Each is read in the way for which the evidence speaks."""

from collections.abc import Iterable

from reports.importers.cells.figures import FoundFigures
from reports.importers.cells.numbering import without_numbering
from reports.importers.cells.proven import proven
from reports.importers.cells.several_tables import one_by_one
from reports.importers.cells.short_heads import with_full_heads
from reports.importers.cells.split_tables import rejoined
from reports.importers.cells.table_words import recognised
from reports.importers.cells.weighing import best_reading, weighed
from reports.importers.flow import Choices, Matrix, Printed, Strip
from reports.statute.schema import Edition, Table


def read_tables(printed: Iterable[Printed], edition: Edition) -> FoundFigures:
    """Read every table of a file; what is none of the edition's goes to ``unread``."""
    findings = FoundFigures(edition)
    waiting: list[Matrix | Strip] = []
    for one in printed:
        if isinstance(one, Choices):
            _read(waiting, findings)
            _choose(one, findings)
            waiting = []
        else:
            waiting += one_by_one(one)
    _read(waiting, findings)
    return findings


def _choose(choices: Choices, findings: FoundFigures) -> None:
    """Keep the reading of the way that the evidence speaks for."""
    trials = []
    for way in choices.ways:
        trial = findings.trial()
        tables = _read(one_by_one(way), trial)
        trials.append(weighed(trial, tables))
        if tables and trials[-1].is_settled:
            break
    findings.take_over(max(trials, key=lambda one: one.weight).found)


def _read(parts: Iterable[Matrix | Strip], findings: FoundFigures) -> list[Table]:
    """Read printed tables one after the other; which tables of the form they are."""
    read = []
    for one in rejoined(parts, findings.edition):
        table = recognised(one, findings.edition)
        if not table or table.key not in findings.edition.by_key:
            findings.leave("表格", one.text)
            continue
        findings.note_edition(table)
        plain = without_numbering(with_full_heads(one, table), table, findings)
        findings.take_over(proven(best_reading(plain, table, findings), table))
        read.append(table)
    return read
