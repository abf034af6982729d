"""Is this unit here already, or another county's? Then somebody is asked before it is kept."""

from collections.abc import Iterator

from django.db.models import Q

from reports.models import Agency, FormerName
from reports.workflow.agencies.names import are_alike, are_one_place, places_before
from reports.workflow.refusal import Refused

MOST_NAMED = 3
GO_ON = "请核对；确实是另外的单位，勾选“已经核对”再办理。"


class Doubtful(Refused):
    """Nothing is wrong for certain: whoever knows better says so, and goes on."""

    def __init__(self, doubts: list[str]) -> None:
        super().__init__(f"{'；'.join(doubts[:MOST_NAMED])}。{GO_ON}")


def ask(
    county: Agency,
    name: str,
    short_name: str,
    code: str = "",
    *,
    sure: bool,
    but: Agency | None = None,
) -> None:
    """Raise Doubtful, naming what it is like, unless somebody is sure."""
    if not sure and (doubts := list(_doubts(county, name, short_name, code, but))):
        raise Doubtful(doubts)


def ask_of_county(name: str, above: Agency | None, *, sure: bool) -> None:
    """The same of a body that others stand under; two cities may have a 鼓楼区 each."""
    if sure:
        return
    others = Agency.objects.filter(Q(parent=None) | Q(level__in=("county", "city")))
    if above is not None:
        others = others.filter(Q(parent=None) | Q(parent=above))
    alike = [one.path for one in others if are_one_place(one.name, name)]
    if alike:
        raise Doubtful([f"已经有“{one}”，可能是同一个机构" for one in alike])


def ask_of_marks(county: Agency, unit: Agency, marks: dict[str, str], *, sure: bool) -> None:
    """The same where only the short name or the code of a unit changes."""
    others = [] if sure else list(Agency.objects.filter(parent=county).exclude(pk=unit.pk))
    short_name, code = marks.get("short_name"), marks.get("code", "")
    doubts = [found for one in others if (found := _same_mark(one, short_name, code))]
    if doubts:
        raise Doubtful(doubts)


def _same_mark(unit: Agency, short_name: str | None, code: str) -> str:
    if unit.short_name == short_name:
        return f"简称和“{unit.name}”{_closed(unit)}的一样"
    is_same = bool(code) and _plain(code) == _plain(unit.code)
    return f"机构代码和“{unit.name}”{_closed(unit)}的一样" if is_same else ""


def _closed(unit: Agency) -> str:
    return "" if unit.is_open else "（已撤并）"


def _doubts(
    county: Agency, name: str, short_name: str, code: str, but: Agency | None
) -> Iterator[str]:
    units = Agency.objects.filter(parent=county)
    for unit in units.exclude(pk=but.pk) if but else units:
        if are_alike(unit.name, name):
            yield f"本县已经有“{unit.name}”{_closed(unit)}，可能是同一个单位"
        elif found := _same_mark(unit, short_name, code):
            yield found
    former = FormerName.objects.filter(agency__parent=county).select_related("agency")
    for one in former.exclude(agency=but) if but else former:
        if are_alike(one.name, name):
            yield f"“{one.name}”是“{one.agency.name}”的曾用名，可能是同一个单位"
    if place := foreign_place(county, name):
        yield f"单位全称以“{place}”开头，不像{county.short_name}的单位"


def _plain(code: str) -> str:
    return "".join(sign for sign in code.upper() if sign.isalnum())


def foreign_place(county: Agency, name: str) -> str:
    """The place before a name that is none of the county's own, nor of the bodies above it."""
    own: set[str] = set()
    body: Agency | None = county
    is_known = county.parent is not None
    while body is not None:
        own |= {*places_before(body.name), body.short_name}
        body = body.parent
    places = places_before(name)
    if not is_known and any(place in own for place in places):
        # Nobody has said under which city and province the county stands.
        return ""
    return next((place for place in places if place not in own), "")
