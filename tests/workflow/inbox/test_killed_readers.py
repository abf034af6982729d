"""Workers are killed at random moments while they read: each file is taken in once."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_django import Settings

from reports.models import Arrival, BroughtFile, LedgerEntry, Report, TaskLease
from reports.workflow.states import Action
from tests.stores import ADDRESS, frozen_at
from tests.workflow.background.real_workers import shared_database
from tests.workflow.inbox.reading_crew import bundle, read_all

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("workers")]

FILES, KILLS = 24, 20


@pytest.fixture
def address(transactional_db: None, tmp_path: Path, settings: Settings) -> Iterator[str]:
    """Where the tests' database and files are reached by the workers."""
    settings.STORAGES = {**settings.STORAGES, "frozen": frozen_at(tmp_path / "frozen")}
    with shared_database(tmp_path) as one:
        yield one


@pytest.mark.skipif(bool(ADDRESS), reason="the workers find the tests' bucket only by its folder")
def test_each_file_is_taken_in_once_however_often_readers_are_killed(
    address: str, tmp_path: Path
) -> None:
    files = bundle(FILES, (2022,))
    batch = files.handed_in()
    read_all(address, tmp_path, batch, KILLS)
    assert files.wrong(batch) == []
    outcomes = Counter(Arrival.objects.filter(batch=batch).values_list("state", "outcome"))
    assert outcomes == {("taken", "archived"): FILES}
    assert Report.objects.count() == BroughtFile.objects.count() == FILES
    taken = LedgerEntry.objects.filter(action=Action.ARCHIVE)
    assert Counter(taken.values_list("report", flat=True)) == Counter(
        Report.objects.values_list("pk", flat=True)
    )
    assert TaskLease.objects.filter(attempts__gt=1).exists(), "no kill met a reader"
