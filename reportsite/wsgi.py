"""The door for web servers."""

import logging
import os

from django.core import checks
from django.core.checks import run_checks
from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from reports.workflow.site.cannot_boot import bad_settings_end_it, end_with

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reportsite.settings")
with bad_settings_end_it():
    application = get_wsgi_application()

from reports.workflow.site.at_start import end_if_refused

_TAGS = ["fonts", "demonstration", "secret", "store", "files"]
for message in run_checks(tags=_TAGS, include_deployment_checks=True):
    if message.is_serious(checks.ERROR):
        end_with(message.msg)
    logging.getLogger("reportsite").warning(message.msg)
# gunicorn starts a worker anew that ended for want of a database: not more often than so.
end_if_refused(pause=5)

# All pages are loaded before the first is asked for: else each process's first visitor waits.
assert get_resolver().url_patterns
