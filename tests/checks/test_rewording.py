"""Is exactly the token changed that a number of the text rests on, and none where it is unsure?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.checks.reading.applications.requests import received
from reports.checks.reading.claims import Claim
from reports.checks.reading.rewording import Rewording, reworded, rewording
from reports.checks.reading.text import Sentence, plain, sentences_of
from tests.documents import sound, with_text

BOX = "overview.on_request"


def _changed(paragraph: str, to: int) -> str | None:
    """The paragraph with its one statement on applications changed; None where none is."""
    document = with_text(sound(), BOX, paragraph)
    said = [one for one in sentences_of(document) if one.section == BOX]
    claim = next(one for one in received(said, 2024) if not one.is_part)
    change = rewording(claim, paragraph, to)
    return reworded(paragraph, [change]) if change else None


@pytest.mark.parametrize(
    ("paragraph", "right"),
    [
        ("全年收到政府信息公开申请35件。", "全年收到政府信息公开申请53件。"),
        ("收到申请 35 件，答复35件。", "收到申请 53 件，答复35件。"),
        ("收到政府信息公开申请３５件。", "收到政府信息公开申请５３件。"),
        ("公开信息350条。收到政府信息公开申请35件。", "公开信息350条。收到政府信息公开申请53件。"),
        ("公开率35%，收到政府信息公开申请35件。", "公开率35%，收到政府信息公开申请53件。"),
        (
            "收到政府信息公开申请35件，其中网络3.35万次。",
            "收到政府信息公开申请53件，其中网络3.35万次。",
        ),
    ],
)
def test_the_token_is_changed_in_the_signs_that_it_is_written_in(
    paragraph: str, right: str
) -> None:
    assert _changed(paragraph, 53) == right


@pytest.mark.parametrize(("to", "right"), [(21345, "21,345"), (345, "345")])
def test_a_number_with_commas_keeps_them(to: int, right: str) -> None:
    assert _changed("收到政府信息公开申请23,456件。", to) == f"收到政府信息公开申请{right}件。"


@pytest.mark.parametrize(
    "paragraph",
    [
        "本年度未收到政府信息公开申请。",
        "本年收到政府信息公开申请三件。",
        "收到政府信息公开申请3件。收到政府信息公开申请3件。",
    ],
)
def test_where_it_is_not_one_token_beyond_doubt_nothing_is_changed(paragraph: str) -> None:
    assert _changed(paragraph, 5) is None


@given(st.text("收到申请0123456789,，.% ３５件。", max_size=40), st.integers(0, 10**6))
def test_whatever_is_written_only_one_token_differs(paragraph: str, to: int) -> None:
    claim = Claim("new", 35, Sentence("1", BOX, 0, paragraph, plain(paragraph)), plain(paragraph))
    change = rewording(claim, paragraph, to)
    if change:
        assert int(plain(change.old).replace(",", "")) == 35
        after = reworded(paragraph, [change])
        assert after[: change.start] == paragraph[: change.start]
        assert after.endswith(paragraph[change.end :])
        assert plain(change.new).replace(",", "") == str(to)


def test_several_tokens_of_a_paragraph_are_changed_at_their_places() -> None:
    text = "收到9件，办结10件。"
    changes = [Rewording(BOX, 0, text, 2, 3, "1000"), Rewording(BOX, 0, text, 7, 9, "8")]
    assert reworded(text, changes) == "收到1000件，办结8件。"
