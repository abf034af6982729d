"""The office that is backed up: made once, copied for each test that changes it."""

import os
from pathlib import Path

import pytest

from tests.workflow.safekeeping.office import Office, copied, working

collect_ignore_glob = [
    *(["test_[!o]*.py"] if os.environ.get("DATABASE_URL") else ["test_on_a_server.py"]),
    *([] if os.environ.get("FILES_URL") else ["test_on_a_store.py"]),
]
"""An office has a database of its own: what is tested on SQLite is not tested there twice."""


@pytest.fixture(scope="module")
def at_work(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return working(tmp_path_factory.mktemp("offices") / "at_work")


@pytest.fixture(scope="module")
def saved(at_work: Office, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of it."""
    path = tmp_path_factory.mktemp("backups") / "office.zip"
    at_work.done("backup", str(path))
    return path


@pytest.fixture
def office(at_work: Office, tmp_path: Path) -> Office:
    """The same again, to be changed."""
    return copied(at_work, tmp_path / "office")


@pytest.fixture
def new(tmp_path: Path) -> Office:
    """A machine on which nothing has been done yet."""
    (tmp_path / "new").mkdir()
    return Office(tmp_path / "new")
