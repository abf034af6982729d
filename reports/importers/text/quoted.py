"""Is a text one that a mail quotes, each line behind a sign? Then it is read without the sign."""

import re
from collections.abc import Sequence

_SIGNS = (re.compile(r" ?(?:[>\uff1e] ?)+"), re.compile(r" ?[|\uff5c] "))
"""``> `` as often as the text was answered, or a bar; a row of a table ends with a bar, too."""

_BARS = "|\uff5c"
_ANY = f">\uff1e{_BARS}"
_FEWEST = 10
"""Lines, below which a sign may be there by chance."""


def unquoted(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines without the sign of quotation that three in four of them begin with."""
    told = "".join(lines)
    if not any(sign in told for sign in _ANY):
        return tuple(lines)
    said = [line for line in lines if line.strip(" |>\uff1e\uff5c")]
    for sign in _SIGNS:
        behind = sum(_is_behind(line, sign) for line in said if sign.match(line))
        if len(said) >= _FEWEST and 4 * behind > 3 * len(said):
            return tuple(_without(line, sign) for line in lines)
    return tuple(lines)


def _is_behind(line: str, sign: re.Pattern[str]) -> bool:
    """Whether a line stands behind a sign; between two bars it is a row of a table."""
    found = sign.match(line)
    return found is not None and not (
        found[0].strip() in _BARS and line.rstrip().endswith(tuple(_BARS))
    )


def _without(line: str, sign: re.Pattern[str]) -> str:
    found = sign.match(line) or sign.fullmatch(f"{line} ")
    return line[found.end() :] if found else line
