"""How wide is a text, in Chinese characters (字)?"""

from unicodedata import east_asian_width


def em(text: str) -> float:
    """The width of a text in 字; letters and digits take half of one."""
    return sum(1.0 if _is_wide(character) else 0.5 for character in text)


def _is_wide(character: str) -> bool:
    return east_asian_width(character) in "WFA"
