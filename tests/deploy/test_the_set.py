"""The set of several servers: any request to any of them, one dies, one is exchanged, all holds."""

import os
import shutil
import time
from collections.abc import Iterator
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

import pytest

from reports.models import State
from tests.deploy.saver import Saver, lost, signed_in
from tests.deploy.the_set import ENGINES, TheSet, engines_of_its_own, the_set
from tests.engines.server import ROOT
from tests.engines.visitor import Answer, Visitor
from tests.migrated import migrated_on_the_server

pytestmark = pytest.mark.skipif(
    not all(os.environ.get(name) for name in ENGINES), reason="needs PostgreSQL, Redis and S3"
)

SAVERS = 2
PUBLIC = "http://www.linshui.example/report/2024.html"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TheSet, Any]]:
    """The set on a database, a cache and a place for files of its own; who works there."""
    folder = tmp_path_factory.mktemp("set")
    name = f"the_set_{os.getpid()}"
    template = f'CREATE DATABASE "{name}" TEMPLATE "{migrated_on_the_server()}"'
    engines = engines_of_its_own(name, template)
    with the_set(folder, engines) as made:
        yield made, made.told("tests.deploy.cast", "begin", str(SAVERS))


def _walked(made: TheSet, report: int, people: tuple[Visitor, Visitor]) -> Iterator[Answer]:
    """From draft to published, a request a step; each page is asked where it leads."""
    clerk, reviewer = people
    here, review = f"/reports/{report}/", f"/审核/{report}/"
    yield clerk.get(made.address, f"{here}table/3/")
    yield clerk.get(made.address, f"{here}preview/")
    yield clerk.post(made.address, f"{here}submit/", {})
    yield reviewer.get(made.address, review)
    yield reviewer.post(made.address, f"{review}开始/", {})
    yield reviewer.post(made.address, f"{review}通过/", {})
    yield clerk.get(made.address, f"{here}download/html/")
    yield clerk.post(made.address, f"{here}publish/", {"address": PUBLIC})
    yield clerk.get(made.address, here)


def test_a_report_is_published_with_each_request_on_another_server_and_one_dies(
    running: tuple[TheSet, Any],
) -> None:
    made, told = running
    first, *others = told["clerks"]
    savers = [Saver(made.address, one) for one in others]
    people = (signed_in(made.address, first["name"]), signed_in(made.address, told["reviewer"]))
    steps = _walked(made, first["pk"], people)
    answers = _by_turns(made, steps, 5)
    for one in savers:
        one.start()
    time.sleep(1)
    made.parts["web-2"].kill()
    answers.append(next(steps))
    made.parts["web-2"].start()
    made.parts["web-2"].wait_until_it_answers()
    for one in savers:
        one.end()
    made.turn("in", made.parts["web-2"])
    answers += _by_turns(made, steps, 3)
    assert [one.status for one in answers] == [200] * len(answers)
    assert "已登记公开网址" in answers[-2].text
    assert State.PUBLISHED.label in answers[-1].text
    assert min(one.saves for one in savers) > 2
    assert lost(made, savers) == []


def _by_turns(made: TheSet, steps: Iterator[Answer], count: int) -> list[Answer]:
    """So many steps, while nobody else asks anything: each request goes to the other server."""
    before = len(made.asked)
    answers = list(islice(steps, count))
    servers = [line.split()[0] for line in made.asked[before:]]
    assert len(servers) >= count
    assert all(one != other for one, other in pairwise(servers)), servers
    return answers


def test_servers_are_exchanged_one_by_one_while_people_work_and_no_request_fails(
    running: tuple[TheSet, Any], tmp_path: Path
) -> None:
    made, told = running
    release = tmp_path / "release"
    for name in ("reports", "reportsite", "templates", "static", "deploy"):
        shutil.copytree(ROOT / name, release / name)
    shutil.copy(ROOT / "manage.py", release)
    savers = [Saver(made.address, one) for one in told["clerks"][1:]]
    for one in savers:
        one.start()
    for name in ("web-2", "web-1"):
        made.exchange(name, release)
    for one in savers:
        one.end()
    assert [one.failed for one in savers] == [[]] * SAVERS
    assert lost(made, savers) == []
    assert min(one.saves for one in savers) > 5
