"""Is the sentence on 信息处理费 read back as it was written, and no other sentence?"""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.document import ProcessingFee
from reports.document.fee import read_sentence

amounts = st.one_of(st.none(), st.decimals(0, 99_999_999, places=4))


@given(st.builds(ProcessingFee, st.one_of(st.none(), st.integers(0, 99_999_999)), amounts, amounts))
def test_the_printed_sentence_is_read_back(fee: ProcessingFee) -> None:
    sentence = fee.sentence(2024)
    assert read_sentence(sentence, 2024) == (fee if sentence else None)


SENTENCE = ProcessingFee(1, Decimal("380"), Decimal("0.5")).sentence(2024)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "无。",
        SENTENCE.replace("2024", "2023"),
        SENTENCE.replace("信息处理费0", "信息公开处理费0"),
        SENTENCE.replace("380", "380.0"),
        SENTENCE.replace("1件", "01件"),
        SENTENCE.replace("1件，", "1件"),
        SENTENCE.replace("380", "1234567890123"),
        SENTENCE.partition("年")[0] + "年。",
        f"{SENTENCE}另有说明。",
        SENTENCE.removeprefix("本机关"),
    ],
)
def test_any_other_sentence_is_text(text: str) -> None:
    assert read_sentence(text, 2024) is None
