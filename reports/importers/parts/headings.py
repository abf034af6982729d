"""Which line is which heading? By what the file marks as headings first, else by the words."""

import re
from collections.abc import Mapping, Sequence

from reports.importers.flow import Item, Line
from reports.importers.same_label import bare, closest, dense, unnumbered
from reports.statute.schema import Edition
from reports.statute.text_sections import Chapter, TextSection

_NUMERAL = re.compile(r"^([一二三四五六七八九十])[、.,]")
_NUMBERED = re.compile(r"^\(?(?:[一二三四五六七八九十]|[0-9]{1,2})[)、.]")
_SUFFIX = re.compile(r"(?:情况|方面|工作){0,2}[。:]?$")
_LONGEST = 40
_LIKE_A_CHAPTER = 0.6


def is_chapter_like(text: str) -> bool:
    """Whether a line opens as the headings of chapters do: 一、…."""
    return bool(_NUMERAL.match(dense(text))) and len(dense(text)) <= _LONGEST


def chapters(items: Sequence[Item], edition: Edition) -> dict[int, Chapter]:
    """Where each chapter begins, in order; lines marked as headings decide when all are marked."""
    marked = _in_order(items, edition, 1)
    return marked if len(marked) == len(edition.chapters) else _in_order(items, edition, 0)


def are_marked(items: Sequence[Item], edition: Edition) -> bool:
    """Whether the file marks all chapters as headings."""
    return len(_in_order(items, edition, 1)) == len(edition.chapters)


def sections(
    items: Sequence[Item], edition: Edition, known: Sequence[str], marked: bool
) -> dict[int, str]:
    """Where the headed sections of a chapter begin, when every one of them has its heading.

    The aspects may stand in any order; what is done about problems stands behind them.
    """
    headed = [one for key in known if (one := edition.sections[key]).headed]
    for level in _levels(items, marked):
        found: dict[int, str] = {}
        for number, item in enumerate(items):
            key = _named(_heading(item, level), headed)
            if key and key not in found.values():
                found[number] = key
        if headed and _is_whole(list(found.values()), headed):
            return found
    return {}


def _is_whole(found: Sequence[str], headed: Sequence[TextSection]) -> bool:
    keys = [one.key for one in headed]
    is_ordered = any(one.answers for one in headed)
    return list(found) == keys if is_ordered else sorted(found) == sorted(keys)


def has_marked_sections(items: Sequence[Item]) -> bool:
    """Whether the file marks headings within chapters: then what is unmarked is text."""
    return any(isinstance(one, Line) and one.level > 1 for one in items)


def _levels(items: Sequence[Item], marked: bool) -> tuple[int, ...]:
    """Look among marked headings; among all lines where the file marks none, or some only."""
    return (2,) if marked and not has_marked_sections(items) else (2, 0)


def _heading(item: Item, least: int) -> str:
    """The text of a line that may be a heading of a section."""
    if not isinstance(item, Line) or item.level < least:
        return ""
    text = dense(item.text)
    is_one = item.level > 0 or (len(text) <= _LONGEST and _NUMBERED.match(text))
    return text if is_one else ""


def _named(heading: str, headed: Sequence[TextSection]) -> str:
    """The section that a heading calls by name, else the last one that its words give away."""
    plain = unnumbered(heading)
    title = bare(_SUFFIX.sub("", plain))
    called = (one.key for one in headed if one.called and title and re.fullmatch(one.called, title))
    loose = [one for one in reversed(headed) if one.hinted and not one.called]
    hinted = (one.key for one in loose if re.search(one.hinted, plain))
    return next(called, "") or next(hinted, "")


def _in_order(items: Sequence[Item], edition: Edition, least: int) -> dict[int, Chapter]:
    found: dict[int, Chapter] = {}
    waiting = list(edition.chapters)
    for number, one in enumerate(items):
        chapter = _chapter(one, waiting, least) if isinstance(one, Line) else None
        if chapter:
            found[number] = chapter
            waiting = waiting[waiting.index(chapter) + 1 :]
    return found


def _chapter(line: Line, waiting: Sequence[Chapter], least: int) -> Chapter | None:
    if line.level < least or line.level > 1:
        return None
    text = dense(line.text)
    if len(text) > _LONGEST:
        return None
    numeral = _NUMERAL.match(text)
    by_title = _by_title(bare(text), waiting, exact=not (numeral or line.level))
    if by_title or not (numeral and line.level):
        return by_title
    return next((one for one in waiting if one.numeral == numeral[1]), None)


def _by_title(title: str, waiting: Sequence[Chapter], exact: bool) -> Chapter | None:
    known: Mapping[str, Chapter] = {bare(one.title): one for one in waiting}
    return known.get(title if exact else closest(title, known, _LIKE_A_CHAPTER) or "")
