"""Which rows name a file of the store ``frozen`` by its hash?"""

from typing import Any

from django.db import models
from django.db.models import QuerySet, Value

from reports.models.arrivals.arrival import Arrival
from reports.models.arrivals.brought_file import BroughtFile
from reports.models.assigned.letter import ReturnLetter
from reports.models.exchange.handed_package import HandedPackage
from reports.models.frozen import FrozenFile, SealedScan
from reports.models.online.page_comparison import PageComparison
from reports.models.summing.adjustment_file import AdjustmentFile

FILE_KINDS = (
    *(FrozenFile, SealedScan, BroughtFile, Arrival, ReturnLetter, PageComparison),
    *(HandedPackage, AdjustmentFile),
)
"""Every model of such rows, each with ``name`` and ``digest``; most belong to a report."""


def naming_files(kind: type[Any]) -> QuerySet[Any]:
    """The rows of one of them that name a file: an arrival that was not kept names none.

    Each has a ``report``: None where the file belongs to none.
    """
    rows: QuerySet[Any] = kind._default_manager.exclude(digest="")
    if hasattr(kind, "report"):
        return rows
    alone: QuerySet[Any] = rows.annotate(report=Value(None, models.IntegerField()))
    return alone
