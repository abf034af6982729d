"""Where are the edges of a table, and along which of its strips does a line run?"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from reports.importers.pdf.pdf_drawing import Box

SAME_EDGE = 3.0
_NARROW = 6.0
_WALL = 0.5

Edges: TypeAlias = list[float]


def edges_of(values: Iterable[float], centres: Sequence[float]) -> Edges:
    """Where lines stand: those that nearly meet are one, and no strip is too narrow to be read."""
    groups: list[list[float]] = []
    for value in sorted(values):
        if groups and value - groups[-1][-1] <= SAME_EDGE:
            groups[-1].append(value)
        else:
            groups.append([value])
    said = sorted(centres)
    edges: list[list[float]] = []
    for group in groups:
        before = edges[-1][-1] if edges else 0.0
        is_said = bisect_right(said, group[0]) > bisect_right(said, before)
        if edges and group[0] - before < _NARROW and not is_said:
            edges[-1] += group
        else:
            edges.append(group)
    return [(group[0] + group[-1]) / 2 for group in edges]


def strip_of(edges: Edges, value: float) -> int:
    return min(max(bisect_right(edges, value) - 1, 0), len(edges) - 2)


def walled(across: Edges, along: Edges, lines: Sequence[Box], side: int) -> dict[int, list[int]]:
    """By edge: the strips along most of which a line runs."""
    runs: dict[int, list[float]] = {n: [0.0] * (len(along) - 1) for n in range(len(across))}
    spans: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for one in lines:
        edge = min(range(len(across)), key=lambda n: abs(across[n] - one[side]))
        spans[edge].append((one[1 - side], one[3 - side]))
    for edge, found in spans.items():
        for start, end in _united(found):
            for n in range(strip_of(along, start), strip_of(along, end) + 1):
                runs[edge][n] += max(0.0, min(end, along[n + 1]) - max(start, along[n]))
    return {
        edge: [n for n, run in enumerate(row) if run >= _WALL * (along[n + 1] - along[n])]
        for edge, row in runs.items()
    }


def _united(spans: list[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    spans.sort()
    start, end = spans[0]
    for one, other in spans[1:]:
        if one > end:
            yield start, end
            start = one
        end = max(end, other)
    yield start, end
