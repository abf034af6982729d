"""Are two names one body's, and does a name belong to this county? Words alone, no database."""

import re
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Indel

_PLACE = re.compile(
    r"(?P<name>[\u4e00-\u9fff]县|[\u4e00-\u9fff]{2,7}?"
    r"(?:特别行政区|自治区|自治州|自治县|自治旗|林区|省|市|州|地区|盟|县|区|旗))"
    r"(?=[\u4e00-\u9fff])"
)
_NO_PLACES = re.compile(
    r".*(开发区|新区|园区|社区|城区|景区|名胜区|示范区|工业区|试验区|保税区|库区|矿区|林区|地区|老区"
    r"|城市|都市|超市|集市|菜市|夜市|股市|街区|校区|辖区|学区|片区)$"
)
_KINDS = re.compile(r"(人民政府|政府|管理委员会|管委会|办事处|街道办)$")
_RANKS = re.compile(r"(民族乡|乡|镇|街道|苏木|局|委员会|委)$")
_COUNTIES = re.compile(r"(特别行政区|自治区|自治州|自治县|自治旗|省|市|州|县|区|旗)$")
_FILLERS = re.compile(r"[和与及、·\s（）()《》“”]")

LONG_ENOUGH, ALIKE = 6, 0.88
"""From so many characters on, so much in common makes two names alike."""


def places_before(name: str) -> list[str]:
    """省、市、县 with which a name begins: 安徽省临水县青石镇人民政府 → 安徽省、临水县."""
    found = []
    name = "".join(name.split())
    while match := _PLACE.match(name):
        place = match["name"]
        if _NO_PLACES.fullmatch(place):
            break
        found.append(place)
        name = name[match.end() :]
    return found


@lru_cache(maxsize=4096)
def core(name: str) -> str:
    """What is left of a name without its places and what kind of body it is: 青石镇."""
    places = "".join(places_before(name))
    name = "".join(name.split()).removeprefix(places)
    name = _FILLERS.sub("", name)
    return _KINDS.sub("", name) or name


def are_alike(one: str, other: str) -> bool:
    """Whether two names may be one body's: 白马乡 and 临水县白马镇人民政府."""
    first, second = core(one), core(other)
    if _stem(first) == _stem(second):
        return True
    if min(len(first), len(second)) < LONG_ENOUGH:
        return False
    return Indel.normalized_similarity(first, second) >= ALIKE


class KnownNames:
    """The names under one body, asked at once for one that may be the same body's as a new one."""

    def __init__(self) -> None:
        self._stems: dict[str, str] = {}
        self._long: dict[str, str] = {}

    def add(self, name: str) -> None:
        plain = core(name)
        self._stems.setdefault(_stem(plain), name)
        if len(plain) >= LONG_ENOUGH:
            self._long.setdefault(plain, name)

    def like(self, name: str) -> str | None:
        """The name that `are_alike` would say is like this one; None where there is none."""
        plain = core(name)
        if found := self._stems.get(_stem(plain)):
            return found
        if len(plain) < LONG_ENOUGH or not self._long:
            return None
        scorer = Indel.normalized_similarity
        best = process.extractOne(plain, list(self._long), scorer=scorer, score_cutoff=ALIKE)
        return self._long[best[0]] if best else None


def are_one_place(one: str, other: str) -> bool:
    """Whether two counties may be one: 临水县人民政府 and 安徽省临水区人民政府."""
    return last_place(one) == last_place(other)


def last_place(name: str) -> str:
    """What a county is told by, whatever its rank and whichever places stand before: 临水."""
    plain = _KINDS.sub("", _FILLERS.sub("", name))
    places = places_before(f"{plain}人")
    last = places[-1] if places else plain
    stem = _COUNTIES.sub("", last)
    return stem if len(stem) > 1 else last


def _stem(text: str) -> str:
    """白马 of 白马乡, 白马镇 and 白马街道: a place changes its rank and stays the same."""
    stem = _RANKS.sub("", text)
    return stem if len(stem) > 1 else text
