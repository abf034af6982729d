"""Which rows name a file of the store ``frozen`` by its hash?"""

from typing import Any

from django.db.models import QuerySet

from reports.models.arrivals.arrival import Arrival
from reports.models.arrivals.brought_file import BroughtFile
from reports.models.assigned.letter import ReturnLetter
from reports.models.exchange.handed_package import HandedPackage
from reports.models.frozen import FrozenFile, SealedScan
from reports.models.online.page_comparison import PageComparison

FILE_KINDS = (
    *(FrozenFile, SealedScan, BroughtFile, Arrival, ReturnLetter, PageComparison),
    HandedPackage,
)
"""Every model of such rows, each with ``report``, ``name`` and ``digest``."""


def naming_files(kind: type[Any]) -> QuerySet[Any]:
    """The rows of one of them that name a file: an arrival that was not kept names none."""
    rows: QuerySet[Any] = kind._default_manager.exclude(digest="")
    return rows
