"""Where does text stand that was read and is no part of the report?"""

from collections.abc import Iterable, Mapping
from typing import Final

AROUND: Final = "网页上的其他文字"
BEHIND: Final = "正文之后"
"""Lines that a web site prints around a text, and from its foot on: no check judges them."""


def lines_around(unread: Iterable[Mapping[str, str]]) -> frozenset[str]:
    """The lines that a site prints around the text, as it prints them."""
    return frozenset(one["text"].strip() for one in unread if one["where"] in (AROUND, BEHIND))
