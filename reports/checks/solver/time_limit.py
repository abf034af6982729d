"""How long may be looked? Until then; what was not finished by then claims nothing."""

from dataclasses import dataclass, field
from time import monotonic


class OutOfTimeError(Exception):
    """The search was not finished in time."""


@dataclass
class TimeLimit:
    """Ends a search that takes too long."""

    seconds: float
    began: float = field(default_factory=monotonic)

    def tick(self) -> None:
        if monotonic() - self.began > self.seconds:
            raise OutOfTimeError

    @property
    def left(self) -> float:
        """The seconds that are left."""
        return max(0.0, self.seconds - (monotonic() - self.began))
