"""The sound report of the edition of 2021 in print, with some of its lines printed otherwise."""

from typing import Any

from reports.checks import Dossier
from reports.checks.printed_examples import printed as printed_in
from reports.statute.format_2021 import FORMAT_2021


def printed(*swaps: tuple[str, str], **given: Any) -> Dossier:
    """As an example of a check is printed."""
    return printed_in(*swaps, **given)(FORMAT_2021)
