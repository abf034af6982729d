"""What did not happen is filled in one go: zeros, but never in a stock that last year leaves."""

import pytest

from reports.document.happenings import happenings
from reports.models import Account, LedgerEntry, Report
from reports.models.tables import figures_of
from reports.statute.schema import Edition
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.filling.pass_over import pass_over, plan_for
from reports.workflow.filling.start_from_last_year import bring_last_year
from reports.workflow.last_year.predecessor import out_of_file
from reports.workflow.record.running import seal
from tests.documents import sound, with_figures
from tests.factories import save

IN_FORCE = "disclosure.normative_documents.in_force"
LICENCES = "disclosure.licences.decisions"


@pytest.fixture
def going_on(draft: Report, wang: Account) -> Report:
    """A draft that goes on from a year at the end of which three documents were in force."""
    last = with_figures(sound(draft.year - 1), {IN_FORCE: 3})
    bring_last_year(draft.pk, out_of_file(last, "last.docx"), by=wang)
    return draft


def every_key(edition: Edition) -> list[str]:
    return [one.key for one in happenings(edition)]


def test_all_of_it_fills_every_cell_and_the_fee(going_on: Report, wang: Account) -> None:
    done = pass_over(going_on.pk, every_key(going_on.edition), by=wang)
    figures = figures_of(going_on)
    assert {cell for cell in going_on.edition.cells if figures[cell] is None} == set()
    assert typed_values(going_on, "6")["fee.notices"] == "0"
    locked = len(going_on.edition.carried_cells)
    assert sum(one.filled.cells for one in done) == len(going_on.edition.cells) - locked + 3


def test_a_stock_takes_what_last_year_leaves(going_on: Report, wang: Account) -> None:
    pass_over(going_on.pk, every_key(going_on.edition), by=wang)
    assert figures_of(going_on)[IN_FORCE] == 3


def test_a_stock_that_nobody_knows_stays_blank(draft: Report, wang: Account) -> None:
    pass_over(draft.pk, every_key(draft.edition), by=wang)
    assert figures_of(draft)[IN_FORCE] is None


def test_each_fills_its_own_boxes_as_said_before_and_no_more(
    going_on: Report, wang: Account
) -> None:
    save(going_on, "2", {LICENCES: "7"}, wang)
    for one in happenings(going_on.edition):
        said = len(plan_for(going_on, [one], one.chapter).values)
        blank = {cell for cell, figure in figures_of(going_on).items() if figure is None}
        (done,) = pass_over(going_on.pk, [one.key], by=wang)
        assert done.filled.cells == said
        still = {cell for cell, figure in figures_of(going_on).items() if figure is None}
        assert blank - still <= set(one.boxes)
    assert figures_of(going_on)[LICENCES] == 7


def test_it_is_on_record(draft: Report, wang: Account) -> None:
    before = LedgerEntry.objects.count()
    pass_over(draft.pk, [every_key(draft.edition)[0]], by=wang)
    seal(draft)
    assert LedgerEntry.objects.count() == before + 1


def test_keys_that_are_none_fill_nothing(draft: Report, wang: Account) -> None:
    assert pass_over(draft.pk, ["nonsense"], by=wang) == []


def test_a_stranger_fills_nothing(draft: Report, zhao: Account) -> None:
    with pytest.raises(Report.DoesNotExist):
        pass_over(draft.pk, every_key(draft.edition), by=zhao)
