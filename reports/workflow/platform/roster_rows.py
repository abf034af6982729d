"""What does a list of bodies say? A row each: where it stands, what it is, who administers it."""

from dataclasses import dataclass, field

from reports.models import Agency

ABOVE = ("province", "city", "county")
"""Fields of the bodies that others stand under, from the top down."""

COLUMNS_OF_PATH = {"province": "省", "city": "市", "county": "县", "unit": "单位"}

Path = tuple[str, ...]
"""The names from the top down, the body's own last."""


@dataclass(frozen=True)
class RosterRow:
    """One line of the list, as it was typed, and its number."""

    number: int
    province: str = ""
    city: str = ""
    county: str = ""
    unit: str = ""
    short_name: str = ""
    kind: str = ""
    code: str = ""
    full_name: str = ""
    username: str = ""
    email: str = ""

    @property
    def places(self) -> list[tuple[str, str]]:
        """The columns that name a body, from the top down, with the names."""
        return [(one, name) for one in COLUMNS_OF_PATH if (name := getattr(self, one))]

    @property
    def path(self) -> Path:
        return tuple(name for _, name in self.places)

    @property
    def is_unit(self) -> bool:
        return bool(self.unit)

    @property
    def names_somebody(self) -> bool:
        return bool(self.full_name or self.username or self.email)


@dataclass
class JudgedRow:
    """What would become of a row, and why not."""

    row: RosterRow
    body: Agency | None = None
    is_new: bool = False
    adds_administrator: bool = False
    faults: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def outcome(self) -> str:
        """In one word: what is refused, what needs a look, what is added, what stays."""
        if self.faults:
            return "refused"
        if self.doubts:
            return "doubtful"
        return "new" if self.is_new or self.adds_administrator else "unchanged"
