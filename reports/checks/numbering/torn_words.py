"""Is a space between two characters within a sentence, or behind a heading?"""

import re

from reports.checks.reading.outline import Outline

_HAN = r"[\u4e00-\u9fff]"
_TORN = re.compile(rf"({_HAN})[ \u3000]({_HAN})")
_NUMBERED = re.compile(r"\s*(?:[（(]|[一二三四五六七八九十0-9０-９]+\s*[）)、.．是])")
_AS_OFTEN = 2
_STOPPED = re.compile(r"[。，；]")


def is_within_a_sentence(outline: Outline, raw: str, match: re.Match[str]) -> bool:
    """Within a sentence: one has ended before, or a word of this very report is torn apart.

    Behind a heading that runs on, and in a line of a list, a space is how it is set.
    """
    if _STOPPED.search(raw[: match.start()]):
        return True
    torn = _TORN.search(match[0])
    if torn is None or _NUMBERED.match(raw) or not _STOPPED.search(raw[match.end() :]):
        return False
    word = "".join(torn.groups())
    return sum(row.raw.count(word) for row in outline.rows) >= _AS_OFTEN
