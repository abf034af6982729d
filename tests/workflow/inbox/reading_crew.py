"""Real workers that read what was handed in, undisturbed or killed again and again."""

import random
import time
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from reports.models import Account, Agency, Arrival, ArrivalState, InboxBatch, Role
from reports.workflow.inbox.hand_in import hand_in
from tests.factories import AgencyFactory, appointed
from tests.workflow.background.real_workers import crew, is_at_work, kill_one, wait_for
from tests.workflow.inbox.mixed_files import bodies, mixed

TWO = ("--processes", "2", "--lease", "1")


@dataclass(frozen=True)
class MixedBundle:
    """Files of a county that is there for them, and whose each of them is."""

    county: Agency
    by: Account
    files: Mapping[str, tuple[str, bytes]]

    def handed_in(self) -> InboxBatch:
        """All at once, as a folder."""
        sent = [(name, BytesIO(data)) for name, (_, data) in self.files.items()]
        return hand_in(self.county.pk, sent, by=self.by)

    def wrong(self, batch: InboxBatch) -> list[str]:
        """Files that went to another unit than that which wrote them."""
        taken = batch.arrivals.filter(state=ArrivalState.TAKEN).select_related("agency")
        return [
            one.name for one in taken if one.agency and one.agency.name != self.files[one.name][0]
        ]


def bundle(number: int, years: tuple[int, ...]) -> MixedBundle:
    """Make the county, its units and so many files."""
    county = AgencyFactory(name="临水县人民政府", short_name="临水县")
    for name, short in bodies():
        AgencyFactory(name=name, short_name=short, parent=county)
    by = appointed("mixed", "何平", county, Role.ADMINISTRATOR)
    return MixedBundle(county, by, mixed(number, years))


def read_all(address: str, folder: Path, batch: InboxBatch, kills: int = 0) -> float:
    """Let two workers read a batch to its end, killing them so often; the seconds it took."""
    chance = random.Random(20261129)
    with crew(address, folder, *TWO) as parent:
        wait_for(is_at_work, 60)
        began = time.perf_counter()
        killed = 0
        while killed < kills:
            time.sleep(chance.uniform(0.05, 0.9))
            killed += kill_one(parent.pid, chance.randrange(9))
        wait_for(lambda: not waiting(batch), 300)
        return time.perf_counter() - began


def waiting(batch: InboxBatch) -> int:
    """How many files of it are not done."""
    return Arrival.objects.filter(batch=batch, state=ArrivalState.WAITING).count()
