"""The door for web servers."""

import logging
import os

from django.core.checks import run_checks
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reportsite.settings")
application = get_wsgi_application()

for message in run_checks(tags=["fonts"]):
    logging.getLogger("reportsite").warning(message.msg)
