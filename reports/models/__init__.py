"""What do we keep? One model per statutory table, the text, the people and the record."""

from reports.models.account import Account, Appointment, Role
from reports.models.agency import Agency, FormerName
from reports.models.bound_digest import BoundDigest
from reports.models.came_over import CarriedFigure, CarriedSentence, LastYear
from reports.models.cited import CitedFinding
from reports.models.county_settings import CountySettings, CountyYear, ReadyRemark
from reports.models.demonstration import Demonstration
from reports.models.explanation import Explanation
from reports.models.frozen import FrozenFile, SealedScan, Snapshot
from reports.models.kept_report import FROZEN, WITH_AUTHOR, WITH_COUNTY, Report, State
from reports.models.ledger_entry import AdministrativeEntry, Entry, LedgerEntry, Unchangeable
from reports.models.narrative import (
    ChapterRecord,
    FeeStatement,
    ProblemPair,
    Section,
    UnreadableEntry,
)
from reports.models.notice import Notice, NoticeChoice
from reports.models.remark import Remark, RemarkLine, RemarkState, Waiver
from reports.models.severity import CountySeverity, Severity
from reports.models.tables import DisclosureLine, DisputesLine, FurtherFigure, RequestsLine
from reports.models.urging import Urging

__all__ = [
    "FROZEN",
    "WITH_AUTHOR",
    "WITH_COUNTY",
    "Account",
    "AdministrativeEntry",
    "Agency",
    "Appointment",
    "BoundDigest",
    "CarriedFigure",
    "CarriedSentence",
    "ChapterRecord",
    "CitedFinding",
    "CountySettings",
    "CountySeverity",
    "CountyYear",
    "Demonstration",
    "DisclosureLine",
    "DisputesLine",
    "Entry",
    "Explanation",
    "FeeStatement",
    "FormerName",
    "FrozenFile",
    "FurtherFigure",
    "LastYear",
    "LedgerEntry",
    "Notice",
    "NoticeChoice",
    "ProblemPair",
    "ReadyRemark",
    "Remark",
    "RemarkLine",
    "RemarkState",
    "Report",
    "RequestsLine",
    "Role",
    "SealedScan",
    "Section",
    "Severity",
    "Snapshot",
    "State",
    "Unchangeable",
    "UnreadableEntry",
    "Urging",
    "Waiver",
]
