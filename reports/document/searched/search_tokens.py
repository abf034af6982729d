"""By which short pieces does an index find a text? Pairs of Chinese characters, whole words.

Every piece is made of letters and digits alone, so that both engines take it as it is.
"""

import re
from collections.abc import Iterator

TOKENS_SCHEME = 1
"""Count it up when pieces are cut otherwise: what was cut before is then cut anew."""

_LONGEST = 30
_PAIR = 2
_RUN = re.compile("[a-z0-9]+|[\u3007\u3400-\u4db5\u4e00-\u9fcc]+")
"""Words, and Chinese characters that the tables of both engines have known for long."""


def tokens_in(folded: str) -> frozenset[str]:
    """The pieces of a folded text; whoever holds a word holds all the pieces of the word."""
    return frozenset(piece for run in _RUN.findall(folded) for piece in _pieces(run))


def is_a_piece(folded: str) -> bool:
    """Whether a folded word is one piece, so that who has the piece holds the word."""
    run = _RUN.fullmatch(folded.strip())
    return run is not None and (len(run[0]) == _PAIR or run[0].isascii()) and len(run[0]) < _LONGEST


def unit_tokens(folded: str) -> frozenset[str]:
    """The same of a unit's name, told apart from those of the text."""
    return frozenset(f"u{piece}" for piece in tokens_in(folded))


def _pieces(run: str) -> Iterator[str]:
    if run.isascii():
        yield f"w{run[:_LONGEST]}"
    else:
        yield from (run[at : at + _PAIR] for at in range(len(run) - 1))
