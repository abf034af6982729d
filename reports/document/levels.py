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

GRASSROOTS = frozenset({"township", "street"})
"""乡镇（街道）: bodies without the power to make 规章."""

_ENDINGS = (
    ("street", r"(街道|街道办事处|街道办)$"),
    ("township", r"(乡|镇|苏木)(人民政府)?$"),
    ("county_department", r"(局|委员会|办公室|中心|大队|委)$"),
    ("county", r"(县|区|旗)(人民政府)?$"),
    ("city", r"(市|州|盟|地区)(人民政府)?$"),
)


def guess_level(organisation: str) -> str:
    """Guess a body's level from the ending of its name; ``other`` when nothing fits."""
    for level, ending in _ENDINGS:
        if re.search(ending, organisation):
            return level
    return "other"
