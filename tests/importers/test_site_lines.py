"""Are a site's own lines told from a report's, and nothing of a report taken for them?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.checks import Dossier, run
from reports.importers import read
from reports.importers.flow import Line, Matrix, Slot
from reports.importers.parts.properties import properties
from reports.importers.parts.site_lines import is_site_line
from reports.importers.parts.surroundings import report_alone
from tests.documents import sound
from tests.importers.shapes import text_of_rows

OF_SITES = """
原创 青石镇人民政府 青石镇人民政府
2025年01月20日 17:02
原创青石镇人民政府2025年1月20日17:02
在小说阅读器中沉浸阅读
轻触阅读原文
来源：青石镇 发布时间：2025年01月14日 08:18 浏览次数：
发布日期：2025年01月18日 15:02 信息来源：临水县 点击数：88 字号：大 中 小
时间：2025-01-16 17:20:03 来源：某办 浏览：次
发布时间：2025-01-22 10:16信息来源：青石镇人民政府浏览次数：205次字体：[大中小]
索引号：	000000/2025-00012	主题分类：	政府信息公开年报
索 引 号: K123/2025  发文机关: 临水县人民政府
文　　号：	无	有效性：	有效
责任编辑：王某
字体：【大 中 小】  打印
【打印本页】 【关闭窗口】
当前位置：首页 > 政务公开 > 政府信息公开年报
首页>政务公开>年报
分享到：微信 微博
上一篇：关于公布办事指南的通知
下一篇：没有了
无障碍阅读 | 长者模式 | 登录
返回顶部
繁體版
原创 临水发布 临水发布 2025年01月22日 10:16 河北
原创 某办 2025-01-22
点击上方蓝字 关注我们
点击蓝字，关注我们！
长按二维码关注我们
微信扫一扫 关注该公众号
预览时标签不可点
发表于河北
↑点击蓝字关注我们↑
2025-01-22 17:30
2025年1月22日 9:05:10
阅读 316 赞 2 在看 1
阅读 316赞分享在看写留言
青石镇发布 2025年01月22日 10:16 河北
写留言
展开
收起全文
[图片]
▲政务公开专区
相关解读：一图读懂青石镇2024年政府信息公开工作年度报告
相关附件：青石镇2024年政府信息公开工作年度报告.pdf
延伸阅读：上年年报
留言 3
赞 在看
喜欢作者
青石镇人民政府官方账号
123篇原创内容
扫码关注“青石镇发布”公众号
青石镇发布微信公众号二维码
一、总体情况……[详细]
2023年，全镇主动公开信息60条。办理申请...查看全文
""".strip().split("\n")

OF_REPORTS = """
2025年1月22日
发表于省报的文章3篇，读者反映良好。
（地址：建设路1号；电话：0312-6886175）。
联系人：张三 电话：0312-6886175
问题一：部分信息更新不及时
一是主动公开：全年公开信息60条
六、其他需要报告的事项：无
附件：2024年政府信息公开情况统计表
统计期限：2024年1月1日至2024年12月31日
（二）信息发布：通过网站发布信息86条，其中动态类40条
打印政府公报300份
公开指南公开时间：周一至周五，受理部门：县政府办公室
问题二：网站更新时间：每周一次
全年公开信息60条……更多信息见附表
来源可靠的信息及时公开
原创政策解读于2024年1月5日发布
点击率逐月上升
关注群众意见
阅读量316次
留言办理316件
推荐优秀案例2个
公众号发布信息60条
临水县青石镇人民政府
2025年1月15日
其他
无
大
：：：
""".strip().split("\n")


@pytest.mark.parametrize("line", OF_SITES)
def test_a_line_of_a_site_is_known(line: str) -> None:
    assert is_site_line(line)


@pytest.mark.parametrize("line", OF_REPORTS)
def test_a_line_of_a_report_is_none(line: str) -> None:
    assert not is_site_line(line)


@given(st.sampled_from(OF_SITES), st.text(st.characters(codec="gb2312"), max_size=40))
def test_a_sentence_is_never_a_site_s(line: str, more: str) -> None:
    assert not is_site_line(f"{line}{more}。")


@given(st.lists(st.sampled_from(OF_SITES), min_size=1, max_size=6))
def test_what_a_site_prints_under_the_title_is_kept_and_not_judged(lines: list[str]) -> None:
    data, name = text_of_rows(sound())
    title, _, rest = data.decode().partition("\n")
    plain = read(data, name)
    document = read("\n".join([title, *lines, rest]).encode(), name)
    assert (document.title, document.texts) == (plain.title, plain.texts)
    kept = [one["text"] for one in document.unread if one["where"] == "网页上的其他文字"]
    assert [one.strip() for one in kept] == [one.strip() for one in lines]


def test_what_a_site_says_of_a_text_is_found_by_name() -> None:
    row = (Slot("标题", 0, 0), Slot("青石镇2024年年度报告", 0, 1))
    lines = map(Line, ("发布机构：\t青石镇\t发文日期：\t2025年01月20日", "索 引 号: K1"))
    said = {
        "发布机构": "青石镇",
        "发文日期": "2025年01月20日",
        "索引号": "K1",
        "标题": "青石镇2024年年度报告",
    }
    found = dict(properties([*lines, Matrix((row,))]))
    assert {name: found.get(name) for name in said} == said


def test_the_number_of_a_page_amid_the_text_is_kept_and_not_judged() -> None:
    data, name = text_of_rows(sound())
    lines = data.decode().split("\n")
    at = next(n for n, one in enumerate(lines) if one.startswith("五、")) + 1
    document = read("\n".join([*lines[:at], "— 2 —", *lines[at:]]).encode(), name)
    assert "— 2 —" in [one["text"] for one in document.unread]
    assert not any("— 2 —" in text for texts in document.texts.values() for text in texts)


@pytest.mark.parametrize(("name", "is_kept"), [("柳塘发布", False), ("青石镇人民政府", True)])
def test_a_name_above_day_and_hour_is_an_account_unless_it_is_a_body(
    name: str, is_kept: bool
) -> None:
    report, around = report_alone([Line(name), Line("2025-01-22 17:30"), Line("正文。")])
    assert (Line(name) in report) is is_kept
    assert Line("正文。") in report
    assert len(around) == (1 if is_kept else 2)


@pytest.mark.parametrize(("word", "is_kept"), [("湖北", False), ("引言", True), ("目录", True)])
def test_a_word_below_day_and_hour_is_the_place_unless_it_names_a_part(
    word: str, is_kept: bool
) -> None:
    report, _ = report_alone([Line("2025-01-22 17:30"), Line(word), Line("正文。")])
    assert (Line(word) in report) is is_kept
    assert Line(word) in report_alone([Line("标题"), Line(word), Line("正文。")])[0]


FEET = (
    "{body}办公室主办",
    "主办：{body}　　承办：临水县数据局",
    "联系我们",
    "技术支持：临水县信息中心",
)
SIX = "六、其他需要报告的事项"


@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize(
    "above", ["分享到：微信 微博", "【打印本页】 【关闭窗口】", "阅读 316赞分享在看"]
)
def test_the_foot_of_a_page_is_kept_and_not_judged(above: str, foot: str) -> None:
    data, name = text_of_rows(sound())
    line = foot.format(body="临水县人民政府")
    unsigned = data.decode().rstrip().rsplit("\n", 2)[0]
    document = read(f"{unsigned}\n{above}\n{line}\n冀ICP备00000000号".encode(), name)
    assert document.texts == read(unsigned.encode(), name).texts
    assert line.strip() in [one["text"].strip() for one in document.unread]
    assert "N07" not in {one.check for one in run(Dossier(document))}


@pytest.mark.parametrize(
    "behind", ["无其他需要报告的事项。", "临水县青石镇人民政府\n2025年1月15日"]
)
def test_what_stands_behind_a_button_and_is_no_foot_is_read(behind: str) -> None:
    lines = [*map(Line, (SIX, "无。", "打印", *behind.split("\n"), "关闭", "联系我们"))]
    report, around = report_alone(lines)
    assert set(map(Line, behind.split("\n"))) <= set(report)
    assert "联系我们" in [one["text"] for one in around]
