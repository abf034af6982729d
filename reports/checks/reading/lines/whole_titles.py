"""Which lines stand where a chapter's title was broken? They are one, on the first of them."""

from collections.abc import Sequence

from reports.document.printed_lines.broken_titles import broken_titles
from reports.statute.schema import Edition


def with_whole_titles(
    lines: Sequence[tuple[int, str]], edition: Edition
) -> Sequence[tuple[int, str]]:
    """The lines, a chapter's title that was broken standing on its first one."""
    titles = frozenset(one.title for one in edition.chapters)
    broken = dict(broken_titles([text for _, text in lines], titles))
    if not broken:
        return lines
    behind = {place + n for place, count in broken.items() for n in range(1, count)}
    return [
        (number, "".join(one for _, one in lines[place : place + broken.get(place, 1)]))
        for place, (number, _) in enumerate(lines)
        if place not in behind
    ]
