"""Which boxes are asked for on the one page, and what do they begin with? Fee and date."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from reports.document.boxes import BOXES, FEE, SIGNED_ON, SIGNER
from reports.document.entry import writable
from reports.document.slots import slots
from reports.models import Report, clock

ASKED = (*FEE, SIGNER, SIGNED_ON)


@dataclass(frozen=True)
class PresetBox:
    """A box of one line: its name and label, its value, and why that cannot be read."""

    name: str
    label: str
    value: str
    fault: str


def preset_boxes(
    report: Report, chapter: str, typed: Mapping[str, str], posted: Mapping[str, str]
) -> list[PresetBox]:
    """The boxes of a chapter as typed now, else as kept, else as they most likely will be."""
    names = [name for name in slots(report.edition, chapter) if name in ASKED]
    return [_box(name, report, typed, posted) for name in names]


def _box(
    name: str, report: Report, typed: Mapping[str, str], posted: Mapping[str, str]
) -> PresetBox:
    value = posted.get(name, typed[name])
    if name == SIGNED_ON and name not in posted and not value:
        value = signing_day(report.year).isoformat()
    return PresetBox(name, BOXES[name].label, value, BOXES[name].why_not(writable(value)))


def signing_day(year: int) -> datetime.date:
    """Today; while the year has not ended, the first day on which it can be signed."""
    return max(clock.today(), datetime.date(year + 1, 1, 1))


def posted_boxes(report: Report, chapter: str, posted: Mapping[str, str]) -> dict[str, str]:
    """What a page says for the boxes of a chapter."""
    names = [name for name in slots(report.edition, chapter) if name in ASKED]
    return {name: posted[name] for name in names if name in posted}
