"""What becomes of a check that fails? It is named and logged, and everything else goes on."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

logger = logging.getLogger(__name__)


@contextmanager
def apart(code: str, failed: list[str]) -> Iterator[None]:
    """Keep what a check raises from everything else: its code joins ``failed``.

    MemoryError goes on: a report that is too large is the fault of no single check.
    """
    try:
        yield
    except MemoryError:
        raise
    except Exception:
        logger.exception("check %s could not be run", code)
        if code not in failed:
            failed.append(code)
