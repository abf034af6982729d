"""What would a package change? Its report beside the one that is here now."""

from dataclasses import dataclass

from reports.document.comparison import FigureChange, figure_changes, text_changes
from reports.document.exchange.sent_package import ExchangePackage
from reports.importers.read_exchange import read_package
from reports.models import HandedPackage, Report
from reports.workflow.files.under_hash import kept_bytes
from reports.workflow.judging.dossier import document_of


@dataclass(frozen=True)
class ComparedPackage:
    """A package, the report that is here, and what is different; ``here`` is None where none is."""

    package: ExchangePackage
    here: Report | None = None
    figures: tuple[FigureChange, ...] = ()
    texts: int = 0

    @property
    def is_same(self) -> bool:
        return self.here is not None and not self.figures and not self.texts


def compared_package(row: HandedPackage) -> ComparedPackage:
    """Read the kept file again and compare; Damaged where the store has lost it."""
    package = read_package(kept_bytes(row.digest)).package
    own = Report.objects.filter(agency=row.county_id, year=row.year, is_current=True)
    here = own.select_related("agency").first()
    if here is None or package.document is None:
        return ComparedPackage(package)
    before = document_of(here)
    texts = len(text_changes(before, package.document))
    return ComparedPackage(package, here, figure_changes(before, package.document), texts)
