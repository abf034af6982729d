"""空白处补0: zeros in the blank cells of a table, none against what is known."""

from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from decimal import Decimal

from django.db import transaction

from reports.checks import Dossier, Finding, run
from reports.models import Account, Report
from reports.statute.automatic_totals import totals_of
from reports.statute.schema import Cell, Edition, Figure
from reports.workflow.access import lock, reports_editable_by
from reports.workflow.filling.fill_zeros import Filled, carried_out
from reports.workflow.filling.zeros_planned import Plan, Tally, known_of, planned, tally
from reports.workflow.judging.dossier import dossier_of
from reports.workflow.last_year.locked_cells import refuse_from_sum


@transaction.atomic
def fill_blanks(report_id: int, chapter: str, *, by: Account) -> Filled:
    """Put 0 in the blank cells of a table, save where a check would object to that very zero.

    What the figures typed, the text or last year's report contradict stays blank and is ``left``;
    现行有效 and 上年结转 are filled as in ``fill_zeros``.
    """
    report = lock(reports_editable_by(by), report_id)
    refuse_from_sum(report)
    found = tally(report, chapter)
    return carried_out(report, chapter, _undoubted(report, chapter, found), found.typed, by=by)


def _undoubted(report: Report, chapter: str, found: Tally) -> Plan:
    """The zeros against which nothing speaks. The narrowest objection goes first: where a column
    is short of one, its own zeros are doubted, and not those of the whole table.
    """
    known, doubts = known_of(report), _Doubts(report, chapter)
    open_cells, doubted = found, set[Cell]()
    while True:
        plan = planned(report, open_cells, overwrite=False, known=known)
        if not (against := doubts.narrowest(plan)):
            left = tuple(cell for cell in found.blank if cell in doubted or cell in plan.left)
            return replace(plan, left=left)
        doubted |= against
        kept = tuple(cell for cell in found.blank if cell not in doubted)
        open_cells = replace(found, blank=kept)


@dataclass
class _Doubts:
    """What the checks object to once a plan is written, and did not before."""

    report: Report
    chapter: str

    def __post_init__(self) -> None:
        self._dossier = dossier_of(self.report)
        self._edition = self.report.edition
        self._stood = {_key(one) for one in run(self._dossier)}

    def narrowest(self, plan: Plan) -> Set[Cell]:
        """The cells of the plan that the objections to the fewest of them speak of.

        Of objections that share a cell only the narrower counts: it may settle the others.
        """
        news = (one for one in run(self._with(plan)) if _key(one) not in self._stood)
        spoken_of = (
            frozenset(self._parts(set(one.cells) & plan.values.keys(), plan))
            for one in news
            if one.severity != "hint"
        )
        found: set[Cell] = set()
        for cells in sorted(spoken_of, key=len):
            if not cells & found:
                found |= cells
        return found

    def _parts(self, cells: Set[Cell], plan: Plan) -> Iterator[Cell]:
        """The cells, and of totals among them the parts, as far as the plan would write them."""
        table = self._edition.chapter_of[self.chapter].table
        identities = [one for cell, one in totals_of(self._edition, table) if cell in cells]
        inner = {part for one in identities for part in one.left} & plan.values.keys() - cells
        yield from cells
        if inner:
            yield from self._parts(inner, plan)

    def _with(self, plan: Plan) -> Dossier:
        document = self._dossier.document
        filled = {cell: _figure(self._edition, cell, text) for cell, text in plan.values.items()}
        figures = {**document.figures, **filled}
        return replace(self._dossier, document=replace(document, figures=figures))


def _key(finding: Finding) -> tuple[object, ...]:
    return finding.check, finding.cells, finding.section, finding.quote


def _figure(edition: Edition, cell: Cell, text: str) -> Figure:
    return Decimal(text) if edition.is_amount(cell) else int(text)
