"""What people do while servers die under them, one after the other, and what is kept of it."""

import json
import random
import urllib.parse
from dataclasses import dataclass, replace

from reports.document.typed import typed_by_chapter
from reports.models import ChapterRecord, FrozenFile, Notice, Report, ReturnLetter, Role, Snapshot
from reports.workflow.chapters.chapter_store import typed_values
from tests import factories
from tests.documents import sound
from tests.load.clerk import TOKEN, answered
from tests.load.county import signed_in

BOX, TEXT = next(iter(typed_by_chapter(sound(2024))["1"].items()))
WORDS = ("按时", "随时", "逐月", "每周", "每季", "当日", "次日", "如期")
JSON = "Content-Type: application/json\r\n"
FORM = "Content-Type: application/x-www-form-urlencoded\r\n"


@dataclass(frozen=True)
class KeptOfIt:
    """What the database holds of a report: what an act changes, and nothing else."""

    state: str
    version: int
    text: str
    entries: int
    rows: tuple[int, ...]


@dataclass(frozen=True)
class Step:
    """An act; ``led`` stands in the address to which its success leads (a save leads nowhere)."""

    name: str
    path: str
    is_clerks: bool
    led: str = ""
    form: str = ""


SAVE = Step("保存", "/reports/{}/save/1/", True)
SEND = Step("报送", "/reports/{}/submit/", True, led="/reports/{}/")
OPEN = Step("开始审核", "/审核/{}/开始/", False, led="/{}/")
RETURN = Step("退回", "/审核/{}/退回/", False, led="/审核/", form="note=请核对第三章。")
PASS = Step("通过", "/审核/{}/通过/", False, led="/{}/")
WAY = (SAVE, SEND, OPEN, RETURN, SAVE, SEND, OPEN, PASS)


@dataclass
class Seat:
    """A report on its way, with its clerk's and its reviewer's open sessions."""

    port: int
    report: int
    clerk: str
    reviewer: str
    place: int = 0
    asked: str = ""

    @property
    def step(self) -> Step:
        return WAY[self.place]

    @property
    def is_over(self) -> bool:
        return self.place == len(WAY)

    async def act(self, before: KeptOfIt) -> bool:
        """Do what comes next; whether the server said that it is done."""
        step = self.step
        head, body = FORM, step.form.encode()
        if step == SAVE:
            texts = (f"{TEXT}\n公开栏{word}更新。" for word in WORDS)
            self.asked = random.choice([one for one in texts if one != before.text])
            values = {"version": before.version, "values": {BOX: self.asked}}
            head, body = JSON, json.dumps(values).encode()
        status, told, content = await answered(
            self.port, "POST", step.path.format(self.report), head + self._who(step), body
        )
        if step == SAVE:
            return status == 200 and _is_json(content)
        led = _quoted(step.led.format(self.report))
        return status == 302 and any(
            line.lower().startswith("location:") and line.strip().endswith(led)
            for line in told.splitlines()
        )

    def _who(self, step: Step) -> str:
        session = self.clerk if step.is_clerks else self.reviewer
        return f"Cookie: sessionid={session}; csrftoken={TOKEN}\r\nX-CSRFToken: {TOKEN}\r\n"


def seated(port: int, number: int) -> Seat:
    """A unit of a county of its own, with a report that nothing keeps from being submitted."""
    county = factories.AgencyFactory(name=f"临水{number}县人民政府", short_name=f"临水{number}县")
    unit = factories.AgencyFactory(parent=county)
    clerk = factories.appointed(f"clerk{number}", "王秀英", unit, Role.FILLER)
    reviewer = factories.appointed(f"reviewer{number}", "李慧", county, Role.REVIEWER)
    report = factories.filled(factories.started(unit, clerk), clerk)
    return Seat(port, report.pk, signed_in(clerk), signed_in(reviewer))


def kept(report: int) -> KeptOfIt:
    """What is kept of a report now."""
    row = Report.objects.get(pk=report)
    counted = (FrozenFile, ReturnLetter, Snapshot, Notice)
    return KeptOfIt(
        str(row.state),
        ChapterRecord.objects.get(report=report, chapter="1").version,
        typed_values(row, "1")[BOX],
        row.ledger.count(),
        tuple(model.objects.filter(report=report).count() for model in counted),
    )


def after(before: KeptOfIt, like: tuple[KeptOfIt, KeptOfIt], asked: str | None) -> KeptOfIt:
    """What is kept once an act is done that changed another report so (``like``)."""
    was, became = like
    grown = zip(before.rows, was.rows, became.rows, strict=True)
    return replace(
        became,
        version=before.version + became.version - was.version,
        text=before.text if asked is None else asked,
        entries=before.entries + became.entries - was.entries,
        rows=tuple(now + new - old for now, old, new in grown),
    )


def _quoted(path: str) -> str:
    return urllib.parse.quote(path, safe="/?=&%")


def _is_json(content: bytes) -> bool:
    try:
        return "version" in json.loads(content)
    except ValueError:
        return False
