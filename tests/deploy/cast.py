"""Who works in the set: a clerk and a reviewer with passwords, and clerks who only save.

Run with the set's settings; prints what the test has to know, as JSON.
"""

import json
import sys

PASSWORD = "a-word-from-home"
CELL = "requests.granted.natural_person"


def cast(savers: int) -> dict[str, object]:
    """A county with one filled report to be walked, and one more for each of the ``savers``."""
    from django.db import transaction

    from reports.models import Role
    from tests import factories

    with transaction.atomic():
        county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县")
        people = []
        for number in range(savers + 1):
            unit = factories.AgencyFactory(parent=county)
            clerk = factories.appointed(f"clerk{number}", f"填报员{number}", unit, Role.FILLER)
            report = factories.filled(factories.started(unit, clerk), clerk)
            people.append((clerk, {"name": clerk.username, "pk": report.pk}))
        reviewer = factories.appointed("li", "李慧", county, Role.REVIEWER)
        people[0][0].set_password(PASSWORD)
        for person in (reviewer, *(one for one, _ in people)):
            person.password = people[0][0].password
            person.save()
    return {"reviewer": reviewer.username, "clerks": [told for _, told in people]}


def kept() -> dict[int, tuple[int, str]]:
    """By report: the version of its table that stands in the database, and the cell's figure.

    The record and all files are verified beforehand; a fault ends the process.
    """
    from django.core.management import call_command

    from reports.models import ChapterRecord, RequestsLine

    call_command("verify_ledger", stdout=sys.stderr)
    call_command("check_files", stdout=sys.stderr)
    _, line, column = CELL.split(".")
    figures = dict(RequestsLine.objects.filter(line=line).values_list("report", column))
    versions = ChapterRecord.objects.filter(chapter="3").values_list("report", "version")
    return {report: (version, str(figures[report])) for report, version in versions}


if __name__ == "__main__":
    import django

    django.setup()
    print(json.dumps(kept() if sys.argv[1] == "kept" else cast(int(sys.argv[2]))))
