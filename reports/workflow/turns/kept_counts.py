"""What processes have counted, kept in files; one that is damaged counts as none."""

import logging
from typing import Any

from django.core.cache.backends.filebased import FileBasedCache

logger = logging.getLogger(__name__)


class KeptCounts(FileBasedCache):
    """Django's, which fails on a file that a power cut or a full disk has cut short.

    What is kept under the same key next replaces it.
    """

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        try:
            return super().get(key, default, version)
        except Exception:  # a damaged pickle may raise anything
            logger.warning("a file of counts is damaged and counts as none", exc_info=True)
            return default
