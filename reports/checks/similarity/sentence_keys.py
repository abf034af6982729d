"""By which few numbers is a sentence found among millions? Bands of its MinHash.

The numbers stand in databases: they are the same in every process, on every machine and in every
version of the program. Whoever changes what is compared of a sentence, or how it is hashed, adds a
scheme; the former one stays until every database has been filled anew.
"""

from collections.abc import Callable, Iterator, Mapping
from hashlib import blake2b
from struct import pack
from types import MappingProxyType
from zlib import crc32

BANDS = 8
ROWS = 5
"""Two sentences share a band where so many smallest hashes are the same.

Tried on sentences of real reports: of those 0.8 alike 93 in 100 share a band, of those 0.7 alike
64; of strangers 5 in 100,000. A report has many sentences, and is found by any of them.
"""
PIECE = 2
"""Pieces this short survive a changed word; five at once are rare enough."""

_PRIME = (1 << 61) - 1
_HALF = 1 << 31


def _two_numbers(place: int) -> tuple[int, int]:
    digest = blake2b(f"sentence keys {place}".encode(), digest_size=16).digest()
    return 1 + int.from_bytes(digest[:7], "big"), int.from_bytes(digest[8:15], "big")


_HASHES = tuple(_two_numbers(place) for place in range(BANDS * ROWS))


def _by_bands(text: str) -> tuple[int, ...]:
    pieces = {text[n : n + PIECE] for n in range(max(1, len(text) - PIECE + 1))}
    hashes = [crc32(piece.encode()) for piece in pieces]
    smallest = [min((by * one + plus) % _PRIME for one in hashes) for by, plus in _HASHES]
    return tuple(_banded(smallest))


def _banded(smallest: list[int]) -> Iterator[int]:
    """One number a band, as a column of four bytes keeps it."""
    for band in range(BANDS):
        rows = smallest[band * ROWS : (band + 1) * ROWS]
        yield crc32(pack(f">B{ROWS}Q", band, *rows)) - _HALF


SCHEMES: Mapping[int, Callable[[str], tuple[int, ...]]] = MappingProxyType({1: _by_bands})
"""Every way of finding sentences that a database may be filled with, the newest last."""


def sentence_keys(text: str, scheme: int = max(SCHEMES)) -> tuple[int, ...]:
    """What a sentence is found by; most that are alike share one of the numbers at its place."""
    return SCHEMES[scheme](text)
