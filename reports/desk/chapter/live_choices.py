"""Which live figures belong into which box of text, and what do they say now?"""

from dataclasses import dataclass

from reports.document.live_fields import FIELDS, TOKEN, resolve, written
from reports.statute.schema import Figures

CHOICES = {
    "overview.proactive": ("行政许可", "行政处罚", "行政强制"),
    "overview.on_request": ("新收申请", "上年结转", "办理总计", "予以公开", "部分公开", "结转下年"),
    "overview.management": ("制发规范性文件", "废止规范性文件", "现行有效规范性文件"),
    "overview.supervision": ("行政复议", "直接起诉", "复议后起诉"),
}
"""Names of the live fields offered below each box."""


@dataclass(frozen=True)
class LiveChoice:
    """A field to insert, its name, and the figure it stands for now."""

    token: str
    name: str
    now: str


def live_choices(slot: str, figures: Figures) -> list[LiveChoice]:
    """The live fields that belong into one box."""
    return [
        LiveChoice(f"{{{name}}}", name, written(figures.get(FIELDS[name])) or "未填")
        for name in CHOICES.get(slot, ())
    ]


def with_figures(text: str, figures: Figures) -> str:
    """What a text with live fields will print; empty where it holds none."""
    return resolve(text, figures) if TOKEN.search(text) else ""
