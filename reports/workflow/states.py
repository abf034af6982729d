"""Which acts lead from which state to which, and who may do them?"""

from dataclasses import dataclass
from enum import StrEnum

from reports.models import Role, State


class Action(StrEnum):
    """事项 of the record."""

    START = "start"
    ADOPT = "adopt"
    BRING = "bring"
    UNLOCK = "unlock"
    SUBMIT = "submit"

    @property
    def label(self) -> str:
        return _LABELS[self.value]


_LABELS = {
    "start": "新建",
    "adopt": "读入文件",
    "bring": "带入上年报告",
    "unlock": "解锁上年结转",
    "submit": "报送",
}


@dataclass(frozen=True)
class Transition:
    """From any of these states to that one, by a person in this role."""

    sources: frozenset[State]
    target: State
    role: Role


TRANSITIONS: dict[Action, Transition] = {
    Action.SUBMIT: Transition(frozenset({State.DRAFT}), State.SUBMITTED, Role.FILLER),
}
