"""Make what an installation keeps: a small county, brought on its way by the verbs alone.

Run once at each release, in a checkout of that release, on an empty data directory::

    DATA_DIR=/tmp/old DEMO=true python manage.py migrate
    DATA_DIR=/tmp/old DEMO=true python -m tests.upgrade.make tests/upgrade/0.1.0

What it writes is kept in the repository and never made anew: later versions are tested on it.
0.1.0 is commit 9988506.
"""

import gzip
import shutil
import sqlite3
import sys
from io import StringIO
from pathlib import Path


def make(folder: Path) -> None:
    """The database as SQL and as Django's own JSON, the frozen store, the JSON of every report."""
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection

    from reports.document.json_form import dumps
    from reports.models import Report
    from reports.workflow.judging.dossier import document_of
    from tests.upgrade import county

    county.bring_on_its_way()
    (folder / "json").mkdir(parents=True)
    for report in Report.objects.select_related("agency").order_by("pk"):
        text = dumps(document_of(report))
        (folder / "json" / f"{report.pk}.json").write_text(text, encoding="utf-8")
    rows = StringIO()
    call_command("dumpdata", "reports", stdout=rows)
    _keep(folder / "dumpdata.json.gz", rows.getvalue())
    connection.close()
    database = sqlite3.connect(settings.DATABASES["default"]["NAME"])
    _keep(folder / "database.sql.gz", "\n".join(database.iterdump()))
    shutil.make_archive(str(folder / "frozen"), "tar", settings.DATA_DIR, "frozen")


def _keep(path: Path, text: str) -> None:
    path.write_bytes(gzip.compress(text.encode(), mtime=0))


if __name__ == "__main__":
    import django

    django.setup()
    make(Path(sys.argv[1]))
