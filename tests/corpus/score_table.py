"""How are scores printed? A line for each layout, what is wrong under it, sums by kind of file."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice

from tests.corpus.reading_score import Score

CELLS_SHOWN = 3
FAULTS_SHOWN = 3
HEAD = ("reports", "cells", "right %", "blank", "wrong", "faults", "accused")
Scores = Mapping[str, Score]


def table(found: Sequence[tuple[str, Scores]], verbose: bool) -> Iterator[str]:
    """A line for each layout, what is wrong under it, and the sums by kind of file."""
    yield f"{'layout':44}" + "".join(f"{one:>8}" for one in HEAD)
    for name, scores in found:
        yield _line(name, scores.values())
        for report, one in scores.items():
            yield from islice(_wrong(report, one), None if verbose else FAULTS_SHOWN)
    for kind in sorted({name.split("/")[0] for name, _ in found}):
        yield from _sums(kind, [one for one in found if one[0].startswith(f"{kind}/")])


def _sums(kind: str, found: Sequence[tuple[str, Scores]]) -> Iterator[str]:
    """All layouts of a kind: the sums, and which checks accused sound reports."""
    every = [one for _, scores in found for one in scores.values()]
    sound = sum(all(one.is_sound for one in scores.values()) for _, scores in found)
    yield _line(f"{kind}: {sound} of {len(found)} layouts without fault", every)
    accused = Counter(finding.check for one in every for finding in one.accused)
    thousands = sum(one.characters for one in every) / 1000
    named = ", ".join(f"{check} {number}" for check, number in accused.most_common())
    share = accused.total() / thousands if thousands else 0
    yield f"    false findings per 1,000 characters: {share:.3f}" + (f" ({named})" if named else "")


def _line(name: str, scores: Collection[Score]) -> str:
    cells = sum(one.cells for one in scores)
    right = sum(one.right for one in scores)
    blank, wrong, faults, accused = (
        sum(len(getattr(one, what)) for one in scores)
        for what in ("blank", "wrong", "faults", "accused")
    )
    share = 100 * right / cells if cells else 0
    counts = (len(scores), cells, f"{share:.2f}", blank, wrong, faults, accused)
    return f"{name:44}" + "".join(f"{one:>8}" for one in counts)


def _wrong(report: str, one: Score) -> Iterator[str]:
    for cell, (figure, true) in islice(one.wrong.items(), CELLS_SHOWN):
        yield f"    {report}: {cell} read {figure}, printed {true} ({len(one.wrong)} wrong)"
    if one.blank:
        yield f"    {report}: {len(one.blank)} blank: {', '.join(one.blank[:CELLS_SHOWN])}"
    for fault in one.faults:
        yield f"    {report}: {fault}"
    for finding in one.accused:
        yield f"    {report}: {finding.check} {finding.severity} {finding.message[:70]}"
