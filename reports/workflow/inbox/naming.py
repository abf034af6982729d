"""Which units does a name of a file, a folder, a line of a mail or a report mean?"""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from rapidfuzz.distance import Indel

from reports.workflow.agencies.names import places_before
from reports.workflow.inbox.known_units import KnownCounty, bare, plain

_ALIKE = 0.6
_USUAL = re.compile(
    r"[0-9]+|政府信息公开|信息公开|工作|年度报告|年报|年度|年|报告|附件|关于|报送|上报"
    r"|最终|定稿|终稿|修改|修订|终版|版|稿|扫描件?|盖章|新建|副本|docx?|wps|pdf|xlsx"
)
_BODY = re.compile(r"学|院|园|所|站|中心|局|科|办|委|公司|集团|厂|队|会|社|馆|室|村|厅|处")
"""Words of other bodies: 青石镇中学 is not 青石镇."""
_COUNTY = re.compile(r"(县|区|旗|市)$")


def mentioned(text: str, county: KnownCounty) -> set[int]:
    """The units that a name of a file or a line of a mail means, other bodies' words aside."""
    if known := county.aliases.get(plain(text)) or county.aliases.get(plain(stem_of(text))):
        return {known}
    words = plain(text)
    found = held_in(words, county)
    rest = words
    for one in county.units:
        if one.key in found:
            rest = _without(rest, one.said)
    return set() if _BODY.search(_USUAL.sub("", rest)) else found


def held_in(words: str, county: KnownCounty) -> set[int]:
    """The units whose names stand in the words, but for names that lie within a longer one."""
    spans = [
        (start, start + len(name), one.key)
        for one in county.units
        for name in one.said
        if (start := words.find(name)) >= 0
    ]
    return {
        unit
        for start, end, unit in spans
        if not any(
            other != unit and first <= start and end <= last and last - first > end - start
            for first, last, other in spans
        )
    }


def _without(words: str, names: Iterable[str]) -> str:
    for name in sorted(names, key=len, reverse=True):
        words = words.replace(name, "")
    return words


def foreign_place(inside: Iterable[str], county: KnownCounty) -> str:
    """The county that a report names before its unit, where it is another one."""
    for text in inside:
        if plain(text) in county.aliases:
            continue
        for place in places_before("".join(text.split())):
            if _COUNTY.search(place) and county.places and place not in county.places:
                return place
    return ""


def likely_units(asked: str, county: KnownCounty) -> list[int]:
    """The units whose names are most like the words."""
    words = bare(asked)
    scored = [(max(_like(words, name) for name in one.names), one.key) for one in county.units]
    return [key for score, key in sorted(scored, reverse=True) if score >= _ALIKE]


def _like(one: str, other: str) -> float:
    return Indel.normalized_similarity(one, other) if one else 0.0


def stem_of(path: str) -> str:
    """What a file's name says besides year and kind: 青石镇 of 青石镇2025年报（定稿）.docx."""
    return _USUAL.sub("", plain(PurePosixPath(path).stem))
