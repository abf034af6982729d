"""What nobody can guess and anybody can type: signs by chance, in groups."""

import secrets

_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without letters that are taken for figures: it is read off a sheet of paper."""


def by_chance(groups: int, size: int) -> str:
    """Groups of so many signs each (five bits a sign), as in ``k7mq-x2hd-9wpt-c4fe``."""
    signs = ("".join(secrets.choice(_SIGNS) for _ in range(size)) for _ in range(groups))
    return "-".join(signs)
