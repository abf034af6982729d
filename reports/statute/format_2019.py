"""国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式（试行）》的通知（国办公开办函〔2019〕60号）."""

from reports.statute.equations import (
    applicant_totals,
    dispute_totals,
    request_balances,
    result_totals,
)
from reports.statute.format_2021 import (
    APPLICANTS,
    CARRIED_OUT,
    CARRY_OVERS,
    CHAPTERS,
    DISPUTES,
    FORMAT_2021,
    NOTE,
    OUTCOMES,
    RECEIVED,
    RESULT_TOTAL,
    TEXTS,
    TOTAL,
)
from reports.statute.schema import Axis, Block, Edition, Table

NOTICE = "国办公开办函〔2019〕60号"

# 二、主动公开政府信息情况

_MADE = (
    Axis("made", "本年新制作数量", meaning="本年内新制作的件数。"),
    Axis("published", "本年新公开数量", meaning="本年内新公开的件数。"),
    Axis("total_public", "对外公开总数量", meaning="截至12月31日对外公开的总件数。"),
)
_ITEMS = (
    Axis("items_last_year", "上一年项目数量", meaning="上一年年末的项目数量。"),
    Axis("change", "本年增/减", meaning="本年内增加或者减少的数量，减少的填负数。", kind="change"),
)
_DECISIONS = (*_ITEMS, Axis("decisions", "处理决定数量", meaning="本年内作出的全部处理决定。"))

DISCLOSURE = Table(
    key="disclosure",
    chapter="2",
    caption="主动公开政府信息情况",
    tab="主动公开",
    widths=(39, 39, 39, 39),
    blocks=(
        Block(
            heading="第二十条第（一）项",
            corner="信息内容",
            columns=_MADE,
            lines=(
                Axis("regulations", "规章", article="条例第二十条第一项"),
                Axis("normative_documents", "规范性文件", article="条例第二十条第一项"),
            ),
        ),
        Block(
            heading="第二十条第（五）项",
            corner="信息内容",
            columns=_DECISIONS,
            lines=(
                Axis("licences", "行政许可", article="条例第二十条第五项"),
                Axis("other_services", "其他对外管理服务事项", article="条例第二十条第五项"),
            ),
        ),
        Block(
            heading="第二十条第（六）项",
            corner="信息内容",
            columns=_DECISIONS,
            lines=(
                Axis("penalties", "行政处罚", article="条例第二十条第六项"),
                Axis("coercions", "行政强制", article="条例第二十条第六项"),
            ),
        ),
        Block(
            heading="第二十条第（八）项",
            corner="信息内容",
            columns=_ITEMS,
            lines=(Axis("fees", "行政事业性收费", article="条例第二十条第八项"),),
        ),
        Block(
            heading="第二十条第（九）项",
            corner="信息内容",
            columns=(
                Axis("items", "采购项目数量", meaning="本年内集中采购的项目数量。"),
                Axis("amount", "采购总金额", meaning="单位是万元，可以有小数。", kind="amount"),
            ),
            lines=(Axis("procurement", "政府集中采购", article="条例第二十条第九项"),),
        ),
    ),
)

# 三、收到和处理政府信息公开申请情况

OTHER_HANDLING = Axis("other_handling", "（六）其他处理", "R3.6", RESULT_TOTAL.under, "条例第三十六条", "以上各项都不适用的。")
HANDLED = (*(line for line in OUTCOMES if "（六）其他处理" not in line.under), OTHER_HANDLING)

REQUESTS = Table(
    key="requests",
    chapter="3",
    caption="收到和处理政府信息公开申请情况",
    tab="申请办理",
    nothing="本年未收到申请",
    widths=FORMAT_2021.by_key["requests"].widths,
    blocks=(
        Block(
            lines=(*RECEIVED, *HANDLED, RESULT_TOTAL, CARRIED_OUT),
            columns=(*APPLICANTS, TOTAL),
            corner=NOTE,
        ),
    ),
)

FORMAT_2019 = Edition(
    key="2019",
    document=NOTICE,
    document_title="《中华人民共和国政府信息公开工作年度报告格式（试行）》",
    first_year=2019,
    filed=False,
    chapters=CHAPTERS,
    texts=tuple(one for one in TEXTS if one.kind not in ("aspect", "fee")),
    tables=(DISCLOSURE, REQUESTS, DISPUTES),
    identities=(
        *request_balances(REQUESTS, f"{NOTICE} 附件 三 表注"),
        *result_totals(REQUESTS, HANDLED, f"{NOTICE} 附件 三"),
        *applicant_totals(REQUESTS, f"{NOTICE} 附件 三"),
        *dispute_totals(DISPUTES, f"{NOTICE} 附件 四"),
    ),
    live_fields={},
    carry_overs=CARRY_OVERS,
    stocks=(),
)
