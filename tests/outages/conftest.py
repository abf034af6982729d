"""A disk of its own, and web servers that share the tests' database."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings as site
from pytest_django import Settings

from tests.engines.server import ROOT
from tests.workflow.background.real_workers import shared_database

_KIND = "reports.workflow.files.whole_files.DurableFiles"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk just large enough to be well; skipped where nobody lets us mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1050m", "none", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data directory of the servers."""
    return tmp_path


@pytest.fixture
def surroundings(
    transactional_db: None, settings: Settings, data: Path
) -> Iterator[dict[str, str]]:
    """Of web servers and workers that share the tests' database, and a folder of files."""
    kept = {"BACKEND": _KIND, "OPTIONS": {"location": data / "frozen", "once": True}}
    settings.STORAGES = {**settings.STORAGES, "frozen": kept}
    collected = Path(site.STATIC_ROOT or ROOT)
    if collected.is_dir():
        (data / "static").symlink_to(collected)
    with shared_database(data) as address:
        alone = ("FILES_URL", "CACHE_URL", "SESSIONS_IN_CACHE", "ACCESS_LOG")
        own = {"DATABASE_URL": address, "SECRET_KEY": site.SECRET_KEY, "DEMO": "true"}
        yield own | dict.fromkeys(alone, "")
