"""How does gunicorn serve the site? ``gunicorn --config reportsite/serving.py reportsite.wsgi``."""

import os
from pathlib import Path
from typing import Any, Final

from reports.workflow.site.cannot_boot import bad_settings_end_it
from reportsite.environment import env_number, env_text

_FOR_PAGES: Final = 2

# Who reads a file waits for the process that does: a place takes one of these, and one more may be
# waiting for a place for a moment. Processes, not threads: with threads a page takes twice as long.
with bad_settings_end_it():
    workers = env_number("WEB_CONCURRENCY", env_number("READING_PLACES", 2) + _FOR_PAGES)
worker_class = "sync"
timeout = 60

# Where the processes count what /metrics adds up; what an earlier start left is of no use.
_METRICS: Final = Path(env_text("DATA_DIR") or Path(__file__).parents[1] / ".var") / "metrics"
os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", str(_METRICS))


def on_starting(server: Any) -> None:
    """Begin counting anew, before there is any process that counts."""
    _METRICS.mkdir(parents=True, exist_ok=True)
    for path in _METRICS.glob("*.db"):
        path.unlink(missing_ok=True)


def child_exit(server: Any, worker: Any) -> None:
    """Let go of the files of a process that has ended."""
    from prometheus_client.multiprocess import mark_process_dead

    mark_process_dead(worker.pid)  # type: ignore[no-untyped-call]
