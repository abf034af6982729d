"""Which words stand twice by accident, which by right? 及时及时, but 县政府政府信息公开."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_SLIPS = """
进行 及时 积极 认真 不断 加强 深入 严格 我镇 我乡 我局 我县 其中 以及 按照
根据 有关 收到 措施 有待 提高 确保 切实 强化 建立 健全 存在 由于 依法 渠道
机制 方面 通过 坚持 开展 推进 推动 完善 落实 提升 做好 全面 充分 主动 进一步
明确 围绕 结合 关于 对于 因此 同时 目前 已经 可以 能够 应当 必须 并且 或者
如果 虽然 但是 仍然 还是 没有 未能 受理 办理 答复 结转 截至 全年 本年 累计
共计 合计 例如 包括 涉及 严肃 扎实 有效 有序 持续 高度 重视 增强 拓宽 优化
细化 深化 规范 促进 加快 加大 发挥 利用 依托 针对 存有 属于 作为 成为 按时
按期 逐步 逐项 逐一 定期 不足 不够 较为 比较 十分 今后 今年 去年 上年 下年
年度 以来 之间 专栏 专区 栏目 目录 指南 年报 主要
"""
_NEVER_TWICE = frozenset(_SLIPS.split())
"""What no compound begins or ends with: twice in a row it is a slip of the hand."""
_ENDS_A_WORD = {
    "政府": "县区市乡镇州省级盟旗民我府",
    "保障": "会生房疗活督",
    "人员": "作务关门理工员",
    "组织": "党团会社该",
}
"""Behind these the first of the two belongs to the word before: 县政府、政府信息公开."""
_BEGINS_A_WORD = {
    "公开": "栏|目录|指南|属性|内容|范围|专栏|制度|平台|专区|渠道|事项|标准|条例|形式|程序",
    "情况": "说明|报告|通报",
    "规范": "性|化",
    "保障": "卡|对象|房|水平|金|性",
    "信息": "化|员|技术|系统|安全|资源|产业|公开|中心|网|平台|报送|发布|管理",
    "工作": "人员|机制|制度|组|方案|要点|计划|站|会议|专班|流程|规则|报告|总结|动态",
    "社会": "组织|救助|保障|保险|事务|治理|各界|公众|公益|评议|监督|稳定|信用|福利",
    "服务": "对象|中心|大厅|平台|事项|指南|站|窗口|器|热线|业",
    "管理": "人员|办法|制度|机构|局|部门|系统|平台|站|员|体系|规定|委员会",
}
"""Before these the second of the two begins a word of its own: 公开、公开指南."""
_HABITS = """
研究 讨论 商量 了解 学习 考虑 活动 调查 打听 休息 交流 锻炼 检查 体验 非常
很多 许多 很久 多少 如此 永远 某某 千万 好多 特别 谢谢 常常 往往 人人 个个
件件 事事 天天 年年 处处 时时 步步 层层
"""
_BY_RIGHT = frozenset(_HABITS.split())
"""Said twice by right: 研究研究, 非常非常."""
_PAIR = re.compile(r"(?=(([\u4e00-\u9fff]{2})\2))")
_NUMERAL = re.compile(r"[一二三四五六七八九十百千万两几]")


@dataclass(frozen=True)
class Doubled:
    """A word of two signs that stands twice; ``is_sure`` where nothing can excuse it."""

    text: str
    start: int
    is_sure: bool


def doubled(text: str) -> Iterator[Doubled]:
    """Every word of two signs that stands twice; those excused by their neighbours are left out."""
    ends = -1
    for match in _PAIR.finditer(text):
        word = match[2]
        if match.start() < ends or word[0] == word[1] or word in _BY_RIGHT:
            continue
        if _NUMERAL.search(word) or _is_excused(text, match.start(), word):
            continue
        ends = match.start() + len(match[1])
        is_sure = word in _NEVER_TWICE or word in _BEGINS_A_WORD or word in _ENDS_A_WORD
        yield Doubled(match[1], match.start(), is_sure)


def _is_excused(text: str, start: int, word: str) -> bool:
    """The first ends a longer word, or the second begins one."""
    if start and text[start - 1] in _ENDS_A_WORD.get(word, ""):
        return not text.startswith(("，", "。", "；", "、"), start + 4) and len(text) > start + 4
    begun = _BEGINS_A_WORD.get(word)
    return bool(begun and re.match(begun, text[start + 4 : start + 8]))
