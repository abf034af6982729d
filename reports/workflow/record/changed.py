"""What is different? Before and after of every figure, and of every paragraph that changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher

Change = tuple[str, str | None, str | None]
"""A place, what stood there, and what stands there now; None = blank."""


def changed(before: Mapping[str, str], after: Mapping[str, str]) -> list[Change]:
    """The changes from one set of slots to another; of a text only the paragraphs that differ."""
    return [
        (name, was or None, now or None)
        for name, text in after.items()
        for was, now in _paragraphs(before.get(name, ""), text)
    ]


def joined(changes: Sequence[Change], further: Iterable[Change]) -> list[Change]:
    """The changes and those after them: changed again is one change, changed back is none."""
    kept = list(changes)
    for place, was, now in further:
        again = [i for i, one in enumerate(kept) if (one[0], one[2]) == (place, was)]
        if not again:
            kept.append((place, was, now))
        elif kept[again[-1]][1] == now:
            del kept[again[-1]]
        else:
            kept[again[-1]] = (place, kept[again[-1]][1], now)
    return kept


def _paragraphs(before: str, after: str) -> Iterator[tuple[str, str]]:
    was, now = before.splitlines(), after.splitlines()
    for tag, i, j, k, m in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if tag != "equal":
            yield "\n".join(was[i:j]), "\n".join(now[k:m])
