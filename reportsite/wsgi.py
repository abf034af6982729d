"""The door for web servers."""

import logging
import os
import sys

from django.core import checks
from django.core.checks import run_checks
from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reportsite.settings")
application = get_wsgi_application()

from reports.workflow.site.at_start import CANNOT_BOOT, end_if_refused  # noqa: E402

_TAGS = ["fonts", "demonstration", "store", "files"]
for message in run_checks(tags=_TAGS, include_deployment_checks=True):
    if message.is_serious(checks.ERROR):
        print(message.msg, file=sys.stderr, flush=True)
        sys.exit(CANNOT_BOOT)
    logging.getLogger("reportsite").warning(message.msg)
end_if_refused()

# All pages are loaded before the first is asked for: else each process's first visitor waits.
assert get_resolver().url_patterns
