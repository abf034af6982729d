"""Which bodies are there already? All of them by their path, asked for once for a whole list."""

from collections import defaultdict
from collections.abc import Iterator

from reports.models import Agency, FormerName
from reports.workflow.agencies.names import KnownNames, last_place
from reports.workflow.agencies.operating import ABOVE_UNITS, units_that_write
from reports.workflow.platform.roster_rows import Path


class KnownTree:
    """The bodies by path, and what a new one might be a double of; grows with what is planned."""

    def __init__(self) -> None:
        self.bodies: dict[Path, Agency] = {}
        self.codes: dict[str, str] = {}
        self.writing = set(units_that_write().values_list("pk", flat=True))
        self._names: dict[Path, KnownNames] = defaultdict(KnownNames)
        self._short: dict[tuple[Path, str], str] = {}
        self._places: dict[str, list[Path]] = defaultdict(list)
        paths: dict[int | None, Path] = {}
        for agency in _from_the_top_down():
            path = (*paths.get(agency.parent_id, ()), agency.name)
            paths[agency.pk] = path
            self.add(path, agency)
        for former in FormerName.objects.select_related("agency"):
            if former.agency.parent_id in paths:
                self._names[paths[former.agency.parent_id]].add(former.name)

    def add(self, path: Path, agency: Agency) -> None:
        """Take up a body that is there, or will be."""
        self.bodies.setdefault(path, agency)
        if agency.code:
            self.codes.setdefault(agency.code, agency.name)
        self._names[path[:-1]].add(agency.name)
        self._short.setdefault((path[:-1], agency.short_name), agency.name)
        if len(path) == 1 or agency.level in ABOVE_UNITS:
            self._places[last_place(agency.name)].append(path)

    def like_unit(self, above: Path, name: str, short_name: str) -> str | None:
        """A unit under the same body that this one may be."""
        return self._names[above].like(name) or self._short.get((above, short_name))

    def like_county(self, path: Path) -> Path | None:
        """A body that others stand under, and that may be this one under another name or body."""
        above = path[:-1]
        for other in self._places[last_place(path[-1])]:
            if not above or len(other) == 1 or other[:-1] == above:
                return other
        return None


def _from_the_top_down() -> Iterator[Agency]:
    """Every body after the one above it, which it holds: nothing is asked for again."""
    fields = ("name", "short_name", "level", "code", "parent_id", "closed_on", "standing")
    below: dict[int | None, list[Agency]] = defaultdict(list)
    for agency in Agency.objects.only(*fields).order_by("pk"):
        below[agency.parent_id].append(agency)
    waiting = below.pop(None, [])
    while waiting:
        agency = waiting.pop()
        yield agency
        for one in below.pop(agency.pk, []):
            one.parent = agency
            waiting.append(one)
