"""The three commands: what they print, how they end, and what they say of bad files."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import ManagementUtility, call_command

from reports.document.json_form import dumps, from_json
from tests.documents import sound, with_figures, with_text
from tests.failing import GAP, break_check

ROOT = Path(__file__).resolve().parents[2]
NO_DATABASE = "postgresql://nobody@127.0.0.1:1/nothing"

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command as a person would, but in this process, which lets nobody at a database."""

    def ran(*words: str | Path) -> subprocess.CompletedProcess[str]:
        try:
            command = ManagementUtility().fetch_command(str(words[0]))
            command.run_from_argv(["manage.py", *map(str, words)])
            status = 0
        except SystemExit as end:
            status = int(end.code or 0)
        printed = capsys.readouterr()
        return subprocess.CompletedProcess(words, status, printed.out, printed.err)

    return ran


def run_apart(*words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command in a process of its own, with a database that does not answer."""
    return subprocess.run(
        [sys.executable, "manage.py", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "DEMO": "true", "DATABASE_URL": NO_DATABASE},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.json"
    path.write_text(dumps(sound()), encoding="utf-8")
    return path


def test_a_report_is_read_and_printed_as_it_was(run: Run, report: Path) -> None:
    for how in (run, run_apart):
        done = how("read_report", report)
        assert done.returncode == 0, done.stderr
        assert done.stdout == report.read_text(encoding="utf-8")


def test_a_sound_report_ends_well(run: Run, report: Path) -> None:
    done = run("check_report", report)
    assert done.returncode == 0
    assert from_json(json.loads(done.stdout)["report"]) == sound()


def test_a_check_that_cannot_be_run_is_said_and_never_ends_well(
    report: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    break_check(monkeypatch)
    with pytest.raises(SystemExit) as ended:
        call_command("check_report", report)
    printed = capsys.readouterr()
    assert ended.value.code == 1
    assert list(json.loads(printed.out)) == ["report", "findings"]
    assert printed.err.strip() == GAP


def test_an_imbalance_is_found_with_all_its_members(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "broken.json"
    cells = {"requests.new_received.natural_person": 1, "requests.new_received.total": 1}
    path.write_text(dumps(with_figures(sound(), cells)), encoding="utf-8")
    done = run("check_report", path)
    findings = json.loads(done.stdout)["findings"]
    found = next(one for one in findings if one["check"] == "A01")
    assert done.returncode == 1
    assert (found["severity"], found["action"]) == ("error", "must_fix")
    assert (found["left"], found["right"], found["difference"]) == (1, 0, 1)
    assert "requests.new_received.natural_person" in found["cells"]


def test_last_year_is_compared(run: Run, report: Path, tmp_path: Path) -> None:
    before = tmp_path / "before.json"
    cells = {"requests.carried_out.natural_person": 2, "requests.carried_out.total": 2}
    before.write_text(dumps(with_figures(sound(2023), cells)), encoding="utf-8")
    done = run("check_report", report, "--previous", before, "--text")
    assert "Y01" in done.stdout
    assert "两年对不上" in done.stdout


def test_the_level_said_wins(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "county.json"
    cells = {"disclosure.regulations.in_force": 6}
    path.write_text(dumps(with_figures(sound(), cells)), encoding="utf-8")
    assert "P01" in run("check_report", path, "--text").stdout
    assert "P01" not in run("check_report", path, "--text", "--level", "city").stdout


@pytest.mark.parametrize("command", ["read_report", "check_report"])
def test_a_year_that_no_text_says_is_told_by_an_option(
    run: Run, tmp_path: Path, command: str
) -> None:
    path = tmp_path / "report.txt"
    path.write_text("一、总体情况\n二、主动公开政府信息情况\n规章\t0\t0\t0\n行政许可\t0\n", "utf-8")
    refused = run(command, path)
    assert refused.returncode == 2
    assert "请用--year写明是哪一年的报告。" in refused.stderr
    assert '"year": 2024' in run(command, path, "--year", "2024").stdout


@pytest.mark.parametrize("kind", ["docx", "pdf", "html", "json"])
def test_every_document_is_written(run: Run, report: Path, tmp_path: Path, kind: str) -> None:
    out = tmp_path / f"out.{kind}"
    done = run("export_report", report, "--to", kind, "--out", out)
    assert done.returncode == 0, done.stderr
    assert out.stat().st_size > 1000


def test_a_review_copy_is_marked(run: Run, report: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.html"
    run("export_report", report, "--to", "html", "--out", out, "--review-copy")
    assert "送审稿" in out.read_text(encoding="utf-8")


BAD = {
    "empty.json": b"",
    "junk.json": b"\x00\xff\xfe junk",
    "gbk.json": "年报".encode("gb18030"),
    "cut.json": b'{"format": "2021", ',
    "deep.json": b"[" * 200_000,
    "list.json": b"[]",
    "other.json": b'{"format": "2021"}',
    "unknown.json": b'{"format": "1999"}',
    "long.json": b'{"year": ' + b"9" * 6000 + b"}",
    "large.json": b" " * (21 * 1024 * 1024) + b"{}",
    "report.exe": b"MZ",
    "report": b"text",
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("command", ["read_report", "check_report"])
def test_a_bad_file_is_refused_in_one_sentence(
    run: Run, tmp_path: Path, command: str, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(BAD[name])
    done = run(command, path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_missing_files_and_unknown_kinds_are_refused(
    run: Run, report: Path, tmp_path: Path
) -> None:
    missing = run("read_report", tmp_path / "none.json")
    assert (missing.returncode, "没有这个文件" in missing.stderr) == (2, True)
    folder = run("read_report", tmp_path)
    assert folder.returncode == 2
    kind = run("export_report", report, "--to", "ofd", "--out", tmp_path / "out.ofd")
    assert (kind.returncode, "不能生成" in kind.stderr) == (2, True)
    nowhere = run("export_report", report, "--to", "json", "--out", tmp_path / "no" / "out.json")
    assert (nowhere.returncode, "写不进" in nowhere.stderr) == (2, True)


def test_text_that_names_a_date_that_is_none_is_refused(run: Run, tmp_path: Path) -> None:
    values = json.loads(dumps(with_text(sound(), "problems", "一是。")))
    values["signature"]["date"] = "2025-02-30"
    path = tmp_path / "date.json"
    path.write_text(json.dumps(values), encoding="utf-8")
    done = run("read_report", path)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
