"""Say, as JSON, what an installation answers about every report that it keeps.

Run as a process of its own on a data directory that has been migrated.
"""

import json
from typing import Any


def opened() -> dict[str, dict[str, Any]]:
    """By the number of a report: its document, and the digests of the frozen files it gives out."""
    from reports.document.json_form import to_json
    from reports.models import FrozenFile, Report
    from reports.workflow.files.under_hash import kept_bytes
    from reports.workflow.judging.dossier import document_of
    from reports.workflow.judging.snapshot import judged

    answers = {}
    for report in Report.objects.select_related("agency"):
        files = FrozenFile.objects.filter(report=report).values_list("identifier", "digest")
        answers[str(report.pk)] = {
            "document": to_json(document_of(report)),
            "frozen": _frozen(dict(files)),
            "files": {name: len(kept_bytes(digest)) for name, digest in files},
            "state": report.state,
            "findings": len(judged(report).findings),
        }
    return answers


def _frozen(files: dict[str, str]) -> Any:
    """The frozen JSON of an approved report: what it says, whatever happened since."""
    from reports.workflow.files.under_hash import kept_bytes

    return json.loads(kept_bytes(files["json"])) if files else None


if __name__ == "__main__":
    import django

    django.setup()
    print(json.dumps(opened(), ensure_ascii=False))
