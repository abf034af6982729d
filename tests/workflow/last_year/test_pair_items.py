"""Chapter five is cut into its items in whatever manner it is numbered, and no word is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.workflow.last_year.pair_items import ListedPart, count, listed, listed_pairs

NUMERALS = "一二三四五六七八九十"
MANNERS = {
    "is": "{n}是",
    "nth": "第{n}，",
    "bracket": "（{n}）",
    "round": "（{d}）",
    "narrow": "({d})",
    "circle": "{c}",
    "digit": "{d}.",
    "comma": "{d}、",
    "chinese": "{n}、",
}
WORDS = [
    "政策解读形式单一，图解偏少",
    "公开栏更新不及时，2023年停更3次",
    "个别站所报送信息迟了5天",
    "专区设备老旧。群众查询不便",
    "依申请办理流程不熟，第一时间答复做得不够",
]
OPENINGS = ["", "2023年，我镇工作取得一定成效，但仍存在以下问题：", "主要表现在："]
ENDS = ["。", "；"]


def sign(manner: str, number: int) -> str:
    circle = "①②③④⑤⑥⑦⑧⑨⑩"[number - 1]
    return MANNERS[manner].format(n=NUMERALS[number - 1], d=number, c=circle)


@st.composite
def lists(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """A list as it may be printed, and its items."""
    manner = draw(st.sampled_from(sorted(MANNERS)))
    words = draw(st.lists(st.sampled_from(WORDS), min_size=2, max_size=8))
    end = "。" if manner == "chinese" else draw(st.sampled_from(ENDS))
    items = [f"{sign(manner, n)}{one}{end}" for n, one in enumerate(words, 1)]
    opening = draw(st.sampled_from(OPENINGS))
    is_one = draw(st.booleans())
    paragraphs = [opening + "".join(items)] if is_one else [*filter(None, [opening]), *items]
    return paragraphs, [opening + items[0], *items[1:]]


def told(parts: tuple[ListedPart, ...]) -> list[str]:
    """What each item says, in whole."""
    numbers = dict.fromkeys(one.item for one in parts)
    return ["".join(one.text for one in parts if one.item == n) for n in numbers]


@given(lists())
def test_a_list_is_cut_at_its_signs_however_it_is_printed(one: tuple[list[str], list[str]]) -> None:
    paragraphs, items = one
    assert told(listed(paragraphs)) == items


SIGNS = "一二是、。；：（）1.2①第下步改进措施：甲乙 "


@given(st.lists(st.text(SIGNS, min_size=1, max_size=40), max_size=5))
def test_whatever_is_printed_no_sign_is_lost_and_none_comes_twice(paragraphs: list[str]) -> None:
    pairs = listed_pairs(paragraphs, ())
    said = sorted((*pairs.problems, *pairs.measures), key=lambda one: one.paragraph)
    whole = "".join("".join(one.text.split()) for one in said)
    assert sorted(whole) == sorted("".join("".join(paragraphs).split()))


@given(lists(), lists())
def test_problems_and_measures_of_one_text_part_where_it_turns(
    problems: tuple[list[str], list[str]], measures: tuple[list[str], list[str]]
) -> None:
    turn = "2024年，我镇将采取以下措施加以改进："
    paragraphs = [*problems[0], turn, *measures[0]]
    pairs = listed_pairs(paragraphs, ())
    assert told(pairs.problems) == problems[1]
    assert told(pairs.measures)[0].startswith(turn)
    assert "".join(told(pairs.measures)) == turn + "".join(measures[0])


@pytest.mark.parametrize("turn", ["下一步，", "今后", "改进措施：", "下步将"])
@given(count_of=st.integers(2, 6), is_one=st.booleans())
def test_a_measure_told_behind_each_problem_stays_with_it(
    turn: str, count_of: int, is_one: bool
) -> None:
    problems = [f"{NUMERALS[n]}是公开栏第{n + 1}处更新慢，" for n in range(count_of)]
    measures = [f"{turn}每周更新{n + 1}次。" for n in range(count_of)]
    items = [one + other for one, other in zip(problems, measures, strict=True)]
    pairs = listed_pairs(["".join(items)] if is_one else items, ())
    assert told(pairs.problems) == problems
    assert told(pairs.measures) == measures
    assert [one.item for one in pairs.problems] == [one.item for one in pairs.measures]


@pytest.mark.parametrize(
    ("paragraphs", "items"),
    [
        (["公开不够及时。", "解读不够多样。"], 2),
        (["存在两个问题：", "公开不够及时。", "解读不够多样。"], 2),
        (["一是公开慢。一是解读少。"], 1),
        (["（一）认识不足。一是甲；二是乙。", "（二）能力不足。一是丙；二是丁。"], 2),
        (["一是公开慢，只有3.5条。二是解读少，1.2万人看过。"], 2),
        (["作为第一平台，网站更新慢。"], 1),
        (["1.公开慢。", "具体是公开栏停更。", "2.解读少。", "只有一期。"], 2),
    ],
)
def test_items_are_counted(paragraphs: list[str], items: int) -> None:
    assert count(listed(paragraphs)) == items
