"""Acts at several seats at once, over servers that are killed in the middle of them."""

import asyncio
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from asgiref.sync import sync_to_async

from tests.outages.acts import SAVE, WAY, KeptOfIt, Seat, after, kept, seated
from tests.outages.at_risk import AtRisk
from tests.workflow.background.real_workers import kill_one

SEATS = 3
WHOLE_EVERY, WORKER_EVERY = 40, 3
"""Every so many moments the whole server dies, and a worker in the background."""

TOLD_EVERY = 25
"""So often it is told how far it is: a thousand moments take ten minutes, or twenty."""

TRIES = 6
"""So often an act that was cut off is tried undisturbed: a server that died begins anew."""


@dataclass
class Met:
    """What the kills met: acts done, cut off and done, cut off and not done; what is wrong."""

    moments: int = 0
    killed: int = 0
    ends: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


class Kills:
    """Seats at a server; what an act changes is learnt from a report that nothing disturbs."""

    def __init__(self, server: AtRisk, crew: int, seed: int) -> None:
        self.met = Met()
        self._server, self._crew, self._chance = server, crew, Random(seed)
        self._number = 0
        self._lasted: dict[str, float] = defaultdict(float)
        self._like: list[tuple[KeptOfIt, KeptOfIt]] = []
        self._learn()
        self._seats = [self._new() for _ in range(SEATS)]

    def run(self, moments: int, tell: Callable[[Met], None]) -> Met:
        """So many moments of death; on the way it tells how far it has come."""
        while self.met.moments < moments and not self.met.wrong:
            self.met.moments += 1
            self._round()
            self._seats = [self._new() if one.is_over else one for one in self._seats]
            if self.met.moments % TOLD_EVERY == 0 and self.met.moments < moments:
                tell(self.met)
        return self.met

    def _new(self) -> Seat:
        self._number += 1
        return seated(self._server.port, self._number)

    def _learn(self) -> None:
        seat = self._new()
        for step in WAY:
            before, began = kept(seat.report), time.monotonic()
            assert asyncio.run(seat.act(before)), f"{step.name} does not go through undisturbed"
            self._lasted[step.name] = time.monotonic() - began
            self._like.append((before, kept(seat.report)))
            seat.place += 1

    def _round(self) -> None:
        before = [kept(one.report) for one in self._seats]
        whole = self.met.moments % WHOLE_EVERY == 0
        acknowledged = asyncio.run(self._acts(before, whole))
        if whole:
            self._server.start()
        if self.met.moments % WORKER_EVERY == 0:
            self.met.killed += kill_one(self._crew, 0)
        for seat, was, is_said in zip(self._seats, before, acknowledged, strict=True):
            self._judge(seat, was, is_said)

    async def _acts(self, before: list[KeptOfIt], whole: bool) -> list[bool]:
        longest = self._lasted[self._chance.choice(self._seats).step.name]
        acts = asyncio.gather(*(a.act(b) for a, b in zip(self._seats, before, strict=True)))
        done = asyncio.ensure_future(acts)
        await asyncio.sleep(self._chance.uniform(0, 1.2 * longest))
        kill = self._server.kill_all if whole else self._server.kill_some
        self.met.killed += await sync_to_async(kill)(self._chance)
        return list(await done)

    def _judge(self, seat: Seat, before: KeptOfIt, is_said: bool) -> None:
        """Exactly before or exactly after, and after where the server said so."""
        step, now = seat.step, kept(seat.report)
        expected = self._expected(seat, before)
        if now == expected:
            self.met.ends[f"{step.name} {'应答' if is_said else '断了，已办成'}"] += 1
        elif now == before and not is_said:
            self.met.ends[f"{step.name} 断了，没有办"] += 1
            self._again(seat, before)
        else:
            self.met.wrong.append(f"{step.name} {is_said}: {before} → {now}, not {expected}")
        seat.place += 1

    def _expected(self, seat: Seat, before: KeptOfIt) -> KeptOfIt:
        asked = seat.asked if seat.step == SAVE else None
        return after(before, self._like[seat.place], asked)

    def _again(self, seat: Seat, before: KeptOfIt) -> None:
        """She presses once more, and this time nobody dies."""
        for _ in range(TRIES):
            if asyncio.run(seat.act(before)):
                break
            time.sleep(0.2)
        if kept(seat.report) != self._expected(seat, before):
            self.met.wrong.append(f"{seat.step.name}: cannot be done again from {before}")
