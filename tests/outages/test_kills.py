"""A web server or a worker is killed at any moment: what was acknowledged is there, once, whole."""

import os
import re
import time
from pathlib import Path

import pytest
from django.core.management import call_command

from reports.models import TaskLease
from tests.outages.at_risk import AtRisk
from tests.outages.kills import SEATS, Kills, Met
from tests.workflow.background.real_workers import crew, wait_for

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("outages")]

MOMENTS = int(os.environ.get("MOMENTS", "10"))


def test_nothing_acknowledged_is_lost_and_nothing_is_half_done(
    surroundings: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    began, address = time.monotonic(), surroundings.pop("DATABASE_URL")

    def tell(met: Met) -> None:
        with capsys.disabled():
            seconds = time.monotonic() - began
            print(f"\n{met.moments}个时刻，{seconds:.0f}秒：", dict(met.ends), flush=True)

    with (
        AtRisk({**surroundings, "DATABASE_URL": address}, tmp_path, SEATS) as server,
        crew(address, tmp_path, "--lease", "1", **surroundings) as parent,
    ):
        met = Kills(server, parent.pid, seed=MOMENTS).run(MOMENTS, tell)
        wait_for(lambda: not TaskLease.objects.filter(task__status="RUNNING").exists(), 60)
    tell(met)
    assert met.wrong == []
    assert met.moments == MOMENTS
    assert any("断了" in one for one in met.ends), "no kill met an act"
    call_command("verify_ledger")
    call_command("check_files")
    names = [one.name for one in (tmp_path / "frozen").iterdir()]
    unfinished = [one for one in names if not re.fullmatch("[0-9a-f]{64}", one)]
    assert len(unfinished) <= met.killed
