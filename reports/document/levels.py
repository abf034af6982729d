"""What kind of body reports? 机关层级, guessed from its name where nobody said."""

import re

LEVELS = {
    "township": "乡镇",
    "street": "街道",
    "county_department": "县直部门",
    "county": "县（市、区）",
    "city": "设区的市（州）",
    "other": "其他",
}
"""Keys of the JSON with their Chinese names."""

KINDS = LEVELS | {"committee": "管委会", "public_service": "公共企事业单位"}
"""What a county tells its units apart by; a report says the level alone."""

ABOVE_UNITS = frozenset({"county", "city"})
"""县级以上: bodies with units of their own; their reports are due later than a unit's."""

UNIT_KINDS = {key: label for key, label in KINDS.items() if key not in ABOVE_UNITS}
"""Those of them that stand under a county."""

GRASSROOTS = frozenset({"township", "street"})
"""乡镇（街道）: bodies without the power to make 规章."""

_ENDINGS = (
    ("street", r"(街道|街道办事处|街道办|街)$"),
    ("township", r"(乡|镇|苏木|区公所)(人民政府|政府)?$"),
    ("county_department", r"(局|厅|委员会|办公室|中心|大队|委|办|站)$"),
    ("county", r"(县|(?<!园|发)区|旗)(人民政府|政府)?$"),
    ("city", r"(市|州|盟|地区)(人民政府)?$"),
)


_KIND_ENDINGS = (
    ("committee", r"(管理委员会|管委会)$"),
    ("public_service", r"(学校|[小中]学|高中|幼儿园|学院|大学|医院|卫生院|公司|集团|电厂|水厂)$"),
)

_FULL_NAMES = {
    "township": "××县××乡（镇）人民政府",
    "street": "××区××街道办事处",
    "county": "××县（市、区）人民政府",
    "city": "××市人民政府",
}
_OWN_NAMES = (
    (r"(管理委员会|管委会)$", "××管理委员会"),
    (r"(局|厅|委员会|委|办公室|办)$", "××县××局（委、办）"),
)
_ANY_NAME = "××（单位全称）"


def full_name_like(level: str, organisation: str) -> str:
    """How the full name of such a body looks, for advice: by its level, else by its own ending."""
    if level in _FULL_NAMES:
        return _FULL_NAMES[level]
    fitting = (name for ending, name in _OWN_NAMES if re.search(ending, organisation))
    return next(fitting, _ANY_NAME)


def guess_level(organisation: str) -> str:
    """Guess a body's level from the ending of its name; ``other`` when nothing fits."""
    for level, ending in _ENDINGS:
        if re.search(ending, organisation):
            return level
    return "other"


def guess_kind(organisation: str) -> str:
    """The same, with the kinds that only a county tells apart."""
    fitting = (kind for kind, ending in _KIND_ENDINGS if re.search(ending, organisation))
    return next(fitting, None) or guess_level(organisation)


def level_of(kind: str) -> str:
    """The level that a report of such a body states."""
    return kind if kind in LEVELS or not kind else "other"
