"""What is said of a unit? Short name, code, level and how to reach it, tidied and bounded."""

import re
from dataclasses import asdict, dataclass, fields

from reports.document.levels import KINDS
from reports.models import Agency, Standing
from reports.workflow.refusal import Refused
from reports.workflow.worded import worded

LONGEST_NAME, SHORTEST_NAME = 100, 4


@dataclass(frozen=True)
class Particulars:
    """单位资料, under the names of the model's fields; empty = not known."""

    short_name: str = ""
    code: str = ""
    level: str = ""
    standing: str = ""
    contact_office: str = ""
    contact_address: str = ""
    contact_postcode: str = ""
    contact_phone: str = ""


_NAMES = tuple(field.name for field in fields(Particulars))
BOXES = {
    field.name: (str(field.verbose_name), field.max_length or 0)
    for field in Agency._meta.fields
    if field.name in _NAMES
}
"""What each is called, and how many characters it takes."""


def checked(county: Agency, name: str, given: Particulars) -> dict[str, str]:
    """The particulars as they are kept; Refused, in words, for the first that is none."""
    tidy = {
        name: worded(getattr(given, name), label, longest=longest, required=False)
        for name, (label, longest) in BOXES.items()
    }
    if tidy["level"] and tidy["level"] not in KINDS:
        raise Refused("没有这个层级。")
    if tidy["standing"] and tidy["standing"] not in Standing.values:
        raise Refused("没有这种性质。")
    if tidy["contact_postcode"] and not re.fullmatch(r"[0-9]{6}", tidy["contact_postcode"]):
        raise Refused("邮编是6位数字。")
    tidy["short_name"] = tidy["short_name"] or short_name_of(name, county)
    return tidy


def particulars_of(agency: Agency) -> dict[str, str]:
    """What is kept of a unit now."""
    return {name: getattr(agency, name) for name in BOXES}


def labelled(values: dict[str, str]) -> dict[str, str]:
    """Under the Chinese labels, the level in words: for the record."""
    standing = dict(Standing.choices).get(values["standing"], "")
    spoken = values | {"level": KINDS.get(values["level"], ""), "standing": str(standing)}
    return {BOXES[name][0]: text for name, text in spoken.items()}


def short_name_of(name: str, county: Agency) -> str:
    """临水县青石镇人民政府 in 临水县 is 青石镇."""
    above = county.name.removesuffix("人民政府")
    short = name.removeprefix(above) or name
    return short.removesuffix("人民政府").removesuffix("办事处")[:30] or name[:30]


def full_name(text: str, *, under: Agency | None, but: Agency | None = None) -> str:
    """A full name that no other body ``under`` the same one has; Refused otherwise."""
    name = worded(text, "单位全称", longest=LONGEST_NAME)
    if len(name) < SHORTEST_NAME:
        raise Refused("单位全称太短，请写印章上的全称。")
    others = Agency.objects.filter(parent=under).exclude(pk=but.pk if but else 0)
    if others.filter(name=name).exists() or (under and under.name == name):
        raise Refused(f"{under.short_name if under else '最上一级'}：“{name}”已经有了。")
    return name


def free_code(code: str, *, but: Agency | None = None) -> str:
    """A code that no other unit has, or none."""
    others = Agency.objects.exclude(pk=but.pk) if but else Agency.objects.all()
    if code and others.filter(code=code).exists():
        raise Refused(f"机构代码“{code}”已经有了。")
    return code


NOTHING: dict[str, str] = asdict(Particulars())
