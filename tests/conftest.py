"""Shared by all tests: the cast of a small county."""

import os

os.environ.setdefault("DEMO", "true")

from pathlib import Path

import pytest
from django.conf import settings as site_settings
from django.core.cache import caches
from django.test import Client
from pytest_django import Settings

from reports.models import Account, Agency, Report, Role
from reports.workflow.judging import neighbours
from tests import factories
from tests.strict_templates import undefined_variables_fail as undefined_variables_fail

SHARED = site_settings.CACHES["shared"]
"""As an office has it: a folder that all processes write to."""


@pytest.fixture(autouse=True)
def _files_from_their_places(settings: Settings, tmp_path: Path) -> None:
    """Serve static files where they lie, and keep what is made for the length of a test.

    WhiteNoise looks for a file when it is asked for: to list them all takes longer than a test.
    """
    settings.WHITENOISE_AUTOREFRESH = True
    settings.LEDGER_HEADS = tmp_path / "ledger_heads.json"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        "rendered": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
        "frozen": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    }


@pytest.fixture(autouse=True)
def _nobody_is_counted_yet(settings: Settings) -> None:
    """How many files or hashes somebody has handed in this hour is forgotten after a test."""
    memory = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "shared"}
    settings.CACHES = {**settings.CACHES, "shared": memory}
    caches["shared"].clear()


@pytest.fixture(autouse=True)
def _nobody_else_reads_files(settings: Settings) -> None:
    """Tests run side by side, and a hundred times an hour, in one data directory."""
    settings.READING_PLACES = 64
    settings.FILES_PER_HOUR = 1_000_000


@pytest.fixture(autouse=True)
def _nobody_is_known_yet() -> None:
    """The index of submitted reports outlives a transaction that is rolled back."""
    neighbours.forget()


@pytest.fixture
def shared_folder(settings: Settings, tmp_path: Path) -> Path:
    """An empty folder in which processes count together."""
    shared = {**SHARED, "LOCATION": tmp_path / "shared"}
    settings.DATA_DIR = tmp_path
    settings.CACHES = {**settings.CACHES, "shared": shared}
    return tmp_path


@pytest.fixture
def county(db: None) -> Agency:
    return factories.AgencyFactory(name="临水县人民政府", short_name="临水县")


@pytest.fixture
def township(county: Agency) -> Agency:
    return factories.AgencyFactory(name="临水县青石镇人民政府", short_name="青石镇", parent=county)


@pytest.fixture
def wang(township: Agency) -> Account:
    """The 填报员 of the township."""
    return factories.appointed("wang", "王秀英", township, Role.FILLER)


@pytest.fixture
def li(county: Agency) -> Account:
    """The county's 审核员."""
    return factories.appointed("li", "李慧", county, Role.REVIEWER)


@pytest.fixture
def zhao(county: Agency) -> Account:
    """A stranger: the 填报员 of another township."""
    other = factories.AgencyFactory(name="临水县白马乡人民政府", short_name="白马乡", parent=county)
    return factories.appointed("zhao", "赵志远", other, Role.FILLER)


@pytest.fixture
def draft(township: Agency, wang: Account) -> Report:
    """A report just started, for 2024."""
    return factories.started(township, wang)


@pytest.fixture
def ready(draft: Report, wang: Account) -> Report:
    """A draft that nothing keeps from being submitted."""
    return factories.filled(draft, wang)


@pytest.fixture
def desk(client: Client, wang: Account) -> Client:
    """A browser in which the township's 填报员 has signed in."""
    client.force_login(wang)
    return client
