"""Files that are rendered in a test are kept for that test alone."""

from pathlib import Path

import pytest
from pytest_django import Settings


@pytest.fixture(autouse=True)
def rendered_folder(settings: Settings, tmp_path: Path) -> Path:
    """The folder in which rendered files are kept."""
    folder = tmp_path / "rendered"
    kept = settings.STORAGES["rendered"]
    options = {**kept["OPTIONS"], "location": folder}
    settings.STORAGES = {**settings.STORAGES, "rendered": {**kept, "OPTIONS": options}}
    return folder
