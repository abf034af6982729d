"""Which lines of a page belong together? Pieces are joined, and those that meet are a group."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from reports.importers.pdf.pdf_drawing import Box

_TOUCHING = 4.0
_DASH = 4.5
_DOT = 4.0


def whole_lines(rules: Iterable[Box]) -> list[Box]:
    """Lines whose pieces are joined: dots, dashes, a piece for each cell."""
    lines: dict[tuple[bool, int], list[Box]] = defaultdict(list)
    for one in rules:
        across, down = one[2] - one[0], one[3] - one[1]
        if across >= down or across + down < _DOT:
            lines[True, round(one[1])].append(one)
        if across < down or across + down < _DOT:
            lines[False, round(one[0])].append(one)
    whole = [line for (across, _), pieces in lines.items() for line in _joined(pieces, across)]
    return [one for one in whole if one[2] - one[0] + one[3] - one[1] > _DOT]


def _joined(pieces: list[Box], across: bool) -> Iterator[Box]:
    start, end = (0, 2) if across else (1, 3)
    pieces.sort(key=lambda one: one[start])
    line = pieces[0]
    for one in pieces[1:]:
        if one[start] - line[end] > _DASH:
            yield line
            line = one
        elif one[end] > line[end]:
            line = (line[0], line[1], one[2], line[3]) if across else (*line[:3], one[3])
    yield line


def touching(rules: Sequence[Box]) -> list[list[Box]]:
    """Lines that meet, however indirectly; the smallest group first."""
    leader = list(range(len(rules)))

    def find(n: int) -> int:
        while leader[n] != n:
            leader[n] = leader[leader[n]]
            n = leader[n]
        return n

    active: list[int] = []
    for n in sorted(range(len(rules)), key=lambda n: rules[n][1]):
        active = [k for k in active if rules[k][3] + _TOUCHING >= rules[n][1]]
        for k in active:
            one, other = rules[k], rules[n]
            if one[0] - _TOUCHING <= other[2] and other[0] - _TOUCHING <= one[2]:
                leader[find(n)] = find(k)
        active.append(n)
    groups: dict[int, list[Box]] = defaultdict(list)
    for n, one in enumerate(rules):
        groups[find(n)].append(one)
    return sorted(groups.values(), key=_size)


def _size(group: Sequence[Box]) -> float:
    left, top, right, bottom = around(group)
    return (right - left) * (bottom - top)


def around(group: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*group, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)
