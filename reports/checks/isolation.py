"""What becomes of a check that fails? It is named and logged, and everything else goes on."""

import logging
from typing import Self

logger = logging.getLogger(__name__)


class Apart:
    """Keep what a check raises from everything else: its code joins ``failed``.

    MemoryError goes on: a report that is too large is the fault of no single check.
    """

    __slots__ = ("_failed", "code")

    def __init__(self, code: str, failed: list[str]) -> None:
        self.code, self._failed = code, failed

    def __enter__(self) -> Self:
        """Entered for every check of every report that raises, so it is no generator."""
        return self

    def __exit__(self, kind: type[BaseException] | None, raised: object, _: object) -> bool:
        if kind is None or not issubclass(kind, Exception) or issubclass(kind, MemoryError):
            return False
        logger.exception("check %s could not be run", self.code)
        if self.code not in self._failed:
            self._failed.append(self.code)
        return True
