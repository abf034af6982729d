"""Which form was refused, and why? The page shows it again with all that was typed in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class RefusedForm:
    """The name of the form on its page, the verb's sentence, and what was typed there."""

    form: str = ""
    error: str = ""
    typed: str = ""
    place: str = ""
    quote: str = ""
    also: Mapping[str, str] = field(default_factory=dict)
    """What was typed in its other boxes, by their names."""
