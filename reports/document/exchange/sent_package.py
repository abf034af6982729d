"""What is in an exchange package? The county's report, the sum it rests on, the units of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from reports.document.report import Document
from reports.statute.schema import Cell


@dataclass(frozen=True)
class SendingCounty:
    """Whose package it is, by every name under which the city may know it."""

    name: str
    code: str = ""
    former_names: tuple[str, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        return frozenset({self.name, *self.former_names})


@dataclass(frozen=True)
class SentReport:
    """The county's own report as it was approved.

    ``values`` is its published JSON, ``digest`` the SHA-256 of that; ``state`` is ``approved`` or
    ``published``, and ``address`` where it is published.
    """

    version: int
    state: str
    digest: str
    values: Mapping[str, Any]
    address: str = ""
    correction_reason: str = ""


@dataclass(frozen=True)
class SentSum:
    """定数 on which the report rests: whole, as it was fixed, figures by cell as text."""

    number: int
    digest: str
    figures: Mapping[str, str]
    content: Mapping[str, Any]


@dataclass(frozen=True)
class SentUnit:
    """A unit of the sum: counted with a version and a digest, or left out for a reason."""

    name: str
    counted: bool
    version: int | None = None
    digest: str = ""
    reason: str = ""


@dataclass(frozen=True)
class ExchangePackage:
    """All that a county sends of one year; ``rules`` is the version of the rules it was judged by.

    Reading a package makes ``document`` of the values of its report; who writes one leaves it out.
    """

    county: SendingCounty
    year: int
    rules: str
    report: SentReport
    fixed: SentSum | None = None
    units: tuple[SentUnit, ...] = ()
    document: Document | None = None

    @property
    def cells_off_sum(self) -> tuple[Cell, ...]:
        """The cells of the report that are not what its fixed sum says, in printing order."""
        if self.fixed is None or self.document is None:
            return ()
        stated, said = self.document.figures, self.fixed.figures
        return tuple(
            cell
            for cell in self.document.edition.cells
            if (Decimal(said[cell]) if cell in said else None) != stated.get(cell)
        )
