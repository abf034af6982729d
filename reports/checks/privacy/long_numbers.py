"""Does a report hold a number as long as those of persons are? Hardly one does."""

import re
from collections.abc import Sequence

from reports.checks.base import Dossier
from reports.checks.reading.text import Sentence

_LONG = re.compile(r"[0-9][0-9*×＊-]{10}")
"""The shortest is that of a telephone; some signs of the others are masked."""


def beside_long_numbers(dossier: Dossier) -> Sequence[Sentence]:
    """All sentences where one of them holds such a number; else none."""
    return dossier.sentences if _LONG.search(dossier.sentences.whole) else ()
