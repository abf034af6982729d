"""What may a process take that reads foreign files? Bounds that it sets itself and cannot pass."""

import math
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

MOST_SECONDS: Final = 18
"""Processor time that one process may take."""

MOST_MEMORY: Final = 400 * 1024 * 1024
"""Bytes that reading one file may take."""

MOST_CONVERTING: Final = 480 * 1024 * 1024
"""Bytes that LibreOffice may take, which takes two hundred million for a page."""

LARGEST_FILE: Final = 100 * 1024 * 1024
"""Bytes of a file that the process may write."""

MOST_GROWTH: Final = 64 * 1024
"""Kilobytes by which a process may have grown that is asked again."""

MOST_LIFE: Final = 4
"""Seconds of processor time after which a process is not asked again."""

_POLITE: Final = 10

_bound = False
_spent = False
_first_size = 0


def confine() -> None:
    """Bind the process that calls this, where the system can do that; pages go before it."""
    global _bound, _first_size
    _bound = True
    try:
        import resource
    except ImportError:
        return
    os.nice(_POLITE)
    _first_size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_CONVERTING))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS + MOST_LIFE))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_FILE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def may_read_one_more() -> bool:
    """Whether this process is as good as new: then it has as much time for the next file.

    It has read with nobody else's program, taken little, and left nothing in its folder.
    """
    if _spent or not _bound or os.listdir(tempfile.gettempdir()):
        return False
    try:
        import resource
    except ImportError:
        return False
    taken = resource.getrusage(resource.RUSAGE_SELF)
    seconds = taken.ru_utime + taken.ru_stime
    if seconds > MOST_LIFE or taken.ru_maxrss - _first_size > MOST_GROWTH:
        return False
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(seconds) + MOST_SECONDS, most))
    return True


def read_no_more() -> None:
    """Let this process end with its file: native code has seen it, or another program has."""
    global _spent
    _spent = True


def is_confined() -> bool:
    """Whether this process is bound, and will be ended with all that it began."""
    return _bound


@contextmanager
def more_memory() -> Iterator[None]:
    """Let a process that is begun in the block take what LibreOffice needs."""
    if not _bound:
        yield
        return
    read_no_more()
    import resource

    resource.setrlimit(resource.RLIMIT_DATA, (MOST_CONVERTING, MOST_CONVERTING))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_CONVERTING))
