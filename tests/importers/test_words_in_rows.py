"""A table of words is text: each row a name and what is said of it."""

import pytest

from reports.importers import read
from reports.importers.flow import Matrix, Slot
from reports.importers.parts.lead_names import is_lead_name
from reports.importers.whole_tables.named_texts import is_of_words

SAID = "本年度依法公开政府信息，没有收到申请。"


def _matrix(*rows: tuple[str, ...]) -> Matrix:
    return Matrix(
        tuple(tuple(Slot(text, r, c) for c, text in enumerate(row)) for r, row in enumerate(rows))
    )


@pytest.mark.parametrize("name", ["引言", "前 言", "【导语】", "序言："])
def test_the_lead_has_a_name(name: str) -> None:
    assert is_lead_name(name)
    page = f"<h1>青石镇2024年政府信息公开工作年度报告</h1><p>{name}</p><p>{SAID}</p>"
    rest = "<p>一、总体情况</p><p>平稳。</p><p>六、其他需要报告的事项</p><p>无。</p>"
    document = read((page + rest).encode(), "a.html")
    assert document.texts["lead"] == (SAID,)
    assert document.as_printed
    assert name in [one.text for one in document.as_printed.headings]


def test_rows_of_names_and_texts_are_words() -> None:
    assert is_of_words(_matrix(("栏目", "内容"), ("引言", SAID), ("（一）主动公开", SAID)))
    assert is_of_words(_matrix(("一、总体情况", SAID), ("六、其他需要报告的事项", "无。")))


def test_figures_and_properties_are_none() -> None:
    assert not is_of_words(_matrix((SAID,), ("",), ("规章", "0", "1", "2"), ("行政许可", "3")))
    assert not is_of_words(_matrix(("索引号", "K1"), ("主题", SAID), ("引言", "无")))
