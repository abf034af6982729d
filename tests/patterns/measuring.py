"""Does a pattern take longer than its text? Measured on texts made to stop it, by doubling them."""

import re
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

from tests.patterns.attacks import attacks

ANCHORED = frozenset({"match", "fullmatch"})
"""How a pattern is used that looks at one place of a text alone."""

_PIECES, _SHORT = 400, 6000
"""How often a piece is repeated at first, and how long such a text is."""

_A_LITTLE, _ENOUGH, _ENDLESS = 0.002, 0.04, 0.6
"""Seconds: of no interest, enough to be compared, and the most that is waited for."""

_MOST = 2.9
"""Twice the text may take twice the time, and a little more; four times is what is looked for."""

_TRIES = 3


def is_slow(source: str, flags: int, how: frozenset[str]) -> str:
    """The text that shows it, as beginning, piece and ending; empty where a pattern is linear."""
    pattern = re.compile(source, flags)
    for start, piece, end in attacks(source, flags):
        count = min(_PIECES, _SHORT // len(piece)) if len(piece) > 2 else 6 * _PIECES
        texts = [start + piece * count * times + end for times in (1, 4, 8, 16, 32)]
        if _seems_to_grow(pattern, how, texts) and _grows(pattern, how, texts[1:]):
            return f"{start!r} + {piece!r} * {count} + {end!r}"
    return ""


def _seems_to_grow(pattern: re.Pattern[str], how: frozenset[str], texts: list[str]) -> bool:
    """A quick look by the clock, which other work on the machine only makes less fair."""
    once = _seconds(pattern, how, texts[0], time.perf_counter)
    if once < _A_LITTLE or once >= _ENDLESS:
        return once >= _ENDLESS
    once = min(once, *(_seconds(pattern, how, texts[0], time.perf_counter) for _ in range(_TRIES)))
    longer = _seconds(pattern, how, texts[1], time.perf_counter)
    return longer >= _ENDLESS or longer > 5 * once


def _grows(pattern: re.Pattern[str], how: frozenset[str], texts: list[str]) -> bool:
    """Whether twice the text takes much more than twice the time of the processor."""
    took = 0.0
    for text in texts:
        before = took
        took = min(_seconds(pattern, how, text, time.process_time) for _ in range(_TRIES))
        if took >= _ENDLESS or (before > _ENOUGH and took > _MOST * before):
            return True
        if before > _ENOUGH:
            return False
    return False


def _seconds(
    pattern: re.Pattern[str], how: frozenset[str], text: str, clock: Callable[[], float]
) -> float:
    """How long a pattern takes for a text; of an endless one no more than the limit."""
    began = clock()
    try:
        with _no_longer():
            _use(pattern, how, text)
    except TimeoutError:
        return _ENDLESS
    return clock() - began


def _use(pattern: re.Pattern[str], how: frozenset[str], text: str) -> None:
    if how <= ANCHORED:
        for method in how:
            getattr(pattern, method)(text)
    else:
        for _ in pattern.finditer(text):
            pass


@contextmanager
def _no_longer() -> Iterator[None]:
    """Stop after so much processor time, however many others share the processor."""
    signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, _ENDLESS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _stop(_: int, __: FrameType | None) -> NoReturn:
    raise TimeoutError
