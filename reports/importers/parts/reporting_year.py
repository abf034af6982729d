"""Which year is reported on? The title says it; where it does not, the text and its dates do.

Each source is asked in turn, the surest first: the title, the period that the lead states, the date
of the signature, what somebody said of the file, then the years that the text speaks of, by weight.
Where all fail, the person who gave the file is asked.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from reports.document import Signature
from reports.importers.chinese_numerals import in_digits
from reports.importers.flow import Item, Line
from reports.importers.same_label import dense
from reports.importers.unreadable import YearUnknown
from reports.statute import format_read
from reports.statute.schema import Edition

_YEAR = re.compile(r"([0-9]{4})年")
_PERIOD = re.compile(
    r"([0-9]{4})年0?1月0?1日(?:起|开始)?(?:[至到止-]|[—–~]){1,2}(?:([0-9]{4})年)?12月31日"
)
_OPENS = re.compile(r"(?:截[至止到])?(20[0-9]{2})年")
_SPOKEN = re.compile(r"(?<![〔(\[0-9])(20[0-9]{2})年(?!(?:修[订正]|第|版))")
_FIRST_WORDS, _WITHIN = 3, 1
"""What a year weighs that opens a paragraph, and one within."""
_LEAST, _LEAD = 4, 2
"""The weight that tells the year, and how many times the next one's it must be."""
_MOST_LINES = 400


def reporting_year(
    title: str, items: Sequence[Item], signature: Signature, told: int | None
) -> tuple[Edition, int, tuple[str, ...]]:
    """The year, the edition that serves it, and a remark where the title does not say it.

    Raises YearUnknown where nothing tells, and nobody said.
    """
    refused = ""
    for year, remark in _said(title, items, signature, told):
        try:
            return format_read(year), year, (remark,) if remark else ()
        except LookupError as fault:
            refused = refused or f"{fault}。"
    raise YearUnknown(refused or "看不出是哪一年的报告：标题、统计期限、落款里都没有年份。")


def _said(
    title: str, items: Sequence[Item], signature: Signature, told: int | None
) -> Iterator[tuple[int, str]]:
    if said := _YEAR.search(in_digits(dense(title))):
        yield int(said[1]), ""
    lines = [in_digits(dense(one.text)) for one in _lines(items)]
    for year in _periods(lines):
        yield year, f"标题没有说明年份，按统计期限读作{year}年的报告。"
    if signature.date:
        year = signature.date.year - 1
        yield year, f"标题没有说明年份，按落款日期读作{year}年的报告。"
    if told:
        yield told, f"按您说的，读作{told}年的报告。"
    if spoken := _spoken_of(lines):
        yield spoken, f"标题没有说明年份，按正文里说到的年份读作{spoken}年的报告。"


def _lines(items: Iterable[Item]) -> Iterator[Line]:
    return islice((one for one in items if isinstance(one, Line)), _MOST_LINES)


def _periods(lines: Iterable[str]) -> Iterator[int]:
    found = (_PERIOD.search(line) for line in lines)
    return (int(one[1]) for one in found if one and one[2] in {None, one[1]})


def _spoken_of(lines: Iterable[str]) -> int | None:
    """The year of which the text speaks most, where it speaks of no other nearly as much."""
    weights: Counter[int] = Counter()
    for line in lines:
        opens = _OPENS.match(line)
        weights.update({int(opens[1]): _FIRST_WORDS} if opens else {})
        weights.update({int(year): _WITHIN for year in set(_SPOKEN.findall(line))})
    (year, most), (_, next_most) = (*weights.most_common(2), (0, 0), (0, 0))[:2]
    return year if most >= _LEAST and most >= _LEAD * next_most else None
