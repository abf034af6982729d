"""How does last year's text begin this year's? Dates move on, numbers follow the tables or wait."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from reports.document import Document
from reports.document.digits import are_digits
from reports.document.live_fields import live_cells
from reports.document.marks import MARK, mark
from reports.statute.schema import Figure
from reports.workflow.last_year.fixed_numbers import FIXED, OF_THE_YEAR, D, S

_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]?")
_PIECE = re.compile(
    rf"(?P<of_year>{OF_THE_YEAR})|(?P<kept>{FIXED})"
    r"|(?P<name>《[^《》]*》)"
    rf"|(?P<range>{D}{{4}}{S}年?{S}[-—–~至到]+{S}{D}{{4}}(?={S}年))"
    rf"|(?P<date>{D}{{4}}{S}年{S}{D}{{1,2}}{S}月(?:{S}{D}{{1,2}}{S}日)?)"
    rf"|(?P<year>{D}{{4}})(?={S}年)"
    rf"|(?P<day>{D}{{1,2}}{S}月份?(?:{S}{D}{{1,2}}{S}日)?)"
    rf"|(?P<number>{D}+(?:[,，]{D}{{3}})*(?:\.{D}+)?)"
    r"|(?P<spelled>[二两三四五六七八九十百千]+)(?=余?(?:场次|人次|[次场件条期篇份]))"
)
_YEAR = re.compile(rf"{D}{{4}}")
_AFTER_YEAR = re.compile(rf"{S}年{S}")
_CLAUSE_ENDS = re.compile("[，、。；：,;:（(]")

_SAID_OF: Mapping[str, re.Pattern[str]] = {
    name: re.compile(words)
    for name, words in (
        ("新收申请", "新收|(?:收到|受理|接收).{0,60}申请"),
        ("上年结转", "上年度?结转|结转上年|上年未办结"),
        ("结转下年", "结转.{0,60}下一?年|结转至"),
        ("部分公开", "部分公开"),
        ("予以公开", "(?<!不)予以公开"),
        ("办理总计", "办理|办结|答复"),
        ("现行有效规范性文件", "有效"),
        ("废止规范性文件", "废止"),
        ("制发规范性文件", "(?:制发|制定|出台|印发).{0,60}规范性文件"),
        ("行政许可", "许可"),
        ("行政处罚", "处罚"),
        ("行政强制", "强制"),
        ("复议后起诉", "复议后.{0,60}诉"),
        ("直接起诉", "直接起诉|诉讼"),
        ("行政复议", "复议"),
    )
}
"""The words that a clause says before the number of each live field, the sharper ones first."""


def moved_on(paragraph: str, last: Document) -> Iterator[str]:
    """The sentences of one of last year's paragraphs, ready to begin this year's with.

    Years move on by one; a number that is the figure of a table becomes its live field, any
    other stands in a mark, for what was counted last year is nobody's count of this one.
    """
    for match in _SENTENCE.finditer(paragraph):
        if sentence := match[0].strip():
            yield _PIECE.sub(partial(_this_years, last), sentence)


def is_settled(sentence: str) -> bool:
    """Whether nothing in a sentence waits for a number."""
    return not MARK.search(sentence)


def years_moved_on(text: str, last: Document) -> str:
    """The same text with its years moved on and every number left as it is."""
    return re.sub(r"(?<!〔)[0-9０-９]{4}(?=\s*年)", lambda year: _next_year(last, year[0]), text)


def _this_years(last: Document, piece: re.Match[str]) -> str:
    treat: dict[str, Callable[[Document, re.Match[str]], str]] = {
        "name": _name,
        "date": _date,
        "year": lambda last, piece: _next_year(last, piece[0]),
        "of_year": lambda last, piece: _next_year(last, piece[0][:4]) + piece[0][4:],
        "number": _number,
    }
    kind = piece.lastgroup or ""
    if kind == "kept":
        return piece[0]
    return treat[kind](last, piece) if kind in treat else mark(piece[0])


def _next_year(last: Document, year: str) -> str:
    """Last year, the one before and the one after move on; 自2019年起 stays."""
    return str(int(year) + 1) if abs(int(year) - last.year) <= 1 else year


def _date(last: Document, piece: re.Match[str]) -> str:
    """A day of a year that moves on is another day; a day of 2019 stays what it was."""
    year, day = _AFTER_YEAR.split(piece[0], maxsplit=1)
    moved = _next_year(last, year)
    if moved == year:
        return piece[0]
    gap = piece[0][len(year) : len(piece[0]) - len(day)]
    return f"{moved}{gap}{_PIECE.sub(partial(_this_years, last), day)}"


def _name(last: Document, piece: re.Match[str]) -> str:
    """The title of a paper: another year's paper bears another year, or does not exist."""
    return _YEAR.sub(
        lambda year: mark(year[0]) if abs(int(year[0]) - last.year) <= 1 else year[0], piece[0]
    )


def _number(last: Document, piece: re.Match[str]) -> str:
    before = _CLAUSE_ENDS.split(piece.string[: piece.start()])[-1]
    figure = _figure(piece[0])
    for name, words in _SAID_OF.items():
        if words.search(before) and last.figures.get(live_cells()[name]) == figure:
            return f"{{{name}}}"
    return mark(piece[0])


def _figure(text: str) -> Figure:
    plain = text.replace(",", "").replace("，", "")
    return int(plain) if are_digits(plain) else None
