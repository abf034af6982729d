"""By which short code does everyone find a body? Drawn by chance: it counts up through nothing."""

from secrets import choice
from typing import Final

LETTERS: Final = "abcdefghjkmnpqrstuvwxyz"
"""None that is taken for a digit, or for another letter: no i, l, o."""

SIGNS: Final = LETTERS + "23456789"
CODE_LENGTH: Final = 8


def draw_code() -> str:
    """A code that begins with a letter: no number is ever taken for one."""
    return choice(LETTERS) + "".join(choice(SIGNS) for _ in range(CODE_LENGTH - 1))
