"""Make a county of clerks who are signed in, each with a report of her own: run in the server's
data directory, prints one line of JSON a clerk.
"""

import json
import sys
from typing import Any


def make(clerks: int) -> None:
    """``clerks`` units, each with a filled report on 2024 and an open session."""
    from django.db import transaction

    from reports.models import Role
    from tests import factories

    above = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    for number in range(clerks):
        with transaction.atomic():
            unit = factories.AgencyFactory(parent=above)
            clerk = factories.appointed(f"clerk{number}", f"填报员{number}", unit, Role.FILLER)
            report = factories.filled(factories.started(unit, clerk), clerk)
            session = signed_in(clerk)
        version = report.chapter_records.get(chapter="3").version
        kept = {"report": report.pk, "session": session, "version": version}
        print(json.dumps(kept), flush=True)


def signed_in(person: Any) -> str:
    """The key of an open session of somebody, as the cookie holds it."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

    from reports.web.sign_in.sessions import SessionStore

    session = SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.cycle_key()
    return str(session.session_key)


if __name__ == "__main__":
    import django

    django.setup()
    make(int(sys.argv[1]))
