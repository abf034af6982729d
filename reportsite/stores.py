"""Where are files kept? In the data directory, or in a bucket for all servers (FILES_URL)."""

from pathlib import Path
from typing import Any

from reports.workflow.files.store_address import BadAddress, bucket_at

_HERE = "reports.workflow.files.whole_files"
_PRIVATE = {"file_permissions_mode": 0o600, "directory_permissions_mode": 0o700}


def stores(address: str, folder: Path) -> dict[str, dict[str, Any]]:
    """Django's STORAGES; ImproperlyConfigured, without a secret, for an address that is none.

    ``rendered``: made anew at need, drafts among them, so nobody else on the machine reads them.
    ``packages``: public packages, which can be made anew as well: the same reports, the same bytes.
    ``frozen``: what was approved, and the sealed scans: kept for good, under their own hashes.
    """
    kept: dict[str, dict[str, Any]] = {
        "rendered": _folder("WholeFiles", folder / "rendered"),
        "packages": _folder("WholeFiles", folder / "packages"),
        "frozen": _folder("DurableFiles", folder / "frozen", once=True),
    }
    if address:
        try:
            kept = {name: bucket_at(address, name) for name in kept}
        except BadAddress as fault:
            raise fault.of("FILES_URL") from None
    return {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "reportsite.storage.HashedStaticFiles"},
        **kept,
    }


def _folder(kind: str, place: Path, **more: bool) -> dict[str, Any]:
    return {"BACKEND": f"{_HERE}.{kind}", "OPTIONS": {"location": place, **_PRIVATE, **more}}
