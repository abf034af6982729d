"""A clerk who saves a cell again and again, and remembers what the site acknowledged."""

import random
import threading
import time
from collections.abc import Mapping, Sequence
from typing import Any

from tests.deploy.cast import CELL, PASSWORD
from tests.deploy.proxy import trusting
from tests.deploy.the_set import TheSet
from tests.engines.visitor import Answer, Visitor


class Saver(threading.Thread):
    """``acknowledged``: version and figure of the last save that was answered with 200; of
    ``saves`` the ``longest`` took so many seconds; ``failed`` says what else she was answered.

    A save without such an answer may have been kept or not: she asks what stands, and goes on
    from there, as the page does.
    """

    def __init__(self, site: str, told: Mapping[str, Any], pause: float = 0.2) -> None:
        super().__init__(daemon=True)
        self.site, self.pk, self.pause = site, int(told["pk"]), pause
        self.acknowledged: tuple[int, str] = (0, "")
        self.saves, self.longest = 0, 0.0
        self.failed: list[str] = []
        self._version, self._may_differ = -1, True
        self._ended = threading.Event()
        self._her = signed_in(site, str(told["name"]))

    def run(self) -> None:
        while not self._ended.is_set():
            self._save(str(random.randrange(1, 1000)))
            self._ended.wait(random.uniform(0.5, 1.5) * self.pause)

    def end(self) -> None:
        self._ended.set()
        self.join()

    def _save(self, figure: str) -> None:
        values = {"version": self._version, "values": {CELL: figure}}
        began = time.perf_counter()
        try:
            answer = self._her.post_json(self.site, f"/reports/{self.pk}/save/3/", values)
        except OSError as failure:
            answer = Answer(0, str(failure), "")
        if answer.status == 200:
            self._version = int(answer.json["version"])
            self.acknowledged = (self._version, figure)
            self.saves += 1
            self.longest = max(self.longest, time.perf_counter() - began)
            self._may_differ = False
        elif answer.status == 409 and self._may_differ:
            self._version, self._may_differ = int(answer.json["version"]), False
        else:
            self._may_differ = True
            self.failed.append(f"{answer.status}: {answer.text[:200]}")


def lost(made: TheSet, savers: Sequence[Saver]) -> list[tuple[int, object, object]]:
    """Reports whose last acknowledged save is not what stands, nor followed by a later one."""
    stands = made.told("tests.deploy.cast", "kept")
    return [
        (one.pk, one.acknowledged, stands[str(one.pk)])
        for one in savers
        if tuple(stands[str(one.pk)]) != one.acknowledged
        and stands[str(one.pk)][0] <= one.acknowledged[0]
    ]


def signed_in(site: str, name: str) -> Visitor:
    """Somebody of the cast, with her password, through nginx."""
    person = Visitor(trusts=trusting())
    person.get(site, "/login/")
    entered = person.post(site, "/login/", {"username": name, "password": PASSWORD})
    assert "/login/" not in entered.address, entered.text
    return person
