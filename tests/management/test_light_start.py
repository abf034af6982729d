"""What must a command on one file not load? Whatever it does not use: it is to answer at once."""

import os
import subprocess
import sys

import pytest

HEAVY = {"openpyxl", "pypdfium2", "weasyprint", "jsonschema", "docx", "fontTools", "uharfbuzz"}
NAMED_IN_SETTINGS = {
    "reports.workflow",
    "reports.workflow.accounts",
    "reports.workflow.accounts.identity",
    "reports.workflow.accounts.identity.services_file",
    "reports.workflow.files",
    "reports.workflow.files.store_address",
    "reports.workflow.site",
    "reports.workflow.site.database_address",
    "reports.workflow.sources",
}
"""What reads addresses for the settings: text alone, and nothing behind it."""

STARTED = """
import sys
import django
django.setup()
import reports.management.commands.{command}
print(*sys.modules)
"""


def _loaded(command: str) -> set[str]:
    started = subprocess.run(
        [sys.executable, "-c", STARTED.format(command=command)],
        env={**os.environ, "DJANGO_SETTINGS_MODULE": "reportsite.settings"},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(started.stdout.split())


@pytest.mark.parametrize("command", ["read_report", "check_report"])
def test_a_command_loads_no_library_of_files_it_may_never_see(command: str) -> None:
    loaded = _loaded(command)
    assert f"reports.management.commands.{command}" in loaded
    assert not loaded & HEAVY


@pytest.mark.parametrize("command", ["read_report", "check_report"])
def test_a_command_leaves_the_pages_alone(command: str) -> None:
    assert not [
        one
        for one in _loaded(command) - NAMED_IN_SETTINGS
        if one.startswith(("reports.desk", "reports.exporters", "reports.workflow"))
    ]


def test_reading_alone_does_not_load_the_checks() -> None:
    assert "reports.checks" not in _loaded("read_report")
