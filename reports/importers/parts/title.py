"""Which lines are the title, and what stands before it?"""

import re
from collections.abc import Iterable, Iterator, Sequence

from reports.importers.chinese_numerals import in_digits
from reports.importers.flow import TITLE, Item, Line
from reports.importers.parts.bodies import is_body, is_name
from reports.importers.parts.headings import is_chapter_like
from reports.importers.parts.properties import TITLE_KEYS, properties

_MOST_LINES = 6
_FARTHEST = 400
_LONGEST = 80
_A_TITLE = re.compile(
    r"[0-9０-９]{4}年.{0,40}(?:报告|信息公开年报)$|信息公开.{0,12}报告[（(][0-9０-９]{4}年度?[）)]$"
)
_WITHOUT_YEAR = re.compile(r"^.{3,40}(?:政府|政务)信息公开(?:工作)?(?:年度)?(?:报告|年报)$")
_OPENS_WITH_YEAR = re.compile(r"(?:关于)?[0-9０-９]{4}年")
_FIRST_CHAPTER = re.compile(r"一[、.．]总体情况|一[、.．]概述|一[、.．]基本情况|总体情况$")
_CITED = re.compile(r"《([^《》]{2,60}[0-9０-９]{4}年[^《》]{0,30}报告)》")
_PUBLISHED = re.compile(
    r"(?:公布|发布|公开|编制(?:了|本)?)([^，。《》：\s]{3,40}[0-9０-９]{4}年[^，。《》]{0,12}信息公开[^，。《》]{0,8}报告)"
)
_SITE = re.compile(r"(?<!\s)\s*+[-_|—–]++\s*+")
"""Between the name of a page and that of its site."""
_NAVIGATION = re.compile(
    r"^(?:首页|当前位置|您的位置)|信息公开(?:目录|指南|年报)?$|^(?:繁體|无障碍)"
)
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


def named_title(
    before: Sequence[Item], rest: Sequence[Item], name: str
) -> tuple[str, list[Line], list[Item]]:
    """The report's name where no line is its title, the lines that only name it, and the others.

    A table of the site's properties says it, or what the file is called, or the opening paragraphs
    mention it: 现发布《…年度报告》.
    """
    title = _named(before, rest, name)
    naming = [one for one in rest if isinstance(one, Line) and title and _names(one, title)]
    known = {id(one) for one in naming}
    return title, naming, [one for one in rest if id(one) not in known]


def _names(line: Line, title: str) -> bool:
    """Whether a line says what the text is called, and nothing besides: 名　称：…."""
    told = list(properties((line,)))
    return len(told) == 1 and told[0][0] in TITLE_KEYS and _printed(told[0][1]) == title


def _printed(text: str) -> str:
    return in_digits("".join(text.split()))


def _named(before: Sequence[Item], rest: Sequence[Item], name: str) -> str:
    listed = (text for key, text in properties((*before, *rest)) if key in TITLE_KEYS)
    called = [part for text in (name, *listed) for part in (text, *_SITE.split(text))]
    texts = [one.text for one in (*before, *rest)[: 2 * _MOST_LINES] if isinstance(one, Line)]
    cited = ("".join(one[1].split()) for text in texts for one in _CITED.finditer(text))
    named = ("".join(one[1].split()) for text in texts for one in _PUBLISHED.finditer(text))
    found = [_printed(one) for one in (*called, *cited, *named)]
    return next((one for one in found if reads_like_title(one)), "")


def reads_like_title(text: str) -> bool:
    """Whether a text says whose annual report of which year it is, and no more."""
    plain = _printed(text)
    return bool(_A_TITLE.search(plain)) and len(plain) <= _LONGEST and not _SENTENCE.search(plain)


def _marked(items: Sequence[Item]) -> tuple[int, int] | None:
    """The first run of lines that the file itself calls title."""
    roles = [isinstance(one, Line) and one.role == TITLE for one in items]
    if True not in roles:
        return None
    first = roles.index(True)
    end = next((n for n in range(first, len(roles)) if not roles[n]), len(roles))
    opens_with_year = _OPENS_WITH_YEAR.match(_run(items[first:end]))
    first -= _names_above(items, first, 0) if opens_with_year else 0
    return _said_again(items, first, end) or (first, end)


def _said_again(items: Sequence[Item], first: int, end: int) -> tuple[int, int] | None:
    """Where the same title stands once more before chapter 一: a page names it above its own line,
    and what stands between is the page's."""
    below = _by_its_words(items[end:])
    if not below:
        return None
    again = end + below[0], end + below[1]
    return again if _run(items[slice(*again)]) == _run(items[first:end]) else None


def _by_its_words(items: Sequence[Item]) -> tuple[int, int] | None:
    """The last lines before chapter 一 that end as titles do: ××××年政府信息公开工作年度报告.

    Above them a site prints its menus, and often the title once already.
    """
    end = next((n for n, one in enumerate(items) if _opens_report(one)), 0)
    head = items[: min(end or _MOST_LINES, _FARTHEST)]
    return next(reversed(title_spans(head)), None)


def title_spans(items: Sequence[Item]) -> Sequence[tuple[int, int]]:
    """Where lines read as titles, each from its first to the one behind its last; those without
    a year where none has one."""
    return list(_spans(items)) or [
        (n, n + 1) for n in range(len(items)) if _WITHOUT_YEAR.match(_run(items[n : n + 1]))
    ]


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
            first -= _names_above(items, first, after) if _OPENS_WITH_YEAR.match(text) else 0
            yield first, last + 1
            after = last + 1
            break


def _names_above(items: Sequence[Item], first: int, after: int) -> int:
    """How many lines above 2024年…报告 are the body's name: by its ending, or said again below."""
    for count in (1, 2):
        if first - count < after:
            return 0
        name = _run(items[first - count : first])
        if not name or not is_name(name) or _NAVIGATION.search(name):
            return 0
        below = (one.text for one in items[first:] if isinstance(one, Line))
        if is_body(name) or any(name in "".join(text.split()) for text in below):
            return count
    return 0


def _run(items: Sequence[Item]) -> str:
    """Lines as one text; empty where one of them cannot be part of a title."""
    lines = [one for one in items if isinstance(one, Line)]
    wrong = any(is_chapter_like(one.text) or _SENTENCE.search(one.text) for one in lines)
    if wrong or len(lines) < len(items):
        return ""
    return in_digits("".join("".join(_printed_lines(lines)).split()))


def _printed_lines(lines: Iterable[Line]) -> list[str]:
    texts = (text.strip() for line in lines for text in line.text.split("\n"))
    return [text for text in texts if text]
