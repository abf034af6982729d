"""By which names is each unit of a county known? Those it bears and bore, its code, answers."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from reports.models import Agency, FormerName, UnitAlias
from reports.workflow.agencies.names import core, places_before

_NO_SIGN = re.compile(r"[^\w]|_")
_SHORTEST = 2
_GENERIC = re.compile(r"人民政府|政府|街道办事处|街道办|办事处|管理委员会|管委会")
_AS = {"街道办事处": "街道", "街道办": "街道"}


def bare(name: str) -> str:
    """What is left of a name without its places and the words that many bodies bear."""
    left = _GENERIC.sub(lambda found: _AS.get(found[0], ""), plain(name))
    return plain(core(left))


def plain(text: str) -> str:
    """A text without spaces and signs, full-width forms as usual ones, in small letters."""
    return _NO_SIGN.sub("", unicodedata.normalize("NFKC", text)).lower()


@dataclass(frozen=True)
class KnownUnit:
    """A unit, and the plain names by which a text may mean it."""

    key: int
    names: frozenset[str]
    code: str = ""

    @property
    def said(self) -> frozenset[str]:
        """What a text may hold that means it."""
        return self.names | {self.code} if self.code else self.names


@dataclass(frozen=True)
class KnownCounty:
    """The units of a county, what was answered once, and the places it lies in."""

    units: tuple[KnownUnit, ...]
    aliases: dict[str, int]
    places: frozenset[str]

    def called(self, text: str) -> set[int]:
        """The units of which this is the whole name, or an answered one."""
        words = plain(text)
        if known := self.aliases.get(words):
            return {known}
        forms = {words, bare(text)}
        return {one.key for one in self.units if forms & one.names}


def known_units(county: Agency) -> KnownCounty:
    """Read what the units of a county are called (three queries, however many they are)."""
    former: dict[int, list[str]] = defaultdict(list)
    for agency, name in FormerName.objects.filter(agency__parent=county).values_list(
        "agency", "name"
    ):
        former[agency].append(name)
    units = Agency.objects.filter(parent=county).order_by("pk")
    own = _places_of(county)
    return KnownCounty(
        tuple(_known(one, former[one.pk]) for one in units),
        dict(UnitAlias.objects.filter(county=county).values_list("text", "agency")),
        own,
    )


def _known(unit: Agency, former: Iterable[str]) -> KnownUnit:
    names = {unit.name, unit.short_name, *former}
    every = {form(one) for one in names for form in (plain, bare)}
    said = frozenset(one for one in every if len(one) >= _SHORTEST)
    return KnownUnit(unit.pk, said, plain(unit.code))


def _places_of(county: Agency) -> frozenset[str]:
    """省、市、县 in which the county lies, as a name may begin with them."""
    places: set[str] = set()
    body: Agency | None = county
    while body is not None:
        places |= {*places_before(f"{body.name}人"), body.short_name}
        body = body.parent
    return frozenset(places)
