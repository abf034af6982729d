"""The door for web servers."""

import logging
import os
import sys

from django.core import checks
from django.core.checks import run_checks
from django.core.wsgi import get_wsgi_application

CANNOT_BOOT = 3
"""The status at which gunicorn ends as well, in place of starting the worker anew for ever."""

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reportsite.settings")
application = get_wsgi_application()

for message in run_checks(tags=["fonts", "demonstration"]):
    if message.is_serious(checks.ERROR):
        print(message.msg, file=sys.stderr, flush=True)
        sys.exit(CANNOT_BOOT)
    logging.getLogger("reportsite").warning(message.msg)
