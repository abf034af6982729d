"""Where do signature and date stand? In the last lines of a report that are not empty."""

from reports.document import AsPrinted

_LAST_LINES = 6


def last_lines(printed: AsPrinted | None) -> list[str]:
    """They, in printing order; none where nobody knows the lines."""
    found: list[str] = []
    for line in reversed(printed.lines if printed else ()):
        if line.strip():
            found.append(line)
            if len(found) == _LAST_LINES:
                break
    return found[::-1]
