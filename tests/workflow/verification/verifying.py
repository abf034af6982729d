"""What does verify_ledger say, and how is something changed past the program?"""

from io import StringIO

from django.core.management import call_command
from django.db import connection


def verified(*words: str) -> tuple[int, str]:
    """The status with which the command ends, and what it prints."""
    out = StringIO()
    try:
        call_command("verify_ledger", *words, stdout=out)
    except SystemExit as ended:
        return int(str(ended.code)), out.getvalue()
    return 0, out.getvalue()


def behind_our_back(sql: str, *values: object) -> None:
    """Run one statement that touches something, as somebody at the database would."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        assert cursor.rowcount > 0
