"""The cast of the permission walk: every role, in the report's own county and in a foreign one."""

from dataclasses import dataclass

from reports.models import Account, Agency, Role
from tests.factories import AccountFactory, AgencyFactory, appointed

PEOPLE = (
    "nobody",
    "clerk",
    "leader",
    "neighbour",
    "reviewer",
    "administrator",
    "auditor",
    "foreign_clerk",
    "foreign_leader",
    "foreign_reviewer",
    "foreign_administrator",
    "operator",
)
"""In the order of the columns of the table. ``neighbour``: the clerk of another unit, same county;
``operator``: the platform's, with every right of Django's admin and no post."""


@dataclass(frozen=True)
class Cast:
    """Two counties with a unit each (and a neighbour), and everyone who works there."""

    unit: Agency
    accounts: dict[str, Account | None]

    @property
    def clerk(self) -> Account:
        return self._known("clerk")

    @property
    def reviewer(self) -> Account:
        return self._known("reviewer")

    @property
    def administrator(self) -> Account:
        return self._known("administrator")

    def _known(self, name: str) -> Account:
        account = self.accounts[name]
        assert account is not None
        return account


def cast() -> Cast:
    """Make the two counties and their people."""
    unit, own = _county("临水县", "")
    _, foreign = _county("远山县", "foreign_")
    operator = AccountFactory(username="operator", is_staff=True, is_superuser=True)
    return Cast(unit, {"nobody": None, "operator": operator} | own | foreign)


def _county(name: str, prefix: str) -> tuple[Agency, dict[str, Account | None]]:
    county = AgencyFactory(name=f"{name}人民政府", short_name=name)
    unit = AgencyFactory(name=f"{name}青石镇人民政府", short_name="青石镇", parent=county)
    beside = AgencyFactory(name=f"{name}白马乡人民政府", short_name="白马乡", parent=county)
    posts = {
        "clerk": (unit, Role.FILLER),
        "leader": (unit, Role.SIGNER),
        "neighbour": (beside, Role.FILLER),
        "reviewer": (county, Role.REVIEWER),
        "administrator": (county, Role.ADMINISTRATOR),
        **({} if prefix else {"auditor": (county, Role.AUDITOR)}),
    }
    return unit, {
        f"{prefix}{key}": appointed(f"{prefix}{key}", f"{name}{role.label}", agency, role)
        for key, (agency, role) in posts.items()
    }
