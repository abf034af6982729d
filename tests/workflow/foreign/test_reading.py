"""A foreign file can neither stop nor slow the process that was asked to read it."""

import random
import time
from dataclasses import replace
from pathlib import Path

import pytest
from pytest_django import Settings

from reports.checks import Dossier, run
from reports.checks.examples import sound as example
from reports.checks.similarity import Neighbour
from reports.checks.solver.offers import offered
from reports.importers import Unreadable, read
from reports.importers.opening import conversation, kept_ready
from reports.importers.opening.conversation import Conversation
from reports.statute import EVERY_EDITION
from reports.workflow.foreign.reading import (
    WORKER,
    ForeignFile,
    judge_files,
    read_file,
    read_rows,
)
from tests.documents import sound, with_figures, with_text
from tests.failing import quietly
from tests.importers import shapes
from tests.importers.test_office_ends import folder as folder
from tests.importers.test_office_ends import told_of
from tests.workflow.foreign.instead import another_worker

FAULTY = with_text(
    with_figures(sound(2024), {"requests.new_received.natural_person": 1}),
    "overview.platform",
    "热线由13812345678接听。",
)


def _file(document=FAULTY) -> ForeignFile:
    return ForeignFile(*shapes.word(document))


def test_what_is_read_and_judged_apart_is_what_is_read_and_judged_here() -> None:
    file, last = _file(), _file(sound(2023))
    neighbour = Neighbour("临水县白马乡人民政府", 2024, 0.99, ())
    judged = judge_files(file, last, lambda one: replace(one, neighbours=(neighbour,)))
    here = read(file.data, file.name)
    dossier = Dossier(here, last_year=read(last.data, last.name), neighbours=(neighbour,))
    assert judged.document == here == read_file(file)
    assert judged.last_year == dossier.last_year
    assert judged.findings == run(dossier)
    assert judged.repairs == offered(dossier, run(dossier))
    assert judged.repairs
    assert judged.left_out == 0


def test_neighbours_are_those_of_the_report_that_was_read() -> None:
    asked = []
    judge_files(_file(), None, lambda one: asked.append(one) or one)
    assert [one.document.title for one in asked] == [FAULTY.title]


def test_a_check_that_fails_apart_is_named_and_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    quietly(monkeypatch)
    another_worker(monkeypatch, "broken")
    judged = judge_files(_file(), None, lambda one: replace(one, not_run=("C08",)))
    assert judged.findings.not_run == ("C08", "N09")
    assert judged.findings
    assert "check N09 could not be run" in caplog.text
    assert "only_fails" in caplog.text


def test_a_failure_is_logged_once_however_many_files_were_read_before(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    quietly(monkeypatch)
    another_worker(monkeypatch, "broken")
    for _ in range(3):
        judge_files(_file(), None)
    assert caplog.text.count("check N09 could not be run") == 3


@pytest.mark.parametrize("seed", range(3))
def test_what_was_read_before_changes_nothing(seed: int) -> None:
    """One reader reads them in any order, and says of each what is said of it here."""
    every = [
        ForeignFile(*shape(report))
        for report in (FAULTY, example(EVERY_EDITION.of(2020)), sound(2023))
        for shape in (shapes.word, shapes.text_of_cells, shapes.page_of_a_site, shapes.sheet)
    ]
    random.Random(seed).shuffle(every)
    for file in every:
        judged = judge_files(file, None)
        assert judged.document == read(file.data, file.name)
        assert judged.findings == run(Dossier(judged.document))
    assert conversation._WAITING[WORKER]


def test_who_has_read_a_pdf_reads_nothing_else() -> None:
    read_file(_file())
    waiting = conversation._WAITING[WORKER]
    read_file(ForeignFile(*shapes.print_out(sound(2023))))
    assert WORKER not in conversation._WAITING
    assert not Path("/proc", str(waiting.pid)).exists()


def test_a_refusal_is_the_readers_own_sentence() -> None:
    with pytest.raises(Unreadable, match="空的"):
        read_file(ForeignFile(b" ", "a.docx"))
    with pytest.raises(Unreadable, match="已经损坏"):
        read_rows(ForeignFile(b"PK\x03\x04", "a.xlsx"), 10, 10)


def test_a_readers_own_failure_is_logged_without_what_the_file_says(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    another_worker(monkeypatch, "failing")
    with pytest.raises(Unreadable, match="换一种格式"):
        read_file(ForeignFile("秘密".encode(), "a.txt"))
    assert "ZeroDivisionError" in caplog.text
    assert "秘密" not in caplog.text


@pytest.mark.parametrize(
    ("name", "seconds", "says"),
    [
        ("memory", 20, "时间或者内存"),
        ("file", 20, "系统出了错"),
        ("child", 2, "太长时间"),
        ("time", 2, "太长时间"),
    ],
)
def test_whoever_takes_too_much_is_ended_with_all_it_began(
    name: str, seconds: int, says: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    another_worker(monkeypatch, "hungry")
    monkeypatch.setattr(conversation, "LONGEST", seconds)
    began = time.monotonic()
    with pytest.raises(Unreadable, match=says):
        read_file(ForeignFile(b"1", name))
    assert time.monotonic() - began < seconds + 8
    assert list(told_of(folder)) == []
    assert list(folder.glob("report-*")) == []


def test_the_process_learns_nothing_of_this_one(
    monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    monkeypatch.setenv("SECRET_KEY", "a-secret-that-nobody-may-read")
    kept_ready.let_go()
    with Conversation("reports.workflow.foreign.worker") as worker:
        said = Path("/proc", str(worker.reader.pid), "environ").read_bytes()
    assert b"LANG" in said
    assert b"a-secret" not in said
