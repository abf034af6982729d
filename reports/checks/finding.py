"""What does a finding say, and how is it written for other programs?"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from reports.checks.asked import ACTION_NAMES, ACTIONS, SETTLED_NAMES
from reports.statute.schema import Cell


@dataclass(frozen=True)
class Spot:
    """A place in the text: its section, the words, and their line (see ``Finding``)."""

    section: str | None
    quote: str
    line: int | None


@dataclass(frozen=True)
class Finding:
    """核查问题: one objection of one check, as it is shown, stored and printed."""

    check: str
    severity: str
    action: str
    message: str
    cells: tuple[Cell, ...] = ()
    chapter: str | None = None
    section: str | None = None
    quote: str = ""
    line: int | None = None
    left: int | Decimal | None = None
    right: int | Decimal | None = None
    difference: int | Decimal | None = None
    explanation: str = ""
    """The line that explains it, or the reason why it was waived."""
    binding: bool = False
    """The form itself demands it (see ``Check``): nobody can waive it."""
    asks: bool = False
    """Not sure enough to be said: it asks somebody to look."""
    is_absent: bool = False
    """It speaks of what is not there: its quote only says where, no words of it are wrong."""
    further: tuple[Spot, ...] = ()
    """Where the same cause shows again, in the same chapter."""
    instead: str = ""
    """What to write in place of the words that the message quotes first; empty where unsure."""
    offered: str = ""
    """A line written for other numbers, to be confirmed or rewritten."""
    mended_in: str = ""
    """The kind of section in whose boxes it is set right (see ``Check``)."""

    @property
    def spots(self) -> tuple[Spot, ...]:
        """All places of it, its own first."""
        return (Spot(self.section, self.quote, self.line), *self.further)

    @property
    def words(self) -> tuple[tuple[str, str], ...]:
        """What it quotes from the text as wrong, and the section of each."""
        spots = () if self.is_absent else self.spots
        return tuple((one.section, one.quote) for one in spots if one.section and one.quote)

    @property
    def action_name(self) -> str:
        """What the finding asks, as the clerk reads it."""
        return (ACTION_NAMES | SETTLED_NAMES)[self.action]

    def as_json(self) -> dict[str, Any]:
        """Write the finding with exactly the keys, and in the order, that are published."""
        plain: dict[str, Any] = {
            "check": self.check,
            "severity": self.severity,
            "action": self.action if self.action in ACTIONS else "note",
            "cells": list(self.cells),
            "chapter": self.chapter,
            "quote": self.quote,
            "line": self.line,
            "message": self.message,
        }
        if self.left is not None:
            sums = {"left": self.left, "right": self.right, "difference": self.difference}
            plain |= {
                key: str(value) if isinstance(value, Decimal) else value
                for key, value in sums.items()
            }
        if self.further:
            plain["places"] = [{"quote": one.quote, "line": one.line} for one in self.spots]
        return plain
