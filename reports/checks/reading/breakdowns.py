"""Which total does the text break down into parts, and do the parts add up to it?"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reports.checks.reading.counts import (
    Count,
    Statement,
    adds_up,
    are_all,
    are_new_and_carried,
    are_of_all_units,
    claims_no_whole,
    counts_in,
    end_of_list,
    opening,
)

_TOTAL = re.compile(r"(?<!公)共(?![享同建治产和青])|累计|合计|总计|小计|总数|总量")
_TOTAL_ENDS = re.compile(r"(?:总?共计?|累计|合计|总计|小计)$")
_OPEN = re.compile(r"等")
_LAST = re.compile(r"(?:以上|[两二三四五六七八九]项)?(?:总?共计?|合计|总计|累计|小计|总数)")
_LAST_DONE = re.compile(
    r"(?:总?共计?|合计|总计|累计)(?:主动)?(?P<act>公开|发布)了?(?:各类|各项)?(?:政府|政务)?(?:信息|公开)*"
)
_LAST_OF_ALL = re.compile(
    r"(?P<loose>.*)等(?:各类|各项|各种|各方面)?(?:政府|政务|公开)?信息(?:公开)?(?:总?共计?|合计|总计|累计)"
)
_REST = re.compile(r"其他|其它|其余|另")
_SO_FAR = re.compile(r"前[两二三]个?季度|前[0-9一二三四五六七八九十]{1,2}个?月|截至")
_SOME = re.compile(r"其中")
_ACT = re.compile(
    r"公开(?!栏|专[区栏]|平台|目录|指南|渠道)|发布(?!会|平台|厅|号)|制作|回应|开展|举办|召开|办理|办结|答复|印发|组织|接[受收到待]|收到|受理|更新|推送|转载|编发|张贴|播放|印制|发放|接待|培训|废止|失效|保留|有效"
)


@dataclass(frozen=True)
class Breakdown:
    """A total and its parts in order. ``is_open``: the list claims no completeness."""

    statement: Statement
    total: Count
    parts: tuple[Count, ...]
    is_open: bool
    is_of_some: bool = False  # 其中 may name some parts only
    is_complete: bool = False
    """分别为 names each part, or 其余 the last one: together they are all."""
    more: tuple[Count, ...] = ()
    """What follows the list and may belong to it."""

    @property
    def is_a_whole(self) -> bool:
        """Said to be everything: 共N条."""
        return bool(_TOTAL.search(self.total.label))

    @property
    def listed(self) -> int:
        """What the parts come to, plainly added up."""
        return sum(part.value for part in self.parts)

    @property
    def quote(self) -> str:
        """The total as it is said, with a leading 共 where there is one."""
        said = _TOTAL_ENDS.search(self.statement.text, 0, self.total.start)
        start = said.start() if said else self.total.start
        return self.statement.text[start : self.total.end]

    @property
    def holds(self) -> bool:
        """Whether some reading of the list gives the total."""
        everything = (*self.parts, *self.more)
        return any(
            adds_up(self.total.value, [one.value for one in parts])
            for parts in (everything, _heads(self.statement.text, everything))
        )

    @property
    def larger_part(self) -> Count | None:
        """A part that alone is more than the whole."""
        return next((one for one in self.parts if one.value > self.total.value), None)


def breakdowns(told: Iterable[Statement], year: int) -> Iterator[Breakdown]:
    """共N条，其中a条、b条; and a条，b条，共N条. Approximate numbers are left alone."""
    for statement in told:
        counts = counts_in(statement.text, year)
        if len(counts) < 2:
            continue
        marker, is_any = opening(statement.text, counts)
        found = _after(statement, counts, marker) if marker else _before(statement, counts)
        for one in found if marker or not is_any else ():
            if not any(count.is_about for count in (one.total, *one.parts, *one.more)):
                yield one


def _after(
    statement: Statement, counts: Sequence[Count], marker: re.Match[str]
) -> Iterator[Breakdown]:
    """A total, a word that opens its parts, and the parts; lists within that have own totals."""
    before = [one for one in counts if one.end <= marker.start()]
    total = before[-1]
    if len(before) > 1 and not _TOTAL.search(total.label):
        return
    text = statement.text
    stop = text.find("。", marker.end())
    end = end_of_list(text, marker.end(), stop if stop >= 0 else len(text))
    listed = [one for one in counts if marker.end() <= one.start < end]
    same = [one for one in listed if one.unit == total.unit]
    if claims_no_whole(marker, total, same):
        return
    lists = [one for one in _lists(text, same) if not _closes_all(text, one[1], counts)]
    for inner, own in lists:
        if own and inner:
            yield Breakdown(statement, own, tuple(inner), is_open=False)
    parts = tuple(own or inner[0] for inner, own in lists if own or inner)
    if not parts:
        return
    size = _length(text, marker.end(), parts)
    beside = [one for one in listed if one.unit != total.unit and not _is_behind(text, parts, one)]
    if beside and _may_have_others(total, parts[:size], parts):
        return
    is_open = bool(marker["open"] or _OPEN.search(text, marker.end(), parts[-1].end))
    is_open = is_open or all("涉及" in one.label for one in parts)  # one may concern several
    is_open = is_open or any(_SO_FAR.search(one.label) for one in parts)
    is_of_some = bool(_SOME.fullmatch(marker[0]))
    is_complete = not beside and are_all(text, marker, parts[:size])
    yield Breakdown(statement, total, parts[:size], is_open, is_of_some, is_complete, parts[size:])


def _is_behind(text: str, parts: Sequence[Count], other: Count) -> bool:
    """…公众号10条；张贴公示96期: behind the list something else is done."""
    between = text[parts[-1].end : other.start]  # nothing where the other stands before it
    return "；" in between and bool(_ACT.search(between))


def _closes_all(text: str, total: Count | None, counts: Sequence[Count]) -> bool:
    """网站3条，其中…；微信2条，其中…；总计5条: the total is that of what stands at the heads."""
    if total is None:
        return False
    before = [one for one in counts if one.end <= total.start and one.unit == total.unit]
    return adds_up(total.value, [one.value for one in _heads(text, before)])


def _lists(text: str, counts: Sequence[Count]) -> Iterator[tuple[Sequence[Count], Count | None]]:
    """Each count by itself, or the counts that a total of their own closes: a、b，共c；.

    A total that counts something anew (全年共发布…) ends the whole.
    """
    group: list[Count] = []
    for count in counts:
        if group and _TOTAL.search(count.label):
            if not _LAST.fullmatch(count.label):
                break
            yield group, count
            group = []
            continue
        if group and "；" in text[group[-1].end : count.start]:
            yield from (([one], None) for one in group)
            group = []
        group.append(count)
    yield from (([one], None) for one in group)


def _length(text: str, start: int, parts: Sequence[Count]) -> int:
    """How many parts the list has: it ends where another act begins that its parts do not share."""
    acts = [
        bool(_ACT.search(text, before, one.start))
        for before, one in zip((start, *(one.end for one in parts)), parts, strict=False)
    ]
    return next(
        (n for n, acts_here in enumerate(acts) if n and acts_here and not acts[0]), len(parts)
    )


def _heads(text: str, parts: Sequence[Count]) -> tuple[Count, ...]:
    """The first part of each stretch between semicolons: what follows it may be its own parts."""
    return tuple(
        one
        for before, one in zip((None, *parts), parts, strict=False)
        if before is None or "；" in text[before.end : one.start]
    )


def _may_have_others(total: Count, parts: Sequence[Count], every: Sequence[Count]) -> bool:
    """80篇 and 40个 may well be 120条; but no other unit makes parts fewer that are too many."""
    is_short = sum(one.value for one in parts) < total.value
    return is_short and not adds_up(total.value, [one.value for one in every])


def _before(statement: Statement, counts: Sequence[Count]) -> Iterator[Breakdown]:
    """Parts first, their total last: a条，b条，共N条."""
    before: dict[str, list[Count]] = {}
    totalled = set[str]()
    for total in counts:
        parts = before.setdefault(total.unit, [])
        if len(parts) > 1 and (total.unit not in totalled or are_new_and_carried(parts)):
            if _LAST.fullmatch(total.label):
                if not are_of_all_units(counts, total):
                    yield _ending(statement, total, tuple(parts), is_open=False)
                return
            said = _LAST_OF_ALL.fullmatch(total.label)
            if said and not _REST.search(total.label):
                yield _ending(statement, total, tuple(parts), is_open=not said["loose"])
                return
            done = _LAST_DONE.fullmatch(total.label)
            if done and _are_done_so(statement.text[: total.start], parts, done["act"]):
                ending = _ending(statement, total, tuple(parts), is_open=True)
                yield replace(ending, is_open=ending.listed < total.value)
                return
        if _TOTAL.search(total.label):
            totalled.add(total.unit)
        parts.append(total)


def _are_done_so(text: str, parts: Sequence[Count], act: str) -> bool:
    """网站60条、微信40条，共发布100条: nothing else was done to the parts."""
    acts = {match[0] for match in _ACT.finditer(text[: parts[-1].end])}
    return acts <= {act} and "；" not in text


def _ending(
    statement: Statement, total: Count, parts: tuple[Count, ...], *, is_open: bool
) -> Breakdown:
    """The last parts that add up to the total, else all of them."""
    fitting = (
        parts[n:] for n in range(len(parts)) if sum(one.value for one in parts[n:]) == total.value
    )
    return Breakdown(statement, total, next(fitting, parts), is_open)
