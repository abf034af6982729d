"""Whose report is a file? Everything that names a unit is heard; one is taken, or it is asked."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from reports.document import Document
from reports.workflow.inbox.known_units import KnownCounty, plain
from reports.workflow.inbox.naming import foreign_place, held_in, likely_units, mentioned, stem_of

MOST_LIKELY = 5
"""Units that are proposed, where it is asked."""


@dataclass(frozen=True)
class SaidOfUnit:
    """What names the unit: in the report itself, and around it."""

    organisation: str = ""
    signature: str = ""
    path: str = ""
    hint: str = ""

    @classmethod
    def of(cls, document: Document | None, path: str, hint: str = "") -> "SaidOfUnit":
        """What a report says that was read, or only the names around one that could not be."""
        if document is None:
            return cls(path=path, hint=hint)
        return cls(document.organisation, document.signature.organisation, path, hint)

    @property
    def inside(self) -> list[str]:
        """What stands in the report itself."""
        return [one for one in (self.organisation, self.signature) if one.strip()]

    @property
    def around(self) -> list[str]:
        """The name of the file, its folders from within outwards, what the mail said."""
        path = PurePosixPath(self.path)
        return [path.stem, *reversed(path.parts[:-1]), self.hint]


@dataclass(frozen=True)
class UnitMatch:
    """The unit; or where it has to be asked the words in question, and whom they may mean."""

    unit: int | None = None
    asked: str = ""
    likely: tuple[int, ...] = ()
    why: str = ""


def match(said: SaidOfUnit, county: KnownCounty) -> UnitMatch:
    """The one unit that everything names; where nothing does, or two are named, a question.

    What the report says itself decides, and the names around it where it says nothing; where they
    contradict each other nobody is taken.
    """
    own = {unit for text in said.inside for unit in county.called(text)}
    beside = next((found for one in said.around if (found := mentioned(one, county))), set())
    if foreign := foreign_place(said.inside, county):
        return _unknown(said, set(), county, f"文件里写的是{foreign}，不像本县的单位。")
    if len(own) > 1:
        return _between(own, "标题和落款写的不是同一个单位，或者有两个单位同名。", county)
    if own and beside and not own & beside:
        return _between(own | beside, "文件里写的单位和文件名不一样。", county)
    if own and _agree(said.inside, own, beside, county):
        return UnitMatch(min(own))
    if not own and not said.inside and len(beside) == 1:
        return UnitMatch(min(beside))
    return _unknown(said, own | beside, county)


def _agree(inside: list[str], own: set[int], beside: set[int], county: KnownCounty) -> bool:
    """Whether everything in the report means the unit, or its file's name says so as well."""
    held = (county.called(text) or held_in(plain(text), county) for text in inside)
    return bool(own & beside) or all(own & units for units in held)


def _unknown(said: SaidOfUnit, maybe: set[int], county: KnownCounty, why: str = "") -> UnitMatch:
    known = [text for text in said.inside if not county.called(text)]
    asked = (known or said.inside or [stem_of(said.path)])[0]
    likely = [*sorted(maybe), *(one for one in likely_units(asked, county) if one not in maybe)]
    usual = f"没有认出“{asked}”是哪个单位。" if asked else "文件里和文件名里都没有写单位。"
    return UnitMatch(asked=asked, likely=tuple(likely[:MOST_LIKELY]), why=why or usual)


def _between(units: set[int], why: str, county: KnownCounty) -> UnitMatch:
    """Asked of this file alone: each of the names is good, but not both."""
    return UnitMatch(likely=tuple(one.key for one in county.units if one.key in units), why=why)
