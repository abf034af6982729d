"""Which section does a heading name, in whatever words it was written?

Nobody prints the statutory names alone: 强化监督管理情况 is 监督保障, 平台和公众号建设 is 平台建设.
The words by which each section is known stand with the section in its edition; reading and judging
ask here, and so agree.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from reports.statute.text_sections import TextSection

LONGEST_NAME: Final = 30
"""Characters: a longer line is a sentence and names nothing."""

_NUMBER = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十0-9]{1,3}[)）、.．]|[一二三四五六七八九十]是|第[一二三四五六七八九十]|[①-⑩])"
)
_SIGNS = re.compile(r"[\W_]+")
_BEFORE = re.compile(
    r"^(?:[0-9]{4}年度?|关于|在|认真|切实|扎实|深入|积极|全面|持续|不断|着力|严格|依法|进一步|有序|大力|继续|坚持"
    r"|加强|加大|加快|做好|抓好|抓实|强化|深化|推进|推动|落实|规范(?![性化])|优化|完善|健全|提升|提高|开展|夯实|压实|拓宽|拓展|创新|打造|细化)+"
)
_ENDINGS = "工作|情况|方面|内容|进展|开展|推进|落实|完成|力度|水平|质量|任务|成效"
_BEHIND = re.compile(rf"(?<!{_ENDINGS})(?>(?:{_ENDINGS})+)$")


@lru_cache(40_000)
def core(title: str) -> str:
    """The words of a heading that say what it is about: no number, no 加强…, no …工作情况."""
    text = "".join(unicodedata.normalize("NFKC", title).split())
    plain = _SIGNS.sub("", _NUMBER.sub("", text))
    return _BEFORE.sub("", _BEHIND.sub("", plain)) or plain


def named(title: str, among: Sequence[TextSection]) -> TextSection | None:
    """The section that a heading names: to the letter first, else by words that give it away.

    Of several that are hinted at, the last noun counts: 主动公开平台建设 is about the platform.
    """
    if len(title) > LONGEST_NAME:
        return None
    key = _named(title, tuple(among))
    return next((one for one in among if one.key == key), None)


def is_called(title: str, section: TextSection) -> bool:
    """Whether a heading is a section's title, perhaps in other words, and nothing more."""
    words = core(title) if len(title) <= LONGEST_NAME else ""
    return bool(words) and (words == core(section.title) or _fits(section.called, words))


@lru_cache(5_000)
def _named(title: str, among: tuple[TextSection, ...]) -> str:
    called = next((one.key for one in among if is_called(title, one)), "")
    return called or _hinted(core(title), among)


def _hinted(words: str, among: Iterable[TextSection]) -> str:
    """The section whose telling word ends last, of those the longest."""
    found = (
        (match.end(), len(match[0]), one.key)
        for one in among
        if one.hinted
        for match in re.finditer(one.hinted, words)
    )
    return max(found, default=(0, 0, ""))[2]


def _fits(pattern: str, words: str) -> bool:
    return bool(pattern and re.fullmatch(pattern, words))
