"""Run Django's commands for 阳光年报."""

import os
import secrets
import sys

from django.core.management import execute_from_command_line

ON_FILES = {"read_report", "check_report", "export_report"}
"""Commands that read and write files alone: they sign nothing, and need no secret of their own."""

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reportsite.settings")
    if ON_FILES.intersection(sys.argv[1:2]):
        os.environ.setdefault("SECRET_KEY", secrets.token_urlsafe(50))
    execute_from_command_line(sys.argv)
