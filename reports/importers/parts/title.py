"""Which lines are the title, and what stands before it?"""

import re
from collections.abc import Iterable, Iterator, Sequence

from reports.importers.chinese_numerals import in_digits
from reports.importers.flow import TITLE, Item, Line

_MOST_LINES = 6
_FARTHEST = 400
_A_TITLE = re.compile(r"[0-9０-９]{4}年.{0,40}报告$")
_OPENS_WITH_YEAR = re.compile(r"(?:关于)?[0-9０-９]{4}年")
_A_BODY = re.compile(r"(?:政府|办事处|局|委员会|办公室|中心|[乡镇街道县市区旗])$")
_FIRST_CHAPTER = re.compile(r"一[、.．]总体情况|一[、.．]概述|一[、.．]基本情况|总体情况$")
_CITED = re.compile(r"《([^《》]{2,60}[0-9０-９]{4}年[^《》]{0,30}报告)》")
_SUBJECT = re.compile(r"(?:(?<!人民)政府)?信息公开(?:工作)?$")
_SENTENCE = re.compile(r"[。；：:>»\uff1e|]|^首页")
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
    """The last lines before chapter 一 that end as titles do: ××××年政府信息公开工作年度报告.

    Above them a site prints its menus, and often the title once already.
    """
    end = next((n for n, one in enumerate(items) if _opens_report(one)), 0)
    spans = list(_spans(items[: min(end or _MOST_LINES, _FARTHEST)]))
    return spans[-1] if spans else None


def _opens_report(item: Item) -> bool:
    return isinstance(item, Line) and bool(_FIRST_CHAPTER.match("".join(item.text.split())))


def _spans(items: Sequence[Item]) -> Iterator[tuple[int, int]]:
    """Where titles stand: lines that end with 报告, with as many above as bring the year."""
    after = 0
    for last in range(len(items)):
        for first in range(last, max(after, last - _MOST_LINES + 1) - 1, -1):
            text = _run(items[first : last + 1])
            if not text:
                break
            if not _A_TITLE.search(text):
                continue
            above = _run(items[first - 1 : first]) if first > after else ""
            first -= bool(_OPENS_WITH_YEAR.match(text) and _A_BODY.search(above))
            yield first, last + 1
            after = last + 1
            break


def _run(items: Sequence[Item]) -> str:
    """Lines as one text; empty where one of them cannot be part of a title."""
    lines = [one for one in items if isinstance(one, Line)]
    wrong = any(one.level or _SENTENCE.search(one.text) for one in lines)
    if wrong or len(lines) < len(items):
        return ""
    return in_digits("".join("".join(_printed_lines(lines)).split()))


def _printed_lines(lines: Iterable[Line]) -> list[str]:
    texts = (text.strip() for line in lines for text in line.text.split("\n"))
    return [text for text in texts if text]
