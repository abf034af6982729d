"""reportsite/serving.py, with the program loaded once: a worker that was killed is back at once."""

from typing import Any

from reportsite.serving import child_exit, on_starting, timeout

__all__ = ["child_exit", "on_starting", "timeout"]

preload_app = True


def when_ready(server: Any) -> None:
    """Load what the first approval would."""
    import weasyprint

    assert weasyprint


def post_fork(server: Any, worker: Any) -> None:
    """A line to the database is one process's."""
    from django.db import connections

    connections.close_all()
