"""What do we keep? One model per statutory table, the text, the people and the record."""

from reports.models.account import Account, Appointment, Office, PlatformRules, Role
from reports.models.agency import IN_ORDER, Agency, FormerName, FormerParent, Standing
from reports.models.arrivals.arrival import Arrival, ArrivalState, InboxBatch, UnitAlias
from reports.models.arrivals.brought_file import BroughtFile
from reports.models.arrivals.entered_cell import EnteredCell
from reports.models.arrivals.kept_in_store import FILE_KINDS, naming_files
from reports.models.assigned.assignment import Assignment
from reports.models.assigned.letter import ReturnLetter
from reports.models.assigned.reading_tally import ReadingTally
from reports.models.bound_digest import BoundDigest
from reports.models.came_over import (
    CarriedFigure,
    CarriedPart,
    CarriedSentence,
    LastYear,
    WaitingFile,
)
from reports.models.cited import CitedFinding
from reports.models.compared_text import (
    ComparableSentence,
    ComparableText,
    MeasuredText,
    NotYetComparable,
    SharedText,
)
from reports.models.county_settings import CountySettings, CountyYear, ReadyRemark
from reports.models.demonstration import Demonstration
from reports.models.exchange.county_key import ConfirmedKey, CountyKey
from reports.models.exchange.handed_package import HandedPackage
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
from reports.models.online.other_address import OtherAddress
from reports.models.online.page_comparison import PageComparison, PageVerdict, PageWay
from reports.models.online.sent_page import SentPage
from reports.models.online.withdrawal import SEALED_KINDS, Withdrawal, WithdrawalKind
from reports.models.outward.bound_identity import BoundIdentity
from reports.models.outward.told_group import GroupLine, ToldGroup
from reports.models.page_draft import PageDraft
from reports.models.public.ordered_package import PublicPackage
from reports.models.remark import Remark, RemarkLine, RemarkState, Waiver
from reports.models.running_save import RunningSave
from reports.models.searched.searched_report import SearchedReport
from reports.models.severity import CountySeverity, Severity
from reports.models.summing.adjustment import Adjustment, AdjustmentKind
from reports.models.summing.adjustment_file import AdjustmentFile
from reports.models.summing.city_table import CityTable
from reports.models.summing.fixed_sum import FixedPart, FixedSum
from reports.models.summing.indicator_correction import IndicatorCorrection
from reports.models.summing.part_of_sum import CountingDecision, OwnFigures
from reports.models.summing.sum_answer import ControlFigure, SumAnswer
from reports.models.tables import DisclosureLine, DisputesLine, FurtherFigure, RequestsLine
from reports.models.task_lease import TaskLease, WorkerSign
from reports.models.urging import Urging

__all__ = [
    "FILE_KINDS",
    "FROZEN",
    "IN_ORDER",
    "SEALED_KINDS",
    "WITH_AUTHOR",
    "WITH_COUNTY",
    "Account",
    "Adjustment",
    "AdjustmentFile",
    "AdjustmentKind",
    "AdministrativeEntry",
    "Agency",
    "Appointment",
    "Arrival",
    "ArrivalState",
    "Assignment",
    "BoundDigest",
    "BoundIdentity",
    "BroughtFile",
    "CarriedFigure",
    "CarriedPart",
    "CarriedSentence",
    "ChapterRecord",
    "CitedFinding",
    "CityTable",
    "ComparableSentence",
    "ComparableText",
    "ConfirmedKey",
    "ControlFigure",
    "CountingDecision",
    "CountyKey",
    "CountySettings",
    "CountySeverity",
    "CountyYear",
    "Demonstration",
    "DisclosureLine",
    "DisputesLine",
    "EnteredCell",
    "Entry",
    "Explanation",
    "FeeStatement",
    "FixedPart",
    "FixedSum",
    "FormerName",
    "FormerParent",
    "FrozenFile",
    "FurtherFigure",
    "GroupLine",
    "HandedPackage",
    "InboxBatch",
    "IndicatorCorrection",
    "LastYear",
    "LedgerEntry",
    "MeasuredText",
    "NotYetComparable",
    "Notice",
    "NoticeChoice",
    "Office",
    "OtherAddress",
    "OwnFigures",
    "PageComparison",
    "PageDraft",
    "PageVerdict",
    "PageWay",
    "PlatformRules",
    "ProblemPair",
    "PublicPackage",
    "ReadingTally",
    "ReadyRemark",
    "Remark",
    "RemarkLine",
    "RemarkState",
    "Report",
    "RequestsLine",
    "ReturnLetter",
    "Role",
    "RunningSave",
    "SealedScan",
    "SearchedReport",
    "Section",
    "SentPage",
    "Severity",
    "SharedText",
    "Snapshot",
    "Standing",
    "State",
    "SumAnswer",
    "TaskLease",
    "ToldGroup",
    "Unchangeable",
    "UnitAlias",
    "UnreadableEntry",
    "Urging",
    "WaitingFile",
    "Waiver",
    "Withdrawal",
    "WithdrawalKind",
    "WorkerSign",
    "naming_files",
]
