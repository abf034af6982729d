"""Under which names does last year's text speak of the unit, and which has it now?"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reports.checks.similarity.skeletons import own_names
from reports.document import Document
from reports.models import Agency, FormerName
from reports.workflow.same_body import is_same_body

_SHORTEST = 3
"""Signs of a name that is safely told from other words."""


@dataclass(frozen=True)
class NewName:
    """Former names with the name that stands for each of them now."""

    now: Mapping[str, str] = field(default_factory=dict)

    @property
    def pattern(self) -> str:
        """Any of the former names, where it is no part of the present one."""
        kept = "".join(f"(?!{re.escape(one)})" for one in self.now.values())
        names = sorted(self.now, key=len, reverse=True)
        return f"{kept}(?:{'|'.join(map(re.escape, names))})" if names else "(?!)"

    def put(self, text: str) -> str:
        """The text with the present names."""
        return re.sub(self.pattern, lambda name: self.now[name[0]], text) if self.now else text

    def times(self, texts: Iterable[str]) -> int:
        """How often a former name stands in some texts."""
        return sum(len(re.findall(self.pattern, text)) for text in texts) if self.now else 0


def new_name(last: Document, agency: Agency) -> NewName:
    """What last year's report is called itself, and what the unit was called before."""
    former = dict.fromkeys((last.organisation, *former_names(agency)))
    now: dict[str, str] = {}
    for name in former:
        if name and not is_same_body(name, agency.name):
            pairs = ((name, agency.name), (_shortest(name), _shortest(agency.name)))
            now |= {old: new for old, new in pairs if len(old) >= _SHORTEST and old != new}
    return NewName(now)


def former_names(agency: Agency) -> list[str]:
    """曾用名, as its county has written them down."""
    return list(FormerName.objects.filter(agency=agency).values_list("name", flat=True))


def _shortest(name: str) -> str:
    return min(own_names(name), key=len, default=name)
