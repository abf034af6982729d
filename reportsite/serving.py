"""How does gunicorn serve the site? ``gunicorn --config reportsite/serving.py reportsite.wsgi``."""

from typing import Final

from reportsite.environment import env_number

_FOR_PAGES: Final = 2

# Who reads a file waits for the process that does: a place takes one of these, and one more may be
# waiting for a place for a moment. Processes, not threads: with threads a page takes twice as long.
workers = env_number("WEB_CONCURRENCY", env_number("READING_PLACES", 2) + _FOR_PAGES)
worker_class = "sync"
timeout = 60
