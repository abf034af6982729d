"""Plugin of every run: a slow machine is no fault of the code, a check that fails is one."""

import logging

from hypothesis import settings

settings.register_profile("calm", deadline=None)
settings.load_profile("calm")


class _Loud(logging.Filter):
    """The program goes on without a check that fails; a test does not."""

    def filter(self, record: logging.LogRecord) -> bool:
        raise AssertionError(record.getMessage())


logging.getLogger("reports.checks.isolation").addFilter(_Loud())
