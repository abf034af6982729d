"""A setting that is wrong ends a start with one Chinese sentence: no traceback, no secret in it."""

import os
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError
from pytest_django import DjangoDbBlocker, Settings

from reports.apps import secret_is_long_enough
from reports.workflow.site.cannot_boot import CANNOT_BOOT
from reports.workflow.site.database_address import at_address
from reports.workflow.site.other_database import other_database
from reports.workflow.site.schema_refusal import (
    is_kept_out,
    refusal_to_migrate,
    refusal_to_work,
)

ROOT = Path(__file__).parents[1]
KEY = "0Jk4bq9Zr2mXw7uTf1sYc6vPe3hGd8nLa5oRi-QxUzBt_WyMjKlE"
WORD = "pass-w0rd-of-the-office"
SOUND = {"SECRET_KEY": KEY, "ALLOWED_HOSTS": "nianbao.example"}

WRONG = [
    ("DATABASE_URL", f"mysql://office:{WORD}@db/reports", "不是数据库的地址"),
    ("DATABASE_URL", f"postgresql://office:{WORD}@db:99999/reports", "端口不对"),
    ("DATABASE_URL", f"postgresql://office:{WORD}@db:five/reports", "端口不对"),
    ("DATABASE_URL", f"postgresql://office:{WORD}@[::1/reports", "端口不对"),
    ("DATABASE_URL", f"postgresql://office:{WORD}@db", "不是数据库的地址"),
    ("DATABASE_URL", f"postgresql://office:{WORD}#1@db/reports", "不"),
    ("DATABASE_URL", f"postgresql://office:{WORD}@db/reports?colour=red", "不认识的 colour"),
    ("DATABASE_URL", "sqlite:///", "不是数据库的地址"),
    ("CACHE_URL", f"memcached://:{WORD}@cache/0", "不是共享缓存的地址"),
    ("CACHE_URL", f"redis://:{WORD}@cache:six/0", "不是共享缓存的地址"),
    ("SESSIONS_IN_CACHE", "true", "请同时设 CACHE_URL"),
    ("FILES_URL", f"http://key:{WORD}@store/bucket", "开头不是s3"),
    ("FILES_URL", f"s3://key:{WORD}@store/B", "桶名不对"),
    ("DATA_DIR", "/dev/null/data", "用不了"),
    ("DATA_DIR", "/etc/passwd", "用不了"),
    ("SECRET_KEY", "", "没有设"),
    ("SECRET_KEY", " ", "没有设"),
    ("SESSION_IDLE_MINUTES", "abc", "大于0的整数"),
    ("READING_PLACES", "0", "大于0的整数"),
    ("EMAIL_PORT", "-25", "大于0的整数"),
    ("ACCESS_LOG_DAYS", "1.5", "大于0的整数"),
    ("BEHIND_HTTPS_PROXY", "maybe", "true 或者 false"),
    ("SITE_ADDRESS", "nianbao.example", "开头"),
    ("ALLOWED_HOSTS", "https://nianbao.example/", "只写主机名"),
    ("IDENTITY_SERVICES", "/dev/null/identity.toml", "读不了"),
]


@pytest.mark.parametrize(("name", "text", "said"), WRONG)
def test_a_wrong_setting_is_told_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, text: str, said: str
) -> None:
    monkeypatch.delenv("DEMO")
    for one, sound in {**SOUND, "DATA_DIR": str(tmp_path), name: text}.items():
        monkeypatch.setenv(one, sound)
    with pytest.raises(ImproperlyConfigured) as refused:
        runpy.run_path(str(ROOT / "reportsite" / "settings.py"))
    _is_one_sentence(str(refused.value), name)
    assert said in str(refused.value)


def _is_one_sentence(text: str, name: str) -> None:
    assert name in text
    assert WORD not in text
    assert re.fullmatch("[^\n]+。", text)
    assert re.search("[\u4e00-\u9fff]{2}", text)


def test_what_was_right_stays_right(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DEMO")
    address = "postgresql://office:p%40ss@db:5433/reports?sslmode=require"
    for one, sound in {**SOUND, "DATA_DIR": str(tmp_path / "new"), "DATABASE_URL": address}.items():
        monkeypatch.setenv(one, sound)
    made = runpy.run_path(str(ROOT / "reportsite" / "settings.py"))
    kept = made["DATABASES"]["default"]
    assert (kept["PASSWORD"], kept["PORT"], kept["OPTIONS"]) == (
        "p@ss",
        5433,
        {"sslmode": "require", "options": "-c jit=off"},
    )
    assert (tmp_path / "new").is_dir()


def test_a_wrong_number_of_processes_ends_gunicorn(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WEB_CONCURRENCY", "abc")
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(ROOT / "reportsite" / "serving.py"))
    assert ended.value.code == CANNOT_BOOT
    assert capsys.readouterr().err == "没有启动：WEB_CONCURRENCY 应当是大于0的整数，现在是“abc”。\n"


_STARTS = {
    "migrate": (["manage.py", "migrate"], {"DATABASE_URL": f"mysql://me:{WORD}@db/reports"}),
    "work": (["manage.py", "work"], {"DATA_DIR": "/dev/null/data"}),
    "a web server": (["-c", "import reportsite.wsgi"], {"SECRET_KEY": "short"}),
}


@pytest.mark.parametrize("start", _STARTS)
def test_no_start_shows_a_traceback(tmp_path: Path, start: str) -> None:
    """Every kind of start once, each with another fault: the faults themselves stand above."""
    words, wrong = _STARTS[start]
    around = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    done = subprocess.run(
        [sys.executable, *words],
        cwd=ROOT,
        env={**around, **SOUND, "DATA_DIR": str(tmp_path), **wrong},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == CANNOT_BOOT
    said = done.stderr.splitlines()
    assert "Traceback" not in done.stderr
    assert next(iter(wrong)) in said[-1]
    assert WORD not in done.stderr


@pytest.mark.parametrize(
    ("secret", "is_refused"), [("abc", True), ("a" * 60, True), (KEY, False), ("x7-" * 9, True)]
)
def test_a_secret_that_can_be_guessed_keeps_a_site_from_starting(
    settings: Settings, secret: str, is_refused: bool
) -> None:
    settings.DEMO, settings.DEBUG, settings.SECRET_KEY = False, False, secret
    assert bool(list(secret_is_long_enough())) is is_refused
    settings.DEMO = True
    assert not list(secret_is_long_enough())


def _database(tmp_path: Path, kind: str) -> str:
    if kind == "nobody answers":
        return f"postgresql://office:{WORD}@127.0.0.1:1/reports"
    if kind == "no such folder":
        return f"sqlite:///{tmp_path}/none/db.sqlite3"
    if kind == "a folder":
        return f"sqlite:///{tmp_path}"
    (tmp_path / "text").write_text("no database " * 200)
    return f"sqlite:///{tmp_path}/text"


@pytest.mark.parametrize(
    "kind", ["nobody answers", "no such folder", "a folder", "another kind of file"]
)
def test_a_database_that_cannot_be_used_is_told_in_one_sentence(
    tmp_path: Path, django_db_blocker: DjangoDbBlocker, kind: str
) -> None:
    before = sorted(tmp_path.iterdir())
    address = at_address(_database(tmp_path, kind), "DATABASE_URL")
    with django_db_blocker.unblock(), other_database(address) as link:
        told = [refusal_to_migrate(link), refusal_to_work(link)]
    assert "DATABASE_URL" in told[0]
    for said in told:
        assert re.fullmatch("[^\n]+。", said)
        assert WORD not in said
    assert [one for one in sorted(tmp_path.iterdir()) if one.name != "text"] == before


def test_missing_rights_and_missing_room_are_told_from_faults_of_ours() -> None:
    class Forbidden(Exception):
        sqlstate = "42501"

    class Full(Exception):
        sqlstate = "53100"

    for cause, is_told in ((Forbidden(), True), (Full(), True), (ValueError(), False)):
        failure = OperationalError("permission denied for schema public")
        failure.__cause__ = cause
        assert is_kept_out(failure) is is_told
