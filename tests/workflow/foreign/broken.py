"""The worker with a check that fails, as one day one will."""

import pytest

from reports.workflow.foreign import worker
from tests.failing import break_check

if __name__ == "__main__":
    break_check(pytest.MonkeyPatch())
    worker.main()
