"""Which numbers of last year's stand in the text still? Nothing is right until each is replaced."""

import re
from collections.abc import Iterator

from reports.checks.base import Dossier, Objection, at
from reports.document.marks import WHOLE

_WAITING = re.compile(f"{WHOLE.pattern}|【请更新[^【】\\n]*】?")


def last_years_numbers(dossier: Dossier) -> Iterator[Objection]:
    """Each of them; of a damaged mark nobody knows what it was."""
    for sentence in dossier.sentences:
        for found in _WAITING.finditer(sentence.original):
            last = found[1] or ""
            says = f"“{last}”还是上年的，请换成{dossier.year}年的。"
            if not last:
                says = f"“{found[0]}”是写坏了的待填数字，请删掉，写上{dossier.year}年的数。"
            place = at(sentence, found[0])
            yield Objection(says, place=place, severity="error", instead=last)
