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
        value = signing_day(report)
    return PresetBox(
        name, BOXES[name].label, value, BOXES[name].why_not(writable(value), report.year)
    )


def signing_day(report: Report) -> str:
    """Today; while the year has not ended, the first day on which it can be signed.

    Once 公布期限 has passed no day is right of itself: the clerk must say which it was.
    """
    day = max(clock.today(), datetime.date(report.year + 1, 1, 1))
    return day.isoformat() if day <= report.publish_by else ""
