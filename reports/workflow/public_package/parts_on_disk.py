"""How do the parts of a package come to stand on the disk, whoever is killed meanwhile?"""

import datetime
import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from django.conf import settings
from django.core.files.base import ContentFile

from reports.document.public.published_year import PublishedYear
from reports.exporters.public.check_page import one_script
from reports.exporters.public.package_parts import PackageMaker
from reports.exporters.public.package_proof import SUMS, root_of
from reports.exporters.public.package_zip import zip_folder
from reports.models import clock
from reports.workflow.files.program import program
from reports.workflow.files.under_hash import kept_bytes
from reports.workflow.files.whole_files import DurableFiles, flush

Tick = Callable[[int, int], None]
"""Is told how many parts are there, of how many."""

_ZIP = "package.zip"

FORGOTTEN_AFTER = datetime.timedelta(days=2)
"""So long the parts of a package wait for somebody who goes on with it."""


@dataclass(frozen=True)
class PackageOnDisk:
    """A package whose every part is there."""

    folder: Path
    paths: tuple[str, ...]
    root: str

    @property
    def zip_path(self) -> Path:
        """Where its ZIP stands, beside the folder."""
        return self.folder.parent / _ZIP


def content_key(package: PublishedYear) -> str:
    """The same for the same content and program, and so for the same bytes."""
    said = json.dumps(asdict(package), sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(f"{said}\n{program()}\n{one_script()}".encode()).hexdigest()


def write_parts(package: PublishedYear, tick: Tick) -> PackageOnDisk:
    """Write every part that is not there yet, and the ZIP.

    Parts stand in a folder named by their content's key, each whole or not at all: begun anew, one
    goes on where the last one was stopped. Raises Damaged, StoreAway or OSError.
    """
    folder = _work(package) / "folder"
    store = DurableFiles(location=folder)
    maker = PackageMaker(package, kept_bytes)
    number = maker.number
    for done, part in enumerate(maker.parts(), 1):
        path = folder / part.path
        if not path.exists():
            store.save(part.path, ContentFile(part.make()))
        content = path.read_bytes()
        maker.digests[part.path] = hashlib.sha256(content).hexdigest()
        maker.sizes[part.path] = len(content)
        tick(done, number)
    made = PackageOnDisk(folder, tuple(maker.digests), root_of((folder / SUMS).read_bytes()))
    _zip(made, package.title)
    return made


def clear_forgotten() -> None:
    """Take away what lies there unfinished for days: its content has changed meanwhile."""
    top: Path = settings.PACKAGES_AT_WORK
    long_ago = (clock.now() - FORGOTTEN_AFTER).timestamp()
    for folder in top.iterdir() if top.is_dir() else ():
        if folder.stat().st_mtime < long_ago:
            shutil.rmtree(folder, ignore_errors=True)


def clear_parts(package: PublishedYear) -> None:
    """Take the parts away again: the ZIP is kept elsewhere by now."""
    shutil.rmtree(_work(package), ignore_errors=True)


def _zip(made: PackageOnDisk, top: str) -> None:
    if made.zip_path.exists():
        return
    unfinished = made.zip_path.with_suffix(".unfinished")
    zip_folder(made.folder, made.paths, top, unfinished)
    flush(unfinished)
    unfinished.replace(made.zip_path)


def _work(package: PublishedYear) -> Path:
    folder: Path = settings.PACKAGES_AT_WORK / content_key(package)[:32]
    return folder
