"""The city has an installation of its own: another database, another server, other keys.

Run as a program it makes the city's people, in whatever database it is started with.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.engines.server import ROOT, server
from tests.migrated import migrated_file

REVIEWER, PASSWORD = "city", "a-word-of-the-city"


@contextmanager
def city_installation(folder: Path) -> Iterator[str]:
    """The address of its server; the county stands there under the same name, and nothing else."""
    database = folder / "city.sqlite3"
    shutil.copy(migrated_file(), database)
    surroundings = {"DATABASE_URL": f"sqlite:///{database}", "DEBUG": "true"}
    surroundings |= dict.fromkeys(("CACHE_URL", "FILES_URL", "SESSIONS_IN_CACHE"), "")
    subprocess.run(
        [sys.executable, "-m", "tests.browser.city_installation"],
        cwd=ROOT,
        env={**os.environ, **surroundings, "DJANGO_SETTINGS_MODULE": "reportsite.settings"},
        check=True,
    )
    with server(folder / "city", surroundings) as address:
        yield address


def make() -> None:
    from reports.models import Role
    from tests import factories

    city = factories.AgencyFactory(name="江州市人民政府", short_name="江州市", level="city")
    factories.AgencyFactory(name="临水县人民政府", short_name="临水县", level="county", parent=city)
    reviewer = factories.appointed(REVIEWER, "周敏", city, Role.REVIEWER)
    reviewer.set_password(PASSWORD)
    reviewer.save()


if __name__ == "__main__":
    import django

    django.setup()
    make()
