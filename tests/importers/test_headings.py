"""Is text cut where its headings stand, by the rank of their numbers, and nothing of it lost?"""

import pytest

from reports.importers.flow import Line
from reports.importers.parts.chapter_texts import ReadText, read_text
from reports.importers.parts.heading_levels import levelled
from reports.importers.parts.headings import chapters
from reports.importers.parts.ranks import ARABIC, BRACKETED, CHAPTER, NONE, ORDINAL, ROUND, ranked
from reports.statute import format_for

EDITION = format_for(2024)
CHAPTERS = [one.heading for one in EDITION.chapters]
FIVE = ["公开六十条。", "未收到申请。", "制发零件。", "维护网站。", "考核良好。"]
ASPECTS = [one.title for one in EDITION.aspects]


def text_of(*lines: str) -> ReadText:
    return read_text([Line(line, number=n) for n, line in enumerate(lines, 1)], EDITION)


def report(first: list[str], fifth: list[str], heads: list[str] | None = None) -> ReadText:
    one, two, three, four, five, six = heads or CHAPTERS
    return text_of("引言。", one, *first, two, three, four, five, *fifth, six, "无其他事项。")


def aspects(read: ReadText) -> list[str]:
    return ["".join(read.texts.get(one.key, ())) for one in EDITION.aspects]


@pytest.mark.parametrize("between", ["", "下一步抓好以下工作："])
def test_a_list_numbered_as_its_heading_stays_below_it(between: str) -> None:
    measures = [
        *filter(None, [between]),
        "（一）每季度一期。",
        "（二）每周更新。",
        "（三）按月通报。",
    ]
    read = report(FIVE, ["（一）存在的主要问题", "一是慢。", "（二）改进措施", *measures])
    assert read.texts["problems"] == ("一是慢。",)
    assert read.texts["measures"] == tuple(measures)


@pytest.mark.parametrize(
    ("line", "rank", "number"),
    [
        ("一、总体情况", CHAPTER, 1),
        ("第三部分 收到", CHAPTER, 3),
        ("（二）依申请公开", BRACKETED, 2),
        ("(十一) 其他", BRACKETED, 11),
        ("3.制度", ARABIC, 3),
        ("1.5万元", NONE, 0),
        ("（4）其他", ROUND, 4),
        ("⑤其他", ROUND, 5),
        ("二是解读少", ORDINAL, 2),
        ("一季度", NONE, 0),
        ("第二十条第（一）项", NONE, 0),
    ],
)
def test_the_number_of_a_line_has_a_rank(line: str, rank: int, number: int) -> None:
    assert (ranked(line).rank, ranked(line).number) == (rank, number)


NUMBERS = {
    "bracketed": ["（一）", "（二）", "（三）", "（四）", "（五）"],
    "half-width": ["(一)", "(二)", "(三)", "(四)", "(五)"],
    "arabic": ["1.", "2.", "3.", "4.", "5."],
    "round": ["（1）", "（2）", "（3）", "（4）", "（5）"],
    "ordinal": ["一是", "二是", "三是", "四是", "五是"],
    "chapters'": ["一、", "二、", "三、", "四、", "五、"],
    "one of another": ["（1）", "（二）", "（三）", "（四）", "（五）"],
    "none": [""] * 5,
}


@pytest.mark.parametrize("numbers", NUMBERS.values(), ids=NUMBERS)
@pytest.mark.parametrize("between", ["\n", "情况\n", "情况：", "。", "方面，"])
def test_aspects_are_read_under_numbers_of_every_rank(numbers: list[str], between: str) -> None:
    lines = [
        f"{number}{title}{between}{text}"
        for number, title, text in zip(numbers, ASPECTS, FIVE, strict=True)
    ]
    read = report(
        "\n".join(lines).split("\n"), ["（一）存在的主要问题", "少。", "（二）改进情况", "改。"]
    )
    assert aspects(read) == FIVE
    assert read.texts["problems"] == ("少。",)
    assert read.remarks == []


def test_a_section_titled_like_a_chapter_is_a_section() -> None:
    titles = [ASPECTS[0], "收到和处理政府信息公开申请情况", *ASPECTS[2:]]
    first = [
        line
        for n, title in enumerate(titles)
        for line in (f"（{'一二三四五'[n]}）{title}", FIVE[n])
    ]
    assert aspects(report(first, [])) == FIVE


def test_an_unknown_heading_leaves_the_others_alone_and_keeps_its_text() -> None:
    first = ["（一）主动公开", FIVE[0], "（二）重点工作", "有。", "（三）监督管理", FIVE[4]]
    read = report(first, [])
    assert aspects(read) == [FIVE[0], "", "", "", FIVE[4]]
    assert read.texts["overview.intro"] == ("（二）重点工作", "有。")
    assert "没有认出小标题“（二）重点工作”，下面的文字放在本章第一部分。" in read.remarks


def test_an_aspect_named_twice_has_both_texts() -> None:
    read = report(
        ["（一）主动公开", "甲。", "（二）监督保障", "乙。", "（三）监督保障补充", "丙。"], []
    )
    assert read.texts["overview.supervision"] == ("乙。", "丙。")


def test_a_list_within_an_aspect_is_its_text() -> None:
    first = ["1.主动公开", "要点如下：", "1.网站五条。", "2.栏目八条。", "2.监督保障", "考核良好。"]
    read = report(first, [])
    assert read.texts["overview.proactive"] == tuple(first[1:4])


@pytest.mark.parametrize(
    ("fifth", "problems", "measures"),
    [
        (["（一）存在的主要问题：解读少。", "（二）改进情况：已补。"], ["解读少。"], ["已补。"]),
        (["存在的主要问题：解读少。改进情况：已补。"], ["解读少。"], ["已补。"]),
        (["（一）存在的问题。解读少。（二）改进措施。已补。"], ["解读少。"], ["已补。"]),
        (["存在问题", "一是少。", "二慢。", "打算", "改。"], ["一是少。", "二慢。"], ["改。"]),
        (["1.主要问题：解读少。", "2.整改措施：已补。"], ["解读少。"], ["已补。"]),
        (["还有不足，解读少。", "下一步，将补上。"], ["还有不足，解读少。"], ["下一步，将补上。"]),
        (["问题一：解读少。", "改进情况：已补。", "问题二：慢。", "改进情况：加快。"],
         ["问题一：解读少。", "问题二：慢。"], ["改进情况：已补。", "改进情况：加快。"]),
        (["（一）解读少的问题。图解两条。", "（二）下一步打算。补图解。"],
         ["（一）解读少的问题。图解两条。"], ["补图解。"]),
    ],
)  # fmt: skip
def test_problems_and_measures_are_parted(
    fifth: list[str], problems: list[str], measures: list[str]
) -> None:
    read = report([], fifth)
    assert list(read.texts["problems"]) == problems
    assert list(read.texts["measures"]) == measures


@pytest.mark.parametrize(
    ("place", "heading"),
    [
        (0, "一、基本情况"),
        (0, "一、工作概述"),
        (1, "二、主动公开情况"),
        (4, "五、存在不足"),
        (5, "六、其他"),
        (5, "六、附则"),
    ],
)
def test_the_numeral_decides_where_the_words_were_changed(place: int, heading: str) -> None:
    heads = [*CHAPTERS[:place], heading, *CHAPTERS[place + 1 :]]
    read = report(["总述。"], ["（一）存在问题", "少。"], heads)
    assert read.texts["overview.intro"] == ("总述。",)
    assert read.texts["other_matters"] == ("无其他事项。",)
    assert heading in [one.text for one in read.headings]
    assert not [one for one in read.remarks if "没有找到这些章" in one]


@pytest.mark.parametrize("between", ["：", "。", "  "])
def test_what_runs_on_behind_a_chapters_heading_is_its_text(between: str) -> None:
    read = text_of(*CHAPTERS[:5], f"{CHAPTERS[5]}{between}本年度无。")
    assert read.texts["other_matters"] == ("本年度无。",)


def test_a_table_of_contents_is_not_the_chapters() -> None:
    read = text_of(*CHAPTERS, *(line for head in CHAPTERS for line in (head, "有话。", "再有。")))
    assert read.texts["overview.intro"] == ("有话。", "再有。")
    assert "lead" not in read.texts or read.texts["lead"] == ()
    assert read.contents == CHAPTERS


def test_chapters_in_the_wrong_order_keep_their_own_text() -> None:
    one, two, three, four, five, six = CHAPTERS
    read = text_of(one, "甲。", two, three, four, six, "己。", five, "戊。")
    assert (read.texts["problems"], read.texts["other_matters"]) == (("戊。",), ("己。",))


def test_a_bracketed_line_is_never_a_chapter() -> None:
    lines = [
        Line(f"（{one.numeral}）{one.title}", level) for one in EDITION.chapters for level in (0, 1)
    ]
    assert chapters(lines, EDITION) == ()


def test_the_level_at_which_the_chapters_stand_is_the_first() -> None:
    given = [
        Line("某镇年度报告", 1),
        *(Line(head, 2) for head in CHAPTERS),
        Line("（一）主动公开", 3),
    ]
    assert [one.level for one in levelled(given)] == [0, *[1] * 6, 2]
    assert levelled(given[:3]) == given[:3]


def test_a_file_that_marks_its_headings_is_parted_by_names_that_run_on_into_the_text() -> None:
    marked = [Line(head, 1) for head in CHAPTERS]
    first = [Line("（一）主动公开情况。公开六十条。"), Line("（二）监督保障")]
    fifth = [Line("（一）存在问题", 2), Line("少。")]
    lines = [marked[0], *first, *marked[1:5], *fifth, marked[5]]
    read = read_text(lines, EDITION)
    assert read.texts["overview.proactive"] == ("公开六十条。", "（二）监督保障")
