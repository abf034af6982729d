"""What somebody pointed at and nobody changed is told from what was changed."""

import pytest

from reports.document import Document
from reports.document.places import ReportPlace
from reports.document.printed import printed_form
from reports.workflow.reviewing.untouched import CHAPTER, FIGURE, WORDS, untouched
from tests.documents import sound, with_figures, with_text

BEFORE = printed_form(sound())
CELL = "disclosure.penalties.decisions"
QUOTE = "公开栏更新不够及时"
OTHER_WORDS = with_text(sound(), "problems", "一是公众号停更过三次。", "二是公开栏更新不够及时。")


@pytest.mark.parametrize(
    ("place", "quote", "now", "says"),
    [
        (CELL, "", sound(), FIGURE),
        (CELL, "", with_figures(sound(), {CELL: 3}), ""),
        (CELL, "", with_figures(sound(), {"disclosure.licences.decisions": 3}), FIGURE),
        (CELL, "", with_figures(sound(), {CELL: None}), ""),
        ("problems", QUOTE, OTHER_WORDS, WORDS),
        ("problems", "政策解读形式比较单一", OTHER_WORDS, ""),
        ("problems.1", "", OTHER_WORDS, ""),
        ("problems.0", "", with_text(sound(), "measures", "一是改了。"), WORDS),
        ("problems", "", OTHER_WORDS, ""),
        ("title", "", sound(), WORDS),
        ("", "", sound(), CHAPTER),
        ("", "", OTHER_WORDS, ""),
        ("", "", with_text(sound(), "overview.platform", "另一个平台。"), CHAPTER),
    ],
)
def test_what_was_not_changed_is_said(place: str, quote: str, now: Document, says: str) -> None:
    where = ReportPlace(BEFORE.edition, place, "2" if place == CELL else "5")
    assert untouched(where, quote, BEFORE, printed_form(now)) == says
