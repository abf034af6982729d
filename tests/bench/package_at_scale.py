"""``python -m tests.bench.package_at_scale FOLDER``: make a package of 100 units, in a process of
its own, so that its memory is nobody else's. Prints seconds and megabytes as JSON.
"""

import json
import os
import random
import resource
import sys
import time
from pathlib import Path

import django

UNITS = 100
_PDF, _DOCX = 220_000, 45_000
"""Bytes of a report's files, as large as ours are."""


def main(folder: Path) -> None:
    """Make it in a folder; the frozen files stand in a store there."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reportsite.settings")
    django.setup()
    from django.conf import settings

    from reports.workflow.files.under_hash import keep_bytes
    from reports.workflow.public_package.parts_on_disk import write_parts
    from tests.exporters.public.a_package import World
    from tests.stores import frozen_at

    settings.STORAGES = {**settings.STORAGES, "frozen": frozen_at(folder / "frozen")}
    settings.PACKAGES_AT_WORK = folder / "work"
    chance = random.Random(1)
    world = World(UNITS, {"pdf": chance.randbytes(_PDF), "docx": chance.randbytes(_DOCX)})
    for digest, content in world.kept.items():
        keep_bytes(digest, content)
    world.kept.clear()
    began = time.perf_counter()
    made = write_parts(world.package, lambda _done, _number: None)
    seconds = time.perf_counter() - began
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "megabytes": most, "folder": str(made.folder)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
