"""Make a county of clerks who are signed in, each with a report of her own: run in the server's
data directory, prints one line of JSON a clerk.
"""

import json
import sys


def make(clerks: int) -> None:
    """``clerks`` units, each with a filled report on 2024 and an open session."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.db import transaction

    from reports.models import Role
    from reports.web.sign_in.sessions import SessionStore
    from tests import factories

    above = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
    for number in range(clerks):
        with transaction.atomic():
            unit = factories.AgencyFactory(parent=above)
            clerk = factories.appointed(f"clerk{number}", f"填报员{number}", unit, Role.FILLER)
            report = factories.filled(factories.started(unit, clerk), clerk)
            session = SessionStore()
            session[SESSION_KEY] = str(clerk.pk)
            session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
            session[HASH_SESSION_KEY] = clerk.get_session_auth_hash()
            session.cycle_key()
        version = report.chapter_records.get(chapter="3").version
        kept = {"report": report.pk, "session": session.session_key, "version": version}
        print(json.dumps(kept), flush=True)


if __name__ == "__main__":
    import django

    django.setup()
    make(int(sys.argv[1]))
