"""What may a process take that reads foreign files? Bounds that it sets itself and cannot pass."""

import os
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

_POLITE: Final = 10

_bound = False


def confine() -> None:
    """Bind the process that calls this, where the system can do that; pages go before it."""
    global _bound
    _bound = True
    try:
        import resource
    except ImportError:
        return
    os.nice(_POLITE)
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_CONVERTING))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LARGEST_FILE, LARGEST_FILE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def is_confined() -> bool:
    """Whether this process is bound, and will be ended with all that it began."""
    return _bound


@contextmanager
def more_memory() -> Iterator[None]:
    """Let a process that is begun in the block take what LibreOffice needs."""
    if not _bound:
        yield
        return
    import resource

    resource.setrlimit(resource.RLIMIT_DATA, (MOST_CONVERTING, MOST_CONVERTING))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_CONVERTING))
