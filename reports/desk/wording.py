"""What are the boxes of the text chapters called, and what should the clerk write in them?"""

from dataclasses import dataclass

from reports.models import Report


@dataclass(frozen=True)
class Wording:
    """Label and help of one slot; ``rows`` is its height, 0 for a single line."""

    label: str
    help: str = ""
    rows: int = 0

    @property
    def is_long(self) -> bool:
        return self.rows > 0


WORDING = {
    "title": Wording("标题", "不填就用“单位全称＋{year}年政府信息公开工作年度报告”。"),
    "lead": Wording(
        "编制说明",
        "放在“一、总体情况”之前：编制依据、六个部分、统计期限、电子版下载地址和联系方式（办公电话，不写个人姓名、手机号）。",
        5,
    ),
    "signature.organisation": Wording("落款单位", "机关全称，与公章一致。"),
    "signature.date": Wording(
        "成文日期", "如{next_year}-01-08；{year}年的报告应在{next_year}年1月签发。"
    ),
    "overview.intro": Wording("总述（可以不写）", "一两句话，不写套话。", 2),
    "overview.proactive": Wording(
        "（一）主动公开",
        "写公开了多少条：政府网站、政务新媒体、公示栏各多少；政策解读、回应关切、重点领域各多少。",
        5,
    ),
    "overview.on_request": Wording(
        "（二）依申请公开", "写本年新收申请件数和办理结果；没有收到也要写明。", 4
    ),
    "overview.management": Wording(
        "（三）政府信息管理",
        "写行政规范性文件制发、废止、现行有效件数（与第二章一致），以及审查制度的落实。",
        4,
    ),
    "overview.platform": Wording(
        "（四）政府信息公开平台建设", "写网站、政务新媒体、公开栏、政务公开专区的数量和维护。", 4
    ),
    "overview.supervision": Wording(
        "（五）监督保障", "写工作考核、社会评议、责任追究三项结果，以及培训次数。", 4
    ),
    "fee.notices": Wording("本年发出收费通知（件）", "没有就填0。"),
    "fee.amount": Wording("通知收费金额（元）", "没有就填0。"),
    "fee.received": Wording("实际收取信息处理费（元）", "没有就填0。"),
    "other_matters": Wording(
        "其他需要报告的事项",
        "上面三格会自动写成第六章的第一句话；这里写其他事项，没有可以不写。",
        4,
    ),
    "table_notes.disclosure": Wording("表后说明（可以不写）", "会印在表格下面。", 2),
    "table_notes.requests": Wording("表后说明（可以不写）", "会印在表格下面。", 2),
    "table_notes.disputes": Wording("表后说明（可以不写）", "会印在表格下面。", 2),
    "confirmed_by": Wording("数据由谁确认", "如“镇司法所 核对”。只留在系统里备查，不会印出来。"),
}

_PAIR = {"problems": "问题", "measures": "改进情况"}


def pair_wording(name: str) -> Wording | None:
    """The wording of one half of a pair in chapter 五; None for a slot that is no box of text."""
    side, _, number = name.partition(".")
    return Wording(f"{_PAIR[side]}{int(number) + 1}", rows=4) if side in _PAIR else None


def slot_label(report: Report, name: str) -> str:
    """What a slot is called on its page: a cell by line and column, a box by its label."""
    if name in report.edition.table_of:
        return report.edition.spoken(name)
    wording = WORDING.get(name) or pair_wording(name)
    return wording.label if wording else name
