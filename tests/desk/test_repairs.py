"""Is the smallest repair offered where it was asked for, made on one press, and taken back?"""

from django.test import Client

from reports.models import Report
from reports.models.tables import figures_of
from tests.factories import filled, save

TOTAL = "requests.new_received.total"


def _broken(report: Report) -> str:
    """A table of zeros in which one total is 7; the address of its page, checked."""
    clerk = report.ledger.get().by
    filled(report, clerk)
    save(report, "3", {TOTAL: "7"}, clerk)
    return f"/reports/{report.pk}/table/3/?checked=1"


def _pressed(desk: Client, report: Report, version: int | None = None) -> str:
    now = report.chapter_records.get(chapter="3").version
    posted = {TOTAL: "0", "version": str(now if version is None else version)}
    answer = desk.post(f"/reports/{report.pk}/repair/3/", posted, follow=True)
    return answer.content.decode()


def test_the_repair_is_offered_once_the_clerk_has_asked(desk: Client, draft: Report) -> None:
    page = _broken(draft)
    assert "照此修改" not in desk.get(page.partition("?")[0]).content.decode()
    shown = desk.get(page).content.decode()
    assert "照此修改（1格）" in shown
    assert shown.count('class="repair"') == 1
    assert "改好以后随之消除的问题" in shown
    assert f'<input type="hidden" name="{TOTAL}" value="0">' in shown


def test_nothing_is_changed_before_the_button_is_pressed(desk: Client, draft: Report) -> None:
    desk.get(_broken(draft))
    assert figures_of(draft)[TOTAL] == 7


def test_the_button_writes_the_repair_and_it_can_be_taken_back(desk: Client, draft: Report) -> None:
    _broken(draft)
    shown = _pressed(desk, draft)
    assert "已照建议改了1格" in shown
    assert "撤销刚才的改动" in shown
    assert "照此修改" not in shown
    assert figures_of(draft)[TOTAL] == 0
    desk.post(f"/reports/{draft.pk}/undo/")
    assert figures_of(draft)[TOTAL] == 7


def test_a_repair_of_numbers_that_changed_meanwhile_is_not_made(
    desk: Client, draft: Report
) -> None:
    _broken(draft)
    assert "刚刚又改过" in _pressed(desk, draft, version=1)
    assert figures_of(draft)[TOTAL] == 7


def test_only_cells_of_the_chapter_are_written(desk: Client, draft: Report) -> None:
    _broken(draft)
    version = draft.chapter_records.get(chapter="3").version
    posted = {"disputes.reconsideration.total": "9", "nonsense": "1", "version": str(version)}
    desk.post(f"/reports/{draft.pk}/repair/3/", posted)
    assert figures_of(draft)["disputes.reconsideration.total"] == 0
