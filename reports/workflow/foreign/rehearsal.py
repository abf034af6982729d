"""What a process does once, so that the readers that it forks find their words looked up.

A report of the edition in force is printed in the kinds that offices send, read and judged, and so
is what one copies out of them: tables of labels, patterns and numbers are then made, and every
reader has them from its parent.
"""

from dataclasses import replace

from reports.checks import Dossier, run
from reports.checks.examples import sound
from reports.checks.solver.offers import offered
from reports.document import Document
from reports.importers import read
from reports.statute import EDITIONS, EVERY_EDITION
from reports.statute.section_names import named

KINDS = ("docx", "html", "xlsx")


def rehearse() -> None:
    """Print, read and judge a report of our own, its figures all different; mend one figure."""
    # Loaded here: whoever waits for the first file is served before.
    from reports.exporters import exporter_for

    blank = sound(EDITIONS[-1])
    document = replace(blank, figures={cell: n for n, cell in enumerate(blank.figures)})
    printed = [
        _judged(exporter.render(document), kind).as_printed
        for kind in KINDS
        if (exporter := exporter_for(kind))
    ]
    rows = "\n".join(printed[0].lines if printed[0] else ())
    for text in (rows, rows.replace("\t", "\n")):
        _judged(text.encode(), "txt")
    typed = Dossier(replace(blank, figures={**blank.figures, blank.edition.cells[-1]: 1}))
    offered(typed, run(typed))
    for edition in EVERY_EDITION:
        named("", edition.aspects)  # a heading in other words is asked of patterns


def _judged(data: bytes, kind: str) -> Document:
    document = read(data, f"report.{kind}")
    run(Dossier(document))
    return document
