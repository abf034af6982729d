"""A process that may not start ends: one sentence, and a status that nobody takes for success."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, NoReturn

from django.core.exceptions import ImproperlyConfigured

CANNOT_BOOT: Final = 3
"""The status at which gunicorn ends as well, in place of starting the worker anew for ever."""

AWAY_FOR_NOW: Final = 75
"""The status (EX_TEMPFAIL) after which it is worth being started anew: a database may come back."""


def end_with(sentence: str, status: int = CANNOT_BOOT) -> NoReturn:
    """Say it where errors are said, and end."""
    print(sentence, file=sys.stderr, flush=True)
    sys.exit(status)


@contextmanager
def bad_settings_end_it() -> Iterator[None]:
    """What a setting lacks is said in its sentence: nobody has to look for it under a traceback."""
    try:
        yield
    except ImproperlyConfigured as fault:
        end_with(f"没有启动：{fault}")
