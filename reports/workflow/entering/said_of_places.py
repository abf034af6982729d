"""What does one person say of the places of a chapter? Figures, words, and that words are right."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from reports.models import EnteredCell
from reports.statute.schema import Edition
from reports.workflow.entering.entry_places import EntryPlace, entry_places
from reports.workflow.refusal import Refused

PRINTED = "这里已有“{}”：代录只填空白处，读出的、核对过的内容不改。"
MEANWHILE = "录入的人刚才改过这段文字，请重新对照以后再勾选。"


def seal_of(words: str) -> str:
    """Which words somebody saw when she said that they are right."""
    return hashlib.sha256(words.encode()).hexdigest()[:16]


@dataclass(frozen=True)
class SaidOfPlaces:
    """What somebody says of the places of a chapter."""

    typed: Mapping[str, str]
    compared: Mapping[str, str]

    def places(self, edition: Edition, chapter: str) -> list[EntryPlace]:
        """The places of the chapter that she speaks of."""
        named = self.typed.keys() | self.compared.keys()
        every = entry_places(edition).values()
        return [one for one in every if one.chapter == chapter and one.name in named]

    def of(self, place: EntryPlace, row: EnteredCell, stands: str) -> str:
        """Her reading of one place, tidied; Misread or Refused where it cannot be taken."""
        text = place.tidied(self.typed.get(place.name, ""))
        if stands:
            if text not in ("", stands):
                raise Refused(PRINTED.format(stands[:20]))
            return ""
        if place.name in self.compared and not text:
            if self.compared[place.name] != seal_of(row.first):
                raise Refused(MEANWHILE)
            return row.first
        return text
