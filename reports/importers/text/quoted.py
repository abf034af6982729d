"""Is a text one that a mail quotes, each line behind a sign? Then it is read without the sign."""

import re
from collections.abc import Sequence

_SIGNS = (re.compile(r" ?(?:[>\uff1e] ?)+"), re.compile(r" ?[|\uff5c] (?!.*[|\uff5c]\s*$)"))
"""``> `` as often as the text was answered, or a bar; a row of a table ends with a bar, too."""

_FEWEST = 10
"""Lines, below which a sign may be there by chance."""


def unquoted(lines: Sequence[str]) -> tuple[str, ...]:
    """The lines without the sign of quotation that three in four of them begin with."""
    said = [line for line in lines if line.strip(" |>\uff1e\uff5c")]
    for sign in _SIGNS:
        if len(said) >= _FEWEST and 4 * sum(map(bool, map(sign.match, said))) > 3 * len(said):
            return tuple(_without(line, sign) for line in lines)
    return tuple(lines)


def _without(line: str, sign: re.Pattern[str]) -> str:
    found = sign.match(line) or sign.fullmatch(f"{line} ")
    return line[found.end() :] if found else line
