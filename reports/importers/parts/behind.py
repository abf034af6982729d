"""Where does a report's last chapter begin, and what may stand behind its signature?"""

import re
from collections.abc import Sequence
from typing import TypeGuard

from reports.importers.flow import Item, Line
from reports.importers.same_label import dense

_LAST_CHAPTER = re.compile(r"六[、.]其他需要")
_SIXTH = re.compile(r"六[、.]")
_LONGEST, _OPENING = 120, 60
_BEHIND = re.compile(
    r"[(\[【][^()\[\]【】]{2,40}[)\]】]|附(?:件|表|注)?[0-9一二三四五六七八九十]*[:、.].*|附件[0-9]*"
    r"|(?:抄送|抄报|分送|主题词|公开(?:方式|属性|类型)|信息公开选项|校对|打印|拟稿|核稿)[:(].*"
    r"|.{2,40}[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日印发|(?:\(?共印[0-9]+份\)?)|[-–—]{1,2}[0-9]{1,3}[-–—]{1,2}"
)

_ENCLOSURE = re.compile(r"附(?:件|表|注)?[0-9一二三四五六七八九十]*[:、.][^。]*|附件[0-9]*")
_LISTED = re.compile(r"[0-9]{1,2}[.、][^。]{2,80}")


def opens_last_chapter(item: Item) -> bool:
    """Whether a line begins 六、其他需要报告的事项."""
    return _is_numbered_six(item) and bool(_LAST_CHAPTER.match(dense(item.text[:_OPENING])))


def after_the_last_chapter(items: Sequence[Item]) -> range:
    """The places after the heading of chapter 六; none where it is not found."""
    last = max((n for n, one in enumerate(items) if opens_last_chapter(one)), default=None)
    if last is None:
        last = max((n for n, one in enumerate(items) if _is_sixth(one)), default=len(items))
    return range(last + 1, len(items))


def without_what_is_behind(items: Sequence[Item]) -> int:
    """Where the report ends once notes, enclosures and tables are taken from its end."""
    end = len(items)
    while end and _is_behind(items[end - 1]):
        end -= 1
    return end


def enclosures_above(items: Sequence[Item], end: int) -> list[int]:
    """The lines above a signature that name what is enclosed: 附件：1.…; tables stay where they
    are."""
    named, listed = list[int](), list[int]()
    for number in range(end - 1, after_the_last_chapter(items).start - 1, -1):
        one = items[number]
        text = dense(one.text) if isinstance(one, Line) else ""
        if _ENCLOSURE.fullmatch(text):
            named += [*listed, number]
            listed = []
        elif _LISTED.fullmatch(text):
            listed.append(number)
        elif text:
            break
    return sorted(named)


def _is_sixth(item: Item) -> bool:
    return _is_numbered_six(item) and bool(_SIXTH.match(dense(item.text)))


def _is_numbered_six(item: Item) -> TypeGuard[Line]:
    """Whether a line begins as the last chapter does: nearly all fail here."""
    return isinstance(item, Line) and item.text.lstrip().startswith("六")


def _is_behind(item: Item) -> bool:
    if not isinstance(item, Line):
        return True
    text = dense(item.text)
    return not text or (len(text) <= _LONGEST and bool(_BEHIND.fullmatch(text)))
