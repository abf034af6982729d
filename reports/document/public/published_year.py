"""What of a county and year is open to everyone? Units, versions, frozen files, judgements."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from reports.document.levels import KINDS


@dataclass(frozen=True)
class PublicFile:
    """A frozen file: its format, what it is called, its SHA-256 and size."""

    identifier: str
    name: str
    digest: str
    size: int


@dataclass(frozen=True)
class PublicJudgement:
    """A finding of the approval; ``settled`` is the explanation or the reason of its waiver."""

    code: str
    title: str
    grade: str
    cells: tuple[str, ...]
    quote: str
    message: str
    settled: str
    settled_by: str


@dataclass(frozen=True)
class PublicVersion:
    """A published version of a report; the first of a unit is the valid one."""

    unit: int
    unit_name: str
    year: int
    version: int
    title: str
    approved_at: datetime.datetime
    published_at: datetime.datetime
    address: str
    correction_reason: str
    is_valid: bool
    files: Mapping[str, PublicFile]
    judgements: tuple[PublicJudgement, ...] = ()

    @property
    def folder(self) -> str:
        """Where its files stand in the package."""
        return f"reports/{self.unit}-{self.version}"

    @property
    def key(self) -> str:
        """By what programs know it: unit and version."""
        return f"{self.unit}-{self.version}"


@dataclass(frozen=True)
class PublicUnit:
    """A body that reports, and its published versions, the latest first; () where none is open.

    ``was_taken_down``: what it had published is withdrawn.
    """

    number: int
    name: str
    kind: str
    is_own: bool = False
    versions: tuple[PublicVersion, ...] = ()
    was_taken_down: bool = False

    @property
    def group(self) -> str:
        """Under which heading it stands."""
        return "本级" if self.is_own else KINDS.get(self.kind, KINDS["other"])

    @property
    def state(self) -> str:
        """How far its publication is."""
        if not self.versions:
            return "已撤下" if self.was_taken_down else "尚未公开"
        valid = self.versions[0]
        return f"已更正（第{valid.version}版）" if valid.version > 1 else "已公开"


@dataclass(frozen=True)
class PublishedYear:
    """All of it, in the county's order."""

    county: str
    short_name: str
    year: int
    units: tuple[PublicUnit, ...] = field(default=())

    @property
    def title(self) -> str:
        """What the package is called."""
        return f"{self.short_name}{self.year}年政府信息公开工作年度报告"

    @property
    def versions(self) -> Iterator[PublicVersion]:
        """Every published version."""
        return (version for unit in self.units for version in unit.versions)

    @property
    def as_of(self) -> datetime.datetime:
        """The last publication in it: the one date that the package itself bears."""
        return max(one.published_at for one in self.versions)

    @property
    def groups(self) -> dict[str, list[PublicUnit]]:
        """Its units by kind, in the order in which the kinds are told."""
        order = ["本级", *KINDS.values()]
        found: dict[str, list[PublicUnit]] = {}
        for unit in sorted(self.units, key=lambda one: order.index(one.group)):
            found.setdefault(unit.group, []).append(unit)
        return found
