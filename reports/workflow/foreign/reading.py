"""What does a foreign file say? Asked of a confined process, never read in this one.

Who asks has taken a place before, so that not too many are asked at once.
"""

import json
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Self

from reports.checks import Dossier, isolation
from reports.checks.judgement import Judgement
from reports.checks.similarity import Neighbour
from reports.checks.solver.offers import Offered
from reports.document import Document
from reports.document.json_form import from_json
from reports.importers.opening import kept_ready
from reports.importers.opening.conversation import Conversation
from reports.importers.unreadable import Unreadable, YearUnknown
from reports.models import clock
from reports.workflow.foreign.plain import heard_finding, heard_offered, told_around

FAILED = "读这个文件时系统出了错，没有读出内容。请换一种格式（如DOCX）再试。"

WORKER = "reports.workflow.foreign.worker"
kept_ready.load_beforehand(WORKER, "reports.workflow.foreign.rehearsal")

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class ForeignFile:
    """Bytes that somebody handed in, what they are called, and the year that was told of them."""

    data: bytes
    name: str
    year: int | None = None


@dataclass(frozen=True)
class ReadAndJudged:
    """A report that was read, and what a strict reviewer says of it.

    ``left_out`` counts the findings that are not among these, ``repairs`` would mend
    numbers that contradict each other.
    """

    document: Document
    last_year: Document | None
    findings: Judgement
    left_out: int
    repairs: tuple[Offered, ...]
    neighbours: tuple[Neighbour, ...] = ()

    @property
    def dossier(self) -> Dossier:
        """What was judged."""
        return Dossier(self.document, last_year=self.last_year, neighbours=self.neighbours)


def read_file(file: ForeignFile) -> Document:
    """The report in a file; Unreadable, with a Chinese sentence, for what is none."""
    with ConfinedAnswer.about("read", [file]) as asked:
        return asked.documents()[0]


def judge_files(
    file: ForeignFile,
    last_year: ForeignFile | None,
    among_others: Callable[[Dossier], Dossier] | None = None,
) -> ReadAndJudged:
    """The report in a file and its findings; Unreadable where one of the two is no report.

    ``among_others`` puts it beside other reports: those stand in the database, out of the
    process's reach.
    """
    files = [file, *([last_year] if last_year else [])]
    today = clock.today()
    alone = None if among_others else told_around((), today)
    with ConfinedAnswer.about("judge", files, around=alone) as asked:
        document, *last = asked.documents()
        dossier = Dossier(document)
        if among_others:
            dossier = among_others(dossier)
            around = told_around(dossier.neighbours, today, dossier.not_compared, dossier.not_run)
            asked.tell(around)
        said = asked.next()
    for failure in said["logged"]:
        isolation.logger.error("%s", failure)
    return ReadAndJudged(
        document=document,
        last_year=last[0] if last else None,
        findings=Judgement(map(heard_finding, said["findings"]), said["not_run"]),
        left_out=said["left_out"],
        repairs=tuple(map(heard_offered, said["repairs"])),
        neighbours=dossier.neighbours,
    )


def read_rows(file: ForeignFile, rows: int, columns: int) -> list[list[str]]:
    """The first rows of a workbook; Unreadable for what is none."""
    with ConfinedAnswer.about("rows", [file], rows=rows, columns=columns) as asked:
        read: list[list[str]] = asked.said["rows"]
        return read


@dataclass
class ConfinedAnswer:
    """A question that was put to the process, and what it has said last."""

    worker: Conversation
    name: str
    said: Mapping[str, Any]

    @classmethod
    @contextmanager
    def about(cls, task: str, files: Sequence[ForeignFile], **more: object) -> Iterator[Self]:
        names, years = [one.name for one in files], [one.year for one in files]
        question = {"task": task, "names": names, "years": years, **more}
        with Conversation(WORKER, may_stay=True) as worker:
            said = worker.ask(question, *(one.data for one in files))
            yield cls(worker, files[0].name, _plainly(said, files[0].name))

    def documents(self) -> list[Document]:
        return [from_json(one) for one in self.said["documents"]]

    def tell(self, values: Mapping[str, Any]) -> None:
        self.worker.say(json.dumps(values).encode())

    def next(self) -> Mapping[str, Any]:
        return _plainly(json.loads(self.worker.hear()), self.name)


def _plainly(said: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """An answer that is one; a refusal is raised, and a reader's own failure is logged."""
    if "refused" in said:
        kind = YearUnknown if said.get("asks_year") else Unreadable
        raise kind(said["refused"])
    if "failed" in said:
        logger.error("a reader failed on %s\n%s", name[-20:], said["failed"])
        raise Unreadable(FAILED)
    return said
