"""Which characters are digits here? 0 to 9 and their full-width forms; no other script's."""

import re

from reports.document.remembered import remembered

_DIGITS = re.compile("[0-9０-９]+")
_NARROW = {ord("　"): " "} | {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
_WIDE = re.compile("[\u3000\uff01-\uff5e]")


@remembered
def are_digits(text: str) -> bool:
    """Whether a text is nothing but digits; ``int`` reads every one of them."""
    return _DIGITS.fullmatch(text) is not None


def narrow(text: str) -> str:
    """A text with its full-width forms made plain, and ② or ² left what they are."""
    return text.translate(_NARROW) if _WIDE.search(text) else text
