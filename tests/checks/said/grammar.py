"""How is a sentence on applications composed? Slots of words, each half of them kept apart.

The reader was written beside the even words of each slot; the odd ones are there to measure it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

YEAR, LAST = "{year}", "{last}"


@dataclass(frozen=True)
class Composed:
    """A sentence, and how many applications it says were received; None where it says nothing."""

    text: str
    received: int | None


TIMES = (
    "",
    f"{YEAR}年，",
    "今年以来，",
    "本年度，",
    "全年",
    "年内",
    f"截至{YEAR}年12月31日，",
    "截至年底，",
    f"{YEAR}年度，",
    "一年来，",
    "报告期内，",
    "今年",
    f"{YEAR}年1月1日至12月31日，",
    f"自{YEAR}年1月1日以来，",
    "本年",
    "统计期内，",
    f"在{YEAR}年度，",
    f"{YEAR}年全年，",
    "年度内，",
    "过去的一年，",
)
WHO = (
    "",
    "我镇",
    "我局",
    "本机关",
    "我街道",
    "我乡",
    "镇政府",
    "本单位",
    "我委",
    "县局",
    "全镇",
    "我中心",
    "街道办事处",
    "我办",
    "镇党政办",
    "我校",
    "管委会",
    "我院",
    "各科室",
    "我公司",
)
MANNERS = ("", "共", "累计", "共计", "总共", "一共", "实际", "依法", "新", "合计", "陆续", "先后")
VERBS = (
    "收到",
    "受理",
    "接收",
    "接到",
    "办理",
    "登记",
    "承接",
    "收到并办理",
    "受理并答复",
    "收悉",
    "接办",
    "承办",
    "收到、办结",
    "接收并回复",
    "接收到",
    "收到了",
)
FROM = (
    "",
    "",
    "公民、法人和其他组织提出的",
    "群众提交的",
    "社会公众",
    "自然人、法人及其他组织的",
    "申请人提交的",
    "各类",
    "有关",
    "群众",
    "企业和群众",
    "辖区居民提出的",
    "公众递交的",
    "村民",
    "各方面",
    "社会各界",
)
NOUNS = (
    "政府信息公开申请",
    "依申请公开",
    "依申请公开件",
    "信息公开申请",
    "依申请公开申请",
    "政务信息公开申请",
    "依申请公开政府信息",
    "申请公开政府信息",
    "依申请公开事项",
    "政府信息依申请公开",
    "政府信息公开申请事项",
    "公开申请",
    "政府信息公开申请件",
    "依申请公开信息",
    "信息公开请求",
    "依申请公开政府信息申请",
)
UNITS = ("件", "件", "件次", "份", "宗", "条", "起", "项", "例", "笔")
TAILS = (
    "。",
    "，均按时答复。",
    "，已全部办结。",
    "，较上年增加{less}件。",
    "，同比减少{less}件。",
    "，上年结转{less}件。",
    "（网络{less}件，其余为信函）。",
    "，其中自然人{less}件，企业{less}件。",
    "，未产生行政复议。",
    "，办结率100%。",
    "，接待咨询{more}人次。",
    "；办理热线工单{more}件。",
    "，比{last}年多{less}件。",
    "，主要涉及征地、拆迁。",
    "，结转下年度{less}件。",
    "，答复率为100%，无一逾期。",
)
ORDERS = (
    "{time}{who}{manner}{verb}{origin}{noun}{count}{tail}",
    "{time}{who}{manner}{verb}{origin}{noun}共{count}{tail}",
    "{time}{who}{manner}{verb}{count}{noun}{tail}",
    "{time}{who}{manner}{verb}{noun}，共计{count}{tail}",
    "{time}{who}{noun}{manner}{verb}{count}{tail}",
    "{time}{who}{noun}方面，{manner}{verb}{count}{tail}",
    "{time}{who}{verb}的{noun}数量为{count}{tail}",
    "依申请公开情况：{time}{who}{manner}{verb}{noun}{count}{tail}",
)

NOT_RECEIVED = (
    "未收到",
    "没有收到",
    "未接到",
    "没有受理",
    "未受理",
    "尚未收到",
    "暂未收到",
    "无",
    "未接收到",
    "未收到任何",
    "没有",
    "未曾收到",
    "从未接到",
    "暂无",
    "未有",
    "未办理",
    "均未收到",
    "没有接到过",
    "未出现",
    "未发生",
)
NO_TAILS = (
    "。",
    "，无行政复议。",
    "，也没有上年结转。",
    "，故无答复。",
    "，与上年持平。",
    "和投诉举报。",
    "、行政复议、行政诉讼。",
    "，接待咨询{more}人次。",
)
NO_ORDERS = (
    "{time}{who}{not_}{origin}{noun}{tail}",
    "{time}{who}{not_}{noun}的情况。",
    "{time}{who}{noun}为零报告{tail}",
    "{time}{who}{noun}0件{tail}",
    "{time}{who}{noun}数量为零{tail}",
    "{time}{who}{verb}{noun}0件次{tail}",
    "{time}{who}{verb}、答复{noun}均为0。",
    "依申请公开情况：{time}{who}{not_}{noun}{tail}",
)

OF_OTHERS = (
    "{time}{who}{verb}群众咨询{count}。",
    "{time}{who}{verb}信访事项{count}。",
    "{time}{who}{verb}12345热线工单{count}。",
    "{time}{who}{verb}投诉举报{count}。",
    "{noun}较上年增加{count}。",
    "{noun}数量同比减少{count}。",
    "上年结转{noun}{count}。",
    "{last}年{who}{verb}{noun}{count}。",
    "去年{who}{verb}{noun}{count}。",
    "{who}答复{noun}{count}。",
    "没有因{noun}引发的行政复议。",
    "未发生{noun}逾期未答复的情形。",
    "如{verb}{noun}，均在20个工作日内答复。",
    "每{verb}1件{noun}，都建立台账。",
    "结转下年度{noun}{count}。",
    "{time}{who}{verb}行政许可{count}，与{noun}无关。",
    "近三年{who}{verb}{noun}{count}。",
    "{verb}{noun}后，5个工作日内转办。",
    "{time}{who}{verb}低保申请{count}。",
    "{time}{who}组织{noun}培训{count}。",
    "未收到对{noun}答复不服的投诉。",
    "{time}{who}{verb}人大建议、政协提案{count}。",
    "与{last}年{count}{noun}相比有所下降。",
    "{noun}栏目发布信息{count}。",
)

SLOTS = {
    "time": TIMES,
    "who": WHO,
    "manner": MANNERS,
    "verb": VERBS,
    "origin": FROM,
    "noun": NOUNS,
    "not_": NOT_RECEIVED,
}


def half(words: Sequence[str], *, apart: bool) -> tuple[str, ...]:
    """Every second word; the empty one belongs to both halves."""
    return tuple(
        dict.fromkeys(["", *words[int(apart) :: 2]] if "" in words else words[int(apart) :: 2])
    )


def composed(random: Random, how_many: int, *, apart: bool) -> Iterator[Composed]:
    """So many sentences: half of them with a number, then none, then of other matters."""
    for n in range(how_many):
        number = random.choice((1, 2, 3, 7, 12, 38, 146))
        orders, tails = (
            (ORDERS, TAILS)
            if n % 4 < 2
            else (NO_ORDERS, NO_TAILS)
            if n % 4 == 2
            else (OF_OTHERS, ("",))
        )
        words = {slot: random.choice(half(all_, apart=apart)) for slot, all_ in SLOTS.items()}
        words |= {
            "count": f"{number}{random.choice(half(UNITS, apart=apart))}",
            "tail": random.choice(half(tails, apart=apart)),
            "last": LAST,
        }
        text = random.choice(half(orders, apart=apart)).format(**words)
        said = number if n % 4 < 2 else 0 if n % 4 == 2 else None
        yield Composed(_numbered(text, number), said)


def _numbered(text: str, number: int) -> str:
    return text.replace("{less}", str(max(number - 1, 1) if number != 2 else 4)).replace(
        "{more}", str(number + 9)
    )
