"""Which results does the text count together? 予以公开及部分公开208件 is 206 and 2."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reports.checks.reading.numerals import NUMBER, to_int

_AND = r"(?:以及|及其?|[和与或、]|或者|[（，]?(?:其中)?(?:含|包括|包含))"
_OPEN = r"(?:可以|已|可|应)?公开"
"""予以公开 cut short, as only a series allows: 公开及部分公开."""
_GAP = r"(?:）|的|为|有|是|：|申请|信息|政府信息|情况|了|处理|答复|决定|两类|两种|数量|件数){0,4}"
_TOTAL = r"(?:共计?|合计|总计|累计|总共|一共)?"
_UNIT = r"(?:件次|件|宗|份|条|起|例|次|封)"
_ENDS = r"(?=$|[，、；。（])"
_BEFORE = r"(?:依法|决定|作出|答复|告知|申请|均|全部|分别|按|为|的|其中){0,3}"
_MOST_NUMBERS = 6


@dataclass(frozen=True)
class JointOutcome:
    """Members of a series, the number that counts them, and where the text says so."""

    members: tuple[int, ...]
    number: int
    start: int
    end: int


class Series:
    """Finds series of results; each is known by its place among the patterns given."""

    def __init__(self, words: Sequence[str]) -> None:
        self._members = re.compile("|".join((*(f"({one})" for one in words), f"({_OPEN})")))
        any_word = "|".join((*words, _OPEN))
        self._chain = re.compile(rf"(?:{any_word})(?:{_AND}(?:{any_word}))+")

    def found_in(self, text: str) -> Iterator[tuple[int, int, tuple[JointOutcome, ...]]]:
        """Where a counted series begins and ends, and what it counts."""
        for chain in self._chain.finditer(text):
            members = tuple(self._member(match) for match in self._members.finditer(chain[0]))
            counted = next(filter(None, _counts(text, chain, members)), ())
            if counted:
                yield counted[0].start, max(one.end for one in counted), counted

    def _member(self, match: re.Match[str]) -> int:
        """Which of the results; the bare 公开 of a series is the first of them."""
        return (match.lastindex or 1) - 1 if match.lastindex != self._members.groups else 0


def _counts(
    text: str, chain: re.Match[str], members: tuple[int, ...]
) -> Iterator[tuple[JointOutcome, ...]]:
    """The ways of counting a series, the sharper ones first."""
    start, end = chain.span()
    if one_by_one := _ONE_BY_ONE.match(text, end):
        numbers = [to_int(one) for one in re.findall(f"({NUMBER}){_UNIT}?", one_by_one["numbers"])]
        if len(numbers) == len(members):
            pairs = zip(members, numbers, strict=True)
            yield tuple(JointOutcome((one,), n, start, one_by_one.end()) for one, n in pairs)
    if each := _EACH.match(text, end):
        yield tuple(
            JointOutcome((one,), to_int(each["number"]), start, each.end()) for one in members
        )
    if after := _AFTER.match(text, end):
        yield (JointOutcome(members, to_int(after["number"]), start, after.end()),)
    elif before := _AHEAD.search(text, max(0, start - 24), start):
        yield (JointOutcome(members, to_int(before["number"]), before.start(), end),)


_ONE_BY_ONE = re.compile(
    rf"{_GAP}(?:分别|依次)(?:是|为|有|：)?(?P<numbers>{NUMBER}{_UNIT}?(?:[、，和及]{NUMBER}{_UNIT}?){{1,{_MOST_NUMBERS}}})"
)
_EACH = re.compile(rf"{_GAP}(?:各|均为?|都是)(?P<number>{NUMBER}){_UNIT}")
_AFTER = re.compile(rf"{_GAP}{_TOTAL}{_GAP}(?P<number>{NUMBER})(?:{_UNIT}|{_ENDS})")
_AHEAD = re.compile(rf"(?<![第0-9])(?P<number>{NUMBER}){_UNIT}{_BEFORE}$")
