"""What does a site say of the document it shows? 标题, 发布机构 … in a table or in lines."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import Final

from reports.importers.flow import Item, Line
from reports.importers.parts.bodies import is_body, is_name
from reports.importers.same_label import dense

TITLE_KEYS: Final = frozenset(
    {
        *("标题", "名称", "信息名称", "文件名称", "文件标题", "信息标题", "题名", "公文名称"),
        *("主题", "转发", "回复", "答复", "Fw", "FW", "Fwd", "FWD", "Re", "RE"),
    }
)
"""The names under which a site or a mail says what a text is called: 主题: 转发: …."""

_BODY_KEYS: Final = frozenset(
    {
        *("发布机构", "公开机构", "发布单位", "制作单位", "编制单位"),
        *("填报单位", "填表单位", "报送单位", "填报机关"),
    }
)
_SEALED = re.compile(r"[（(](?:盖章|公章|签章)[）)]$")
_SEPARATOR = re.compile(r"[|\uff5c\t]|[：:]\s*")
_BY = re.compile(
    r"本(?:年度)?报告由([^，。；：（(]{3,40}?)(?:根据|按照|依据|负责|组织|汇总|编制)"
    r"|^([^，。；：（(]{3,40}?)(?:根据|按照|依据|现将|现公布|现发布|编制)"
)
_MOST_ITEMS, _MOST_PARTS = 40, 60
_LONGEST_FIELD = 80


def properties(items: Iterable[Item]) -> Iterator[tuple[str, str]]:
    """Each label with the text behind it, in the items at the top that have both."""
    for one in islice(items, _MOST_ITEMS):
        for row in _rows(one):
            said = [text for text in row if text.strip()][:_MOST_PARTS]
            yield from ((dense(label), text.strip()) for label, text in pairwise(said))


def told_body(before: Sequence[Item], rest: Sequence[Item]) -> str:
    """Whose report it is where neither title nor signature says: the lead, else the properties."""
    lead = (one.text.strip() for one in rest[:6] if isinstance(one, Line))
    found = (one[1] or one[2] for text in lead if (one := _BY.search(text)))
    every = (*before, *rest)
    named = (*properties(every), *_fields(every))
    listed = (text for key, text in named if _SEALED.sub("", key) in _BODY_KEYS)
    return next((one for one in (*found, *listed) if is_name(one) and is_body(one)), "")


def _fields(items: Iterable[Item]) -> Iterator[tuple[str, str]]:
    """Each label with the text behind it in one cell of a table: 填报单位（盖章）：…."""
    tables = (one for one in islice(items, _MOST_ITEMS) if not isinstance(one, Line))
    for slot in (slot for one in tables for row in one.rows[:_MOST_PARTS] for slot in row):
        label, colon, text = slot.text[:_LONGEST_FIELD].replace("：", ":").partition(":")
        if colon:
            yield dense(label), text.strip()


def _rows(item: Item) -> Iterator[Sequence[str]]:
    if isinstance(item, Line):
        if len(item.text) <= 400:
            yield _SEPARATOR.split(item.text)
    elif len(item.rows) <= _MOST_PARTS:
        for row in item.rows:
            yield list(dict.fromkeys(slot.text for slot in row))
