"""A table that a form without scripts posts: totals are added, typed ones stay."""

import pytest

from reports.models import Account, CarriedFigure, Report
from reports.models.tables import figures_of
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.filling.fill_zeros import fill_zeros
from reports.workflow.filling.save_draft import Saved, save_draft
from reports.workflow.filling.save_table import ALL, save_table
from reports.workflow.refusal import Stale

CELL = "requests.granted.natural_person"
ROW = "requests.granted.total"
COLUMN = "requests.result_total.natural_person"
CORNER = "requests.result_total.total"


def posted(
    report: Report, by: Account, changes: dict[str, str], follow: tuple[str, ...] = ()
) -> Saved:
    """The whole page as it stands, with what was typed over."""
    values = typed_values(report, "3") | changes
    version = report.chapter_records.get(chapter="3").version
    return save_table(report.pk, "3", values, version=version, by=by, follow=follow)


def automatic(report: Report) -> frozenset[str]:
    return report.chapter_records.get(chapter="3").automatic


def test_typed_totals_stay_until_somebody_says_that_they_follow(
    full: Report, wang: Account
) -> None:
    before = figures_of(full)
    posted(full, wang, {CELL: str(before[CELL] + 5)})
    assert figures_of(full)[ROW] == before[ROW]
    posted(full, wang, {}, (ALL,))
    after = figures_of(full)
    assert [after[one] - before[one] for one in (ROW, COLUMN, CORNER)] == [5, 5, 5]
    assert {ROW, COLUMN, CORNER} <= automatic(full)
    posted(full, wang, {CELL: str(before[CELL])})
    assert figures_of(full) == before


def test_one_total_can_be_given_back_alone(full: Report, wang: Account) -> None:
    before = figures_of(full)
    posted(full, wang, {CELL: str(before[CELL] + 5)}, (ROW,))
    after = figures_of(full)
    assert after[ROW] == before[ROW] + 5
    assert after[COLUMN] == before[COLUMN]


def test_a_total_that_is_typed_over_follows_no_more(draft: Report, wang: Account) -> None:
    fill_zeros(draft.pk, "3", overwrite=False, by=wang)
    posted(draft, wang, {CELL: "4"})
    assert [figures_of(draft)[one] for one in (ROW, COLUMN, CORNER)] == [4, 4, 4]
    posted(draft, wang, {ROW: "9"})
    assert ROW not in automatic(draft)
    posted(draft, wang, {CELL: "5"})
    assert figures_of(draft)[ROW] == 9
    assert figures_of(draft)[COLUMN] == 5


def test_a_blank_total_is_filled_once_its_parts_are_there_and_empty_again_with_them(
    draft: Report, wang: Account
) -> None:
    parts = [cell for cell in draft.edition.by_key["requests"].cells if ".granted." in cell][:-1]
    posted(draft, wang, dict.fromkeys(parts[:-1], "2"))
    assert figures_of(draft)[ROW] is None
    posted(draft, wang, {parts[-1]: "1"})
    assert figures_of(draft)[ROW] == 2 * (len(parts) - 1) + 1
    posted(draft, wang, {parts[0]: "两件"})
    assert figures_of(draft)[ROW] is None


def test_what_was_saved_by_script_is_remembered_for_the_form(full: Report, wang: Account) -> None:
    before = figures_of(full)
    version = full.chapter_records.get(chapter="3").version
    values = {CELL: str(before[CELL])}
    save_draft(full.pk, "3", values, version=version, by=wang, automatic=[ROW, CELL, "x"])
    assert automatic(full) == {ROW}
    posted(full, wang, {CELL: str(before[CELL] + 1)})
    assert figures_of(full)[ROW] == before[ROW] + 1


def test_a_save_that_says_nothing_of_totals_leaves_them_as_they_are(
    full: Report, wang: Account
) -> None:
    posted(full, wang, {}, (ROW,))
    version = full.chapter_records.get(chapter="3").version
    save_draft(full.pk, "3", {"confirmed_by": "政务办"}, version=version, by=wang)
    assert ROW in automatic(full)


def test_a_locked_total_is_never_written(full: Report, wang: Account) -> None:
    cell = "requests.carried_in.total"
    figure = figures_of(full)[cell]
    CarriedFigure.objects.create(report=full, cell=cell, figure=figure)
    part = "requests.carried_in.natural_person"
    saved = posted(full, wang, {part: str(figures_of(full)[part] + 1)}, (ALL,))
    assert figures_of(full)[cell] == figure
    assert saved.errors == {}


def test_who_was_overtaken_overwrites_nothing(full: Report, wang: Account) -> None:
    values = typed_values(full, "3")
    posted(full, wang, {CELL: "8"})
    with pytest.raises(Stale):
        save_table(full.pk, "3", values, version=1, by=wang)
