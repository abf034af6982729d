"""What is a box of a page of several chapters called, and what does it say in words?"""

from reports.document.chips import box_text
from reports.document.places import ReportPlace, chapter_heading
from reports.document.slots import slots
from reports.models import CarriedSentence, Report
from reports.web.request import number_in

_SAID = {"taken": "用", "dropped": "不用", "on": "勾了", "": "（空着）"}
_MOST = 24


def chapter_of_box(report: Report, name: str) -> str:
    """The chapter in which a box is typed; empty for what is kept beside the chapters."""
    parts = report.edition.parts
    return next((part for part in parts if name in slots(report.edition, part)), "")


def called(report: Report, name: str) -> str:
    """The box's own label; of what is kept beside the chapters, what it belongs to."""
    if chapter := chapter_of_box(report, name):
        place = ReportPlace(report.edition, name)
        return f"{chapter_heading(report.edition, chapter)}：{place.label}"
    kind, _, rest = name.partition(".")
    if kind == "whole" and rest in report.edition.parts:
        return f"{chapter_heading(report.edition, rest)}：整章照用"
    if kind in {"number", "say"}:
        return _of_sentence(report, rest)
    if name == "same":
        return "没填的数字，都与上年相同"
    return "回复审核意见" if name.startswith("answer-") else "须说明的那一句"


def in_words(name: str, text: str) -> str:
    """What stands in it, as one reads it."""
    is_tick = name == "same" or name.startswith(("say.", "whole."))
    return _SAID.get(text, text) if is_tick or not text else text


def _of_sentence(report: Report, rest: str) -> str:
    key, _, number = rest.partition(".")
    row = CarriedSentence.objects.filter(report=report, pk=number_in(key) or 0).first()
    words = box_text(row.text, {}).text if row else ""
    short = words if len(words) <= _MOST else f"{words[:_MOST]}……"
    which = f"的第{int(number) + 1}个数" if number_in(number) is not None else ""
    return f"上年的话“{short}”{which}"
