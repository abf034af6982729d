"""What a process does once, so that the readers that it forks find their words looked up.

A blank report of the edition in force is printed in the kinds that offices send, read and judged:
tables of labels, patterns and numbers are then made, and every reader has them from its parent.
"""

from reports.checks import Dossier, run
from reports.checks.examples import sound
from reports.importers import read
from reports.statute import EDITIONS

KINDS = ("docx", "html", "xlsx")


def rehearse() -> None:
    """Print, read and judge a report of our own."""
    # Loaded here: whoever waits for the first file is served before.
    from reports.exporters import exporter_for

    document = sound(EDITIONS[-1])
    for kind in KINDS:
        exporter = exporter_for(kind)
        if exporter is not None:
            run(Dossier(read(exporter.render(document), f"report.{kind}")))
