"""Which lines are the title, and what stands before it?"""

import re
from collections.abc import Iterable, Sequence

from reports.importers.flow import TITLE, Item, Line
from reports.importers.numerals import in_digits

_MOST_LINES = 6
_A_TITLE = re.compile(r"\d{4}年?度?.*报告$|年度报告$")
_CITED = re.compile(r"《([^《》]{2,60}\d{4}年[^《》]{0,30}报告)》")
_SUBJECT = re.compile(r"(?:(?<!人民)政府)?信息公开(?:工作)?$")
_SENTENCE = re.compile(r"[。；：:]")
_LETTER_OR_DIGIT = re.compile(r"[A-Za-z.,][0-9A-Za-z]|[0-9][A-Za-z]")


def take_title(items: Sequence[Item]) -> tuple[tuple[str, ...], list[Item], list[Item]]:
    """The lines of the title, what stands before it and what after it."""
    span = _marked(items) or _by_its_words(items)
    if not span:
        return (), [], list(items)
    first, end = span
    lines = [one for one in items[first:end] if isinstance(one, Line)]
    return tuple(_printed_lines(lines)), list(items[:first]), list(items[end:])


def joined(lines: Iterable[str]) -> str:
    """Lines of a title or a name as one: a space only where two foreign words met."""
    whole = ""
    for line in lines:
        seam = whole[-1:] + line[:1]
        whole += f" {line}" if _LETTER_OR_DIGIT.fullmatch(seam) else line
    return whole


def cited_title(items: Sequence[Item]) -> str:
    """The report's name where only its opening paragraphs mention it: 现发布《…年度报告》."""
    texts = (one.text for one in items[:_MOST_LINES] if isinstance(one, Line))
    found = filter(None, map(_CITED.search, texts))
    return next(("".join(one[1].split()) for one in found), "")


def whole_name(before_year: str, signed: str) -> str:
    """A body's name from a title in another order: 某乡人民政府信息公开工作2021年度报告."""
    name = _SUBJECT.sub("", before_year)
    return signed if name != before_year and signed.endswith(name) else name


def _marked(items: Sequence[Item]) -> tuple[int, int] | None:
    """The first run of lines that the file itself calls title."""
    roles = [isinstance(one, Line) and one.role == TITLE for one in items]
    if True not in roles:
        return None
    first = roles.index(True)
    return first, next((n for n in range(first, len(roles)) if not roles[n]), len(roles))


def _by_its_words(items: Sequence[Item]) -> tuple[int, int] | None:
    """The first lines that together end as titles do: ××××年政府信息公开工作年度报告."""
    for first in range(min(_MOST_LINES, len(items))):
        run: list[Line] = []
        for one in items[first : first + _MOST_LINES]:
            if not isinstance(one, Line) or one.level or _SENTENCE.search(one.text):
                break
            run.append(one)
            if _A_TITLE.search(in_digits("".join("".join(_printed_lines(run)).split()))):
                return first, first + len(run)
    return None


def _printed_lines(lines: Iterable[Line]) -> list[str]:
    texts = (text.strip() for line in lines for text in line.text.split("\n"))
    return [text for text in texts if text]
