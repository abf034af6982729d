"""Which lines stand where a chapter's title was broken? They are one, on the first of them."""

from collections.abc import Sequence

from reports.document.printed_lines.broken_titles import broken_titles, whole_runs
from reports.statute.schema import Edition


def with_whole_titles(
    lines: Sequence[tuple[int, str]], edition: Edition
) -> Sequence[tuple[int, str]]:
    """The lines, a chapter's title that was broken standing on its first one."""
    titles = frozenset(one.title for one in edition.chapters)
    broken = dict(broken_titles([text for _, text in lines], titles))
    if not broken:
        return lines
    return [
        (lines[run.start][0], "".join(lines[place][1] for place in run))
        for run in whole_runs(len(lines), broken)
    ]
