"""What stands round the text, not in it: numbers and heads of pages, prompts, rules, credits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.checks import Dossier, run
from reports.importers import read
from reports.importers.flow import Line
from reports.importers.parts.page_marks import is_page_mark, page_lines
from reports.importers.parts.reading_prompts import is_prompt
from tests.documents import sound
from tests.importers.nothing_lost import plain
from tests.importers.shapes import text_of_rows

PROMPTS = """
END
— END —
THE END
（全文完）
【完】
▼
↓↓↓
左右滑动查看更多
继续滑动看下一个
请向下滑动阅读
点击“阅读原文”查看全文
▲点击图片查看大图
长按识别二维码关注我们
微信扫一扫二维码
关注公众号 获取更多资讯
喜欢此内容的人还喜欢
往期回顾
分享、点赞、在看
一键三连
全文共1234字，预计阅读需要3分钟
编辑丨办公室
来源丨政务公开办 审核丨党政办
撰稿：办公室
图文：党政办 监制：王某
---
***
* * *
___
|:--|:--:|
======
"""
OF_REPORTS = """
无
—
/
微信公众号
改进情况
政策解读
推荐阅读活动
编辑印发手册三百册
审核：发布前由办公室主任审签
图片：全年发布图解三期
关注群众诉求
滑动门采购项目一个。
"""
NUMBERS = (
    "— 3 —",
    "-3-",
    "·3·",
    "~ 3 ~",
    "第3页 共8页",
    "第 3 页 / 共 8 页",
    "3 / 8",
    "Page 3 of 8",
)


@pytest.mark.parametrize("line", PROMPTS.strip().split("\n"))
def test_a_prompt_is_known(line: str) -> None:
    assert is_prompt(line)


@pytest.mark.parametrize("line", OF_REPORTS.strip().split("\n"))
def test_what_reports_say_is_none(line: str) -> None:
    assert not is_prompt(line)


@pytest.mark.parametrize("line", NUMBERS)
def test_the_number_of_a_page_is_known_by_its_signs(line: str) -> None:
    assert is_page_mark(Line(line))


def test_numbers_that_count_on_are_of_pages_and_one_alone_is_not() -> None:
    assert page_lines([Line("1"), Line("一句。"), Line("2"), Line("3")]) == {0, 2, 3}
    assert not page_lines([Line("一句。"), Line("3"), Line("又一句。")])
    assert not page_lines([Line("3"), Line("一句。"), Line("7")])


def test_the_title_is_a_head_where_it_comes_again() -> None:
    title = "青石镇2024年政府信息公开工作年度报告"
    assert page_lines([Line(title), Line("一句。"), Line(f"{title} 3"), Line(title)]) == {2, 3}


@given(st.sampled_from(PROMPTS.strip().split("\n")), st.integers(1, 40))
def test_a_prompt_between_lines_changes_nothing_and_is_kept(prompt: str, place: int) -> None:
    data, ending = text_of_rows(sound())
    lines = data.decode().split("\n")
    inside = [n for n, line in enumerate(lines) if not line.strip() and "\t" not in lines[n - 1]]
    at = inside[place % len(inside)]
    page = "\n".join([*lines[:at], "", prompt, *lines[at:]])
    without, document = read(data, ending), read(page.encode(), ending)
    assert document.texts == without.texts
    assert document.figures == without.figures
    kept = plain("".join(one["text"] for one in document.unread))
    assert plain(prompt).strip("|") in kept
    assert [one.check for one in run(Dossier(document)) if one.severity == "error"] == [
        one.check for one in run(Dossier(without)) if one.severity == "error"
    ]
