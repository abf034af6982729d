"""Where tests keep files: in folders of their own, or beside a server (FILES_URL) in its bucket."""

import os
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid4, uuid5

from reports.workflow.files.store_address import bucket_at

ADDRESS = os.environ.get("FILES_URL", "")

_FOLDERS = "reports.workflow.files.whole_files."
_PRIVATE = {"file_permissions_mode": 0o600, "directory_permissions_mode": 0o700}


def rendered_at(folder: Path) -> dict[str, Any]:
    """A store of rendered files, the same for all who name the same folder."""
    if ADDRESS:
        return bucket_at(f"{ADDRESS}/{uuid5(NAMESPACE_URL, str(folder))}", "rendered")
    options = {"location": folder, **_PRIVATE}
    return {"BACKEND": f"{_FOLDERS}WholeFiles", "OPTIONS": options}


def frozen_at(folder: Path) -> dict[str, Any]:
    """A store of frozen files that nobody else has."""
    if ADDRESS:
        return bucket_at(f"{ADDRESS}/{uuid4()}", "frozen")
    options = {"location": folder, "once": True, **_PRIVATE}
    return {"BACKEND": f"{_FOLDERS}WholeFiles", "OPTIONS": options}


def packages_at(folder: Path) -> dict[str, Any]:
    """A store of public packages that nobody else has."""
    if ADDRESS:
        return bucket_at(f"{ADDRESS}/{uuid4()}", "packages")
    return {"BACKEND": f"{_FOLDERS}WholeFiles", "OPTIONS": {"location": folder, **_PRIVATE}}
