"""Which characters of a file only look like those in common use? The one gate for every kind.

A PDF may hold ⽅ for 方 and ⻔ for 门, a page may hold characters that nobody sees. Words would not
be found, and checks would speak of misprints where the eye sees none. Punctuation and full-width
digits stay as they are written: checks judge them.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reports.importers.flow import Flow, Item, Line, Slot, changed

_RADICALS = (
    "⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭⺯⺰⺱⺲⺳⺴⺶⺹⺺⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
    "厂乛乚乙亻冂刀刂卜㔾小尐兀尣尢巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爬丬牛犭王目示礻糹纟罓罒㓁冗羊耂肀聿肉艹艺艻虎衤覀西见角讠贝车辶辷辸邑钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟",
)
"""The radicals of U+2E80–2EFF, and the characters that are written so; Unicode relates few."""

_RANGES = (
    *((0x2F00, 0x2FD5), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)),
    *((0x3220, 0x3229), (0xFE10, 0xFE19), (0xFE31, 0xFE44), (0xFE50, 0xFE6B), (0xFF61, 0xFF65)),
)
"""Kangxi radicals, compatibility ideographs, ㈠, upright, small and half-width punctuation."""

_UNSEEN = (
    *(("\u00ad", "\u00ad"), ("\u034f", "\u034f"), ("\u180e", "\u180e"), ("\u200b", "\u200f")),
    *(("\u202a", "\u202e"), ("\u2060", "\u2064"), ("\u2066", "\u2069"), ("\ufe00", "\ufe0f")),
    ("\ufeff", "\ufeff"),
)
"""Soft hyphens, joiners, marks of direction, variation selectors, characters of no width."""

_WIDE = {narrow: narrow + 0xFEE0 for narrow in range(0x21, 0x7F)}


def _written(sign: str) -> str:
    """What a compatibility form stands for; its punctuation is Chinese."""
    return unicodedata.normalize("NFKC", sign).translate(_WIDE)


_ALIKE = {
    **{chr(code): _written(chr(code)) for one in _RANGES for code in range(one[0], one[1] + 1)},
    **dict(zip(*_RADICALS, strict=True)),
    "\ufe19": "…",
}
_ALIKE = {sign: usual for sign, usual in _ALIKE.items() if sign != usual}
_ODD = _ALIKE | {
    chr(code): "" for first, last in _UNSEEN for code in range(ord(first), ord(last) + 1)
}


def in_common_use(flow: Flow) -> Flow:
    """The same file without unseen characters and look-alikes; a remark says how many."""
    if flow.is_plain:
        return flow
    told = "\n".join(flow.lines or _texts(flow.items))
    signs = set(told)
    if _ODD.keys().isdisjoint(signs):
        return flow
    odd = {sign: _ODD[sign] for sign in signs if sign in _ODD}
    number = sum(told.count(sign) for sign, usual in odd.items() if usual)
    remark = f"这份文件里有{number}个形近字符，已按常用字读。"
    usual = str.maketrans(odd)
    return replace(
        flow,
        items=tuple(_item(one, usual) for one in flow.items),
        remarks=(*flow.remarks, remark) if number else flow.remarks,
        lines=tuple(line.translate(usual) for line in flow.lines),
    )


def _item(item: Item, usual: dict[int, str]) -> Item:
    if isinstance(item, Line):
        return replace(item, text=item.text.translate(usual))
    return changed(item, lambda slot: slot._replace(text=slot.text.translate(usual)))


def _texts(items: Iterable[Item]) -> Iterator[str]:
    """The text of lines and cells, each printed cell once."""
    for item in items:
        if isinstance(item, Line):
            yield item.text
        else:
            slots: dict[Slot, None] = dict.fromkeys(slot for row in item.rows for slot in row)
            yield from (slot.text for slot in slots)
