"""The 审核意见书 as PDF: the same letter, and several of them bound to be printed."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from reports.exporters.opinion.bound_pdfs import bound_together
from reports.exporters.opinion.opinion_pdf import render
from tests.exporters.opinion.opinions import ON_WORDS, opinion


def _texts(content: bytes) -> list[str]:
    pages = PdfReader(BytesIO(content)).pages
    return ["".join(page.extract_text().split()) for page in pages]


def test_the_letter_is_whole() -> None:
    content = render(opinion())
    text = "".join(_texts(content))
    for said in (
        *("临水县人民政府办公室", "临政办函〔2025〕3号", "临水县青石镇人民政府："),
        *("全年受理<2>件&办结2件", "整改期限为2025年1月15日", "2025年1月8日", "（联系人：李慧"),
    ):
        assert said in text
    assert render(opinion()) == content


def test_only_the_first_page_bears_no_number() -> None:
    texts = _texts(render(opinion(remarks=(ON_WORDS,) * 20)))
    assert len(texts) > 2
    assert "—1—" not in texts[0]
    assert all(f"—{n}—" in text for n, text in enumerate(texts[1:], 2))


@pytest.mark.parametrize("remarks", [0, 4, 20])
def test_each_letter_begins_a_sheet_of_its_own(remarks: int) -> None:
    letters = [render(opinion(remarks=(ON_WORDS,) * count)) for count in (remarks, 1)]
    pages = _texts(bound_together(letters))
    starts = [n for n, text in enumerate(pages) if "关于临水县青石镇" in text]
    assert len(starts) == 2
    assert all(n % 2 == 0 for n in starts)
    assert len(pages) % 2 == 0
