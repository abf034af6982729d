"""The process that reads foreign files and judges them: bytes come in, plain data goes out."""

import base64
import datetime
import gc
import json
import logging
import sys
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from types import TracebackType
from typing import Any, Final

from reports.checks import Dossier, isolation, run
from reports.checks.solver.offers import offered
from reports.document import Document
from reports.document.json_form import to_json
from reports.importers import Unreadable, YearUnknown, read
from reports.importers.city.filled_package import filled_package
from reports.importers.opening.confined import confine, may_read_one_more
from reports.importers.opening.conversation import NO_MORE, ONE_MORE, TOO_MUCH
from reports.importers.opening.reader import hear, say
from reports.importers.returned.told_sheets import told_sheets
from reports.importers.sheets.first_sheet import rows_of
from reports.workflow.foreign.plain import heard_neighbour, told_finding, told_offered

MOST_LEFT: Final = 50_000
"""Objects that wait before what refers to itself is looked for: a report leaves fewer."""

MOST_FINDINGS: Final = 500
"""Findings that are told, the gravest first; a bad report has fifty."""

Values = Mapping[str, Any]
Listening = Callable[[], Values]


def main() -> None:
    """Hear a question with its files and answer it; another one, as long as this may be asked."""
    confine()
    gc.set_threshold(MOST_LEFT)
    with suppress(EOFError):  # whoever asked has no more files
        while _answered(_heard()):
            goes_on = may_read_one_more()
            say(sys.stdout.buffer, ONE_MORE if goes_on else NO_MORE)
            if not goes_on:
                return


def _answered(question: Values) -> bool:
    """Whether a question was answered in full; a refusal, or what failed, was told."""
    named = zip(question["names"], question["years"], strict=True)
    files = [(hear(sys.stdin.buffer), name, year) for name, year in named]
    try:
        for values in answers(question, files, _heard):
            _tell(values)
        return True
    except Unreadable as refusal:
        _tell({"refused": str(refusal), "asks_year": isinstance(refusal, YearUnknown)})
    except MemoryError:
        _tell({"refused": TOO_MUCH})
    except Exception as failure:
        _tell({"failed": _where(failure)})
    return False


def answers(
    question: Values, files: list[tuple[bytes, str, int | None]], listening: Listening
) -> Iterator[Values]:
    """What there is to say, one after the other; ``listening`` hears what is asked in return."""
    if question["task"] == "rows":
        (data, *_), *_ = files
        yield {"rows": rows_of(data, question["rows"], question["columns"])}
        return
    if question["task"] == "sheets":
        (data, *_), *_ = files
        yield {"sheets": told_sheets(data)}
        return
    if question["task"] == "fill":
        (data, *_), *_ = files
        filled = filled_package(data, map(tuple, question["values"]))
        yield {"file": base64.b64encode(filled).decode()}
        return
    document, *last = [read(*file) for file in files]
    yield {"documents": [to_json(one) for one in (document, *last)]}
    if question["task"] == "judge":
        around = question["around"] or listening()
        yield _judged(document, last[0] if last else None, around)


def _judged(document: Document, last_year: Document | None, around: Values) -> Values:
    dossier = Dossier(
        document,
        last_year=last_year,
        neighbours=tuple(map(heard_neighbour, around["neighbours"])),
        not_compared=around["not_compared"],
        not_run=tuple(around["not_run"]),
        today=datetime.date.fromisoformat(around["today"]),
    )
    failures = _Failures()
    isolation.logger.addHandler(failures)
    findings = run(dossier)
    isolation.logger.removeHandler(failures)
    told = findings[:MOST_FINDINGS]
    return {
        "findings": [told_finding(one) for one in told],
        "left_out": len(findings[MOST_FINDINGS:]),
        "not_run": findings.not_run,
        "logged": failures.texts,
        "repairs": [told_offered(one) for one in offered(dossier, told)],
    }


class _Failures(logging.Handler):
    """What is logged of checks that could not be run, for the log of who asks."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        failure = record.exc_info[1] if record.exc_info else None
        self.texts.append(f"{record.getMessage()}\n{_where(failure) if failure else ''}")


def _heard() -> Values:
    values: Values = json.loads(hear(sys.stdin.buffer))
    return values


def _tell(values: Values) -> None:
    say(sys.stdout.buffer, json.dumps(values).encode())


def _where(failure: BaseException) -> str:
    """The kind of a failure, and where it happened; never what the file says."""
    trace: TracebackType | None = failure.__traceback__
    return f"{''.join(traceback.format_tb(trace))}{type(failure).__name__}"


if __name__ == "__main__":
    main()
