"""What do we keep? One model per statutory table, the text, the people and the record."""

from reports.models.account import Account, Appointment, Role
from reports.models.agency import Agency
from reports.models.explanation import Explanation
from reports.models.last_year import CarriedFigure, CarriedSentence, LastYear
from reports.models.ledger import LedgerEntry
from reports.models.narrative import (
    ChapterRecord,
    FeeStatement,
    ProblemPair,
    Section,
    UnreadableEntry,
)
from reports.models.report import Report, State
from reports.models.severity import CountySeverity, Severity
from reports.models.tables import DisclosureLine, DisputesLine, RequestsLine

__all__ = [
    "Account",
    "Agency",
    "Appointment",
    "CarriedFigure",
    "CarriedSentence",
    "ChapterRecord",
    "CountySeverity",
    "DisclosureLine",
    "DisputesLine",
    "Explanation",
    "FeeStatement",
    "LastYear",
    "LedgerEntry",
    "ProblemPair",
    "Report",
    "RequestsLine",
    "Role",
    "Section",
    "Severity",
    "State",
    "UnreadableEntry",
]
