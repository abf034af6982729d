"""Is a section known by the headings that are printed for it, and by no others?"""

import pytest

from reports.statute import EDITIONS
from reports.statute.section_names import is_called, named

EDITION = EDITIONS[-1]
IMPROVEMENT = tuple(one for one in EDITION.texts if one.kind in {"problems", "measures"})

ASPECTS = {
    "overview.proactive": "主动公开情况 政府信息主动公开情况 主动公开政府信息 "
    "加强主动公开 主动公开力度",
    "overview.on_request": "申请公开 依申请公开政府信息情况 收到和处理政府信息公开申请情况 "
    "政府信息公开申请办理情况 规范依申请公开 政府信息依申请公开情况",
    "overview.management": "信息管理情况 政务信息管理 信息公开管理 政府信息资源管理 "
    "政府信息规范化管理 规范性文件管理",
    "overview.platform": "平台建设 公开平台建设情况 平台和公众号建设 政府信息公开平台管理 "
    "公开载体建设 拓宽公开渠道 网站建设 主动公开平台建设",
    "overview.supervision": "监督管理 监督与保障 监督保障机制 强化保障机制 工作考核 "
    "监督保障、教育培训 监督检查 组织保障 平台监督管理",
}
PARTS = {
    "problems": "存在问题 主要问题 存在的问题和不足 我镇政府信息公开工作中存在的问题 不足之处",
    "measures": "改进措施 下一步工作打算 整改措施 今后努力方向 下一步改进措施 问题整改情况",
}


@pytest.mark.parametrize(
    ("title", "key"),
    [(title, key) for key, titles in ASPECTS.items() for title in titles.split()],
)
def test_an_aspect_is_known_in_the_words_of_the_printed_reports(title: str, key: str) -> None:
    section = named(title, EDITION.aspects)
    assert section is not None
    assert section.key == key


@pytest.mark.parametrize(
    ("title", "key"), [(title, key) for key, titles in PARTS.items() for title in titles.split()]
)
def test_problems_and_measures_are_known_in_other_words(title: str, key: str) -> None:
    section = named(title, IMPROVEMENT)
    assert section is not None
    assert section.key == key


@pytest.mark.parametrize(
    "title", ["重点领域公开", "机构设置", "政策解读", "回应关切", "", "（六）"]
)
def test_what_is_no_aspect_names_none(title: str) -> None:
    assert named(title, EDITION.aspects) is None


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.key)
def test_every_section_is_called_by_its_own_title_and_by_that_of_no_other(edition) -> None:
    headed = [one for one in edition.texts if one.headed]
    for section in headed:
        assert [one.key for one in headed if is_called(section.title, one)] == [section.key]
        assert named(f"（一）{section.title}情况。", headed) is section


def test_a_sentence_is_no_heading() -> None:
    sentence = "全年主动公开政府信息一百二十条，其中政府网站八十条，政务新媒体四十条，公示栏若干条"
    assert named(sentence, EDITION.aspects) is None
