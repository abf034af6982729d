"""Shared by all tests: the cast of a small county."""

import gc
import os

os.environ.setdefault("DEMO", "true")

from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings as site_settings
from django.db import connection
from django.test import Client
from pytest_django import DjangoDbBlocker, Settings

from reports.models import Account, Agency, Report, Role
from reports.workflow.turns.store_line import ask_again
from tests import factories, on_the_way
from tests.migrated import begin_with_a_copy
from tests.stores import frozen_at, packages_at, rendered_at
from tests.strict_templates import undefined_variables_fail as undefined_variables_fail

HASHERS = site_settings.PASSWORD_HASHERS
"""As an office has them, at full costs."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What a module makes once is made by one process: its tests stay together.

    So do those that are marked to. The group stands behind the id of an item, where xdist looks
    for it; xdist itself writes it into an attribute that pytest no longer has.
    """
    if not getattr(config.option, "loadgroup", False):
        return
    for item in items:
        if group := _group(item):
            item._id = type(item.id).parse(f"{item.nodeid}@{group}")


def _group(item: pytest.Item) -> str:
    """Those that one process runs have the same; empty where any process may run it."""
    if marked := item.get_closest_marker("xdist_group"):
        return str(marked.args[0])
    scopes = {one[-1].scope for one in _fixtures(item).values() if one}
    return item.nodeid.partition("::")[0] if "module" in scopes else ""


def pytest_collection_finish() -> None:
    """What is loaded by now stays: the collector does not go over it again in every test."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def _fixtures(item: pytest.Item) -> dict[str, Any]:
    return item._fixtureinfo.name2fixturedefs if isinstance(item, pytest.Function) else {}


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, django_db_use_migrations: bool
) -> None:
    """Every process of a run begins with a copy of one migrated database.

    Without migrations it is made of the models as they stand, faults that are planted included.
    """
    if django_db_use_migrations:
        begin_with_a_copy()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """Ask SQLite beforehand whether it knows JSON: Django does so once a process, in whatever
    test comes first, and its three queries are none that a test counts.
    """
    with django_db_blocker.unblock():
        assert connection.features.supports_json_field


@pytest.fixture(scope="session")
def files_of_the_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for all processes of a run: what one has rendered, no other renders again."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "rendered"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(autouse=True)
def _files_from_their_places(settings: Settings, tmp_path: Path, files_of_the_run: Path) -> None:
    """Serve static files where they lie, and keep what is made for the length of a test.

    WhiteNoise looks for a file when it is asked for: to list them all takes longer than a test.
    Rendered files are named by all that they are made of, and kept for the whole run.
    """
    settings.WHITENOISE_AUTOREFRESH = True
    settings.LEDGER_HEADS = tmp_path / "ledger_heads.json"
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
        "rendered": rendered_at(files_of_the_run),
        "frozen": frozen_at(tmp_path.with_name(f"{tmp_path.name}-frozen")),
        "packages": packages_at(tmp_path.with_name(f"{tmp_path.name}-packages")),
    }
    settings.PACKAGES_AT_WORK = tmp_path.with_name(f"{tmp_path.name}-at-work")


@pytest.fixture
def nothing_rendered(_files_from_their_places: None, settings: Settings, tmp_path: Path) -> None:
    """No file has been made yet: a renderer that fails is noticed."""
    empty = rendered_at(tmp_path.with_name(f"{tmp_path.name}-rendered"))
    settings.STORAGES = {**settings.STORAGES, "rendered": empty}


@pytest.fixture(autouse=True)
def _passwords_cost_little(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["tests.quick_hashing.QuickArgon2"]


@pytest.fixture
def full_costs(_passwords_cost_little: None, settings: Settings) -> None:
    """Passwords are hashed as an office has it."""
    settings.PASSWORD_HASHERS = HASHERS


@pytest.fixture(autouse=True)
def _nobody_is_counted_yet(settings: Settings, tmp_path: Path) -> None:
    """Each test counts by itself, in files and in the shared store alike."""
    settings.TURNS_FOLDER = tmp_path
    if settings.CACHE_URL:
        own = f"test-{uuid4().hex}"
        settings.CACHE_PREFIX = own
        settings.CACHES = {
            name: {**one, "KEY_PREFIX": own} for name, one in settings.CACHES.items()
        }
        ask_again()


@pytest.fixture(autouse=True)
def _nobody_else_reads_files(settings: Settings) -> None:
    """Tests run side by side, and a hundred times an hour, in one data directory."""
    settings.READING_PLACES = 64
    settings.FILES_PER_HOUR = 1_000_000


@pytest.fixture
def shared_folder(settings: Settings, tmp_path: Path) -> Path:
    """An empty folder in which processes count together, where there is no shared store."""
    settings.DATA_DIR = settings.TURNS_FOLDER = tmp_path
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
def full(draft: Report, wang: Account) -> Report:
    """A draft with a table whose totals somebody typed, all of them right."""
    return factories.counted(draft, wang)


@pytest.fixture
def ready(draft: Report, wang: Account) -> Report:
    """A draft that nothing keeps from being submitted."""
    return factories.filled(draft, wang)


@pytest.fixture
def approved(ready: Report, wang: Account, li: Account) -> Report:
    """A report that the county has approved, its files frozen."""
    return on_the_way.approved(ready, wang, li)


@pytest.fixture
def desk(client: Client, wang: Account) -> Client:
    """A browser in which the township's 填报员 has signed in."""
    client.force_login(wang)
    return client
