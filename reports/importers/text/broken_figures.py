"""Were figures broken over lines in narrow cells? Put together only where the line's sum proves it.

Above stands 240, below 367: it is 240367 where the total then is the sum, and where no other way
of putting the pieces together has a total that is one. Else the line stays as it was found.
"""

from collections.abc import Iterator, Sequence
from itertools import count as count_from
from itertools import islice, pairwise

from reports.document.digits import are_digits
from reports.importers.text.tokens import Piece

_MOST_PIECES = 40
_MOST_TRIES = 5_000
_FARTHEST = 3
"""How many narrow characters beside a figure its rest may stand."""

_BLOCKS = {7: 7, 15: 5}
"""How many figures belong to one total, the last of them, by the number of a line's figures."""

FEWEST_SUMMED = min(_BLOCKS)
"""A line of fewer figures has no total that could prove one."""


def mended(figures: Sequence[Piece], count: int) -> list[Piece] | None:
    """As many figures as a line has columns; None where they cannot be put together for sure."""
    is_possible = count in _BLOCKS and count < len(figures) <= _MOST_PIECES
    if not is_possible or not all(one.text.isascii() and are_digits(one.text) for one in figures):
        return None
    for metric in range(2):
        found = _by_place(figures, count, metric)
        if found and _has_totals(found):
            return found
    tries = count_from(1)
    ways = list(islice(_in_sequence(figures, count, tries), 2))
    is_certain = len(ways) == 1 and next(tries) <= _MOST_TRIES
    return ways[0] if is_certain else None


def _by_place(figures: Sequence[Piece], count: int, metric: int) -> list[Piece]:
    """The figures of the first line, each with what stands below it; none where that is unclear."""
    first = [one for one in figures if one.number == figures[0].number]
    below = figures[len(first) :]
    if len(first) != count:
        return []
    columns = [[one] for one in first]
    for piece in below:
        far = {abs(_middle(one[0], metric) - _middle(piece, metric)): one for one in columns}
        if min(far) > _FARTHEST:
            return []
        far[min(far)].append(piece)
    return [_one(column) for column in columns]


def _middle(piece: Piece, metric: int) -> int:
    span = piece.spans[metric]
    return (span.start + span.stop) // 2


def _in_sequence(
    figures: Sequence[Piece], count: int, tries: Iterator[int]
) -> Iterator[list[Piece]]:
    """Every way of making so many numbers of pieces that follow each other, its totals right."""
    size = _BLOCKS[count]

    def ways(first: int, block: list[int], left: int) -> Iterator[list[Piece]]:
        if left == 0:
            yield from [[]] if first == len(figures) else []
            return
        for end in range(first + 1, len(figures) - left + 2):
            if next(tries) > _MOST_TRIES or not _may_be_one(figures[first:end]):
                return
            text = "".join(one.text for one in figures[first:end])
            is_full = len(block) + 1 == size
            if is_full and sum(block) != int(text):
                continue
            for rest in ways(end, [] if is_full else [*block, int(text)], left - 1):
                yield [figures[first]._replace(text=text), *rest]

    yield from ways(0, [], count)


def _may_be_one(pieces: Sequence[Piece]) -> bool:
    """Whether pieces may be one number: no nought first, all but the last as wide as the cell."""
    if len(pieces) == 1:
        return pieces[0].text == "0" or not pieces[0].text.startswith("0")
    is_broken = all(one.number > last.number for last, one in pairwise(pieces))
    return is_broken and len(pieces[-2].text) > 1 and not pieces[0].text.startswith("0")


def _one(pieces: Sequence[Piece]) -> Piece:
    return pieces[0]._replace(text="".join(one.text for one in pieces))


def _has_totals(figures: Sequence[Piece]) -> bool:
    """Whether each total is the sum of its parts, and no number begins with a nought."""
    if any(len(one.text) > 1 and one.text.startswith("0") for one in figures):
        return False
    size, numbers = _BLOCKS[len(figures)], [int(one.text) for one in figures]
    blocks = [numbers[n : n + size] for n in range(0, len(numbers), size)]
    return all(sum(parts) == total for *parts, total in blocks)
