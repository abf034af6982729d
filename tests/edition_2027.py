"""A further edition, as a notice might bring it: one file. The plugin of every run keeps it.

Against the edition of 2021: one line more in table three, one aspect more in 总体情况, one column
of table two in other words, and one table more, in a chapter of its own before 存在的主要问题.
"""

from collections.abc import Iterator
from dataclasses import replace

from reports.statute import keep
from reports.statute.equations import (
    applicant_totals,
    dispute_totals,
    line_totals,
    request_balances,
    result_totals,
)
from reports.statute.format_2021 import (
    APPLICANTS,
    CARRIED_OUT,
    CHAPTERS,
    DISCLOSURE,
    DISPUTES,
    FORMAT_2021,
    NOTE,
    OUTCOMES,
    RECEIVED,
    REQUESTS,
    RESULT_TOTAL,
    TEXTS,
    TOTAL,
)
from reports.statute.schema import Axis, Block, Edition, Table
from reports.statute.text_sections import Chapter, TextSection

NOTICE = "国办公开办函〔2027〕8号"

LATER = {"5": "6", "6": "7"}
"""The chapters behind the new one move on by one."""

# 二、主动公开政府信息情况

_ISSUED, *_OTHERS = DISCLOSURE.blocks[0].columns
_MADE = replace(DISCLOSURE.blocks[0], columns=(replace(_ISSUED, label="本年新制发件数"), *_OTHERS))
DISCLOSURE_2027 = replace(DISCLOSURE, blocks=(_MADE, *DISCLOSURE.blocks[1:]))

# 三、收到和处理政府信息公开申请情况

_DENIED = next(line for line in OUTCOMES if line.key == "denied_administrative_query")
NOT_TO_BE_COPIED = Axis(
    "denied_archive", "9.属于已移交档案", "R3.3.9", _DENIED.under, "条例第十四条",
    "已经依法移交国家档案馆的政府信息，按照档案管理规定查阅。",
)  # fmt: skip
_AFTER = OUTCOMES.index(_DENIED) + 1
HANDLED = (*OUTCOMES[:_AFTER], NOT_TO_BE_COPIED, *OUTCOMES[_AFTER:])
REQUESTS_2027 = replace(
    REQUESTS,
    blocks=(
        Block(
            lines=(*RECEIVED, *HANDLED, RESULT_TOTAL, CARRIED_OUT),
            columns=(*APPLICANTS, TOTAL),
            corner=NOTE,
        ),
    ),
)

# 五、政策解读和回应关切情况

EXPLAINED = Table(
    key="explained",
    chapter="5",
    caption="政策解读和回应关切情况",
    widths=(39, 39, 39, 39),
    blocks=(
        Block(
            corner="解读对象",
            columns=(
                Axis("pictures", "图解件数", meaning="以图表、图片作的解读。"),
                Axis("videos", "视频件数", meaning="以视频、动画作的解读。"),
                Axis("total", "合计件数", meaning="前两格之和。"),
            ),
            lines=(
                Axis("policies", "政策文件", article="条例第六条", meaning="对政策文件的解读。"),
                Axis("concerns", "回应关切", article="条例第六条", meaning="对公众关切的回应。"),
            ),
        ),
        Block(
            heading="解读支出",
            corner="支出项目",
            is_amount=True,
            columns=(
                Axis(
                    "own_amount", "自行制作金额（单位：万元）", meaning="单位是万元，可以有小数。"
                ),
                Axis(
                    "bought_amount",
                    "购买服务金额（单位：万元）",
                    meaning="单位是万元，可以有小数。",
                ),
                Axis("amount", "合计金额（单位：万元）", meaning="前两格之和。"),
            ),
            lines=(Axis("spending", "解读支出", article="条例第六条", meaning="本年实际支出。"),),
        ),
    ),
)


# 文字

TAKING_PART = TextSection(
    "overview.taking_part", "1", "公众参与", "写征求意见、座谈、政府开放日各多少次。", "aspect",
    headed=True, carried=True, called="公众参与(?:情况)?", hinted="公众参与",
    live=("政策文件解读",), starters=(
        "{year}年，公开征求意见XX次，收到意见XX条，采纳XX条。",
        "全年对政策文件作解读{{政策文件解读}}件。",
    ),
)  # fmt: skip


def _texts() -> Iterator[TextSection]:
    for one in TEXTS:
        yield replace(one, chapter=LATER.get(one.chapter, one.chapter))
        if one.key == "overview.supervision":
            yield TAKING_PART


def _chapters() -> Iterator[Chapter]:
    *others, problems, matters = CHAPTERS
    yield from others
    yield Chapter("5", "五", EXPLAINED.caption, "条例第六条", table=EXPLAINED.key)
    yield replace(problems, number="6", numeral="六")
    yield replace(matters, number="7", numeral="七")


FORMAT_2027 = Edition(
    key="2027",
    document=NOTICE,
    document_title="《中华人民共和国政府信息公开工作年度报告格式（2027年版）》",
    first_year=2027,
    filed=True,
    chapters=tuple(_chapters()),
    texts=tuple(_texts()),
    tables=(DISCLOSURE_2027, REQUESTS_2027, DISPUTES, EXPLAINED),
    identities=(
        *request_balances(REQUESTS_2027, f"{NOTICE} 附件 三 表注"),
        *result_totals(REQUESTS_2027, HANDLED, f"{NOTICE} 附件 三"),
        *applicant_totals(REQUESTS_2027, f"{NOTICE} 附件 三"),
        *dispute_totals(DISPUTES, f"{NOTICE} 附件 四"),
        *line_totals(EXPLAINED, "A06", "前两格之和 ＝ 合计", f"{NOTICE} 附件 五"),
    ),
    live_fields={
        **FORMAT_2021.live_fields,
        "政策文件解读": "explained.policies.total",
    },
    carry_overs=FORMAT_2021.carry_overs,
    stocks=FORMAT_2021.stocks,
)

keep(FORMAT_2027)
