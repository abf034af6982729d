"""What is wrong with the shared store at the start is one sentence, without its password."""

import socket
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest
from pytest_django import Settings
from redis import Redis

from reports.workflow.turns.store_state import objection
from tests.shared_store import StoreServer, serving

SECRET = "a-secret-of-the-store"


def _said(is_final: bool) -> str:
    found = objection()
    assert found
    assert found.is_final is is_final
    assert SECRET not in found.sentence
    assert "CACHE_URL" in found.sentence or "maxmemory" in found.sentence
    return found.sentence


def test_all_is_well(store: StoreServer) -> None:
    assert objection() is None


def test_no_store_is_no_objection(settings: Settings) -> None:
    settings.CACHE_URL = ""
    assert objection() is None


def test_a_wrong_password(store: StoreServer, settings: Settings) -> None:
    store.configure("requirepass", "right")
    assert "不让进" in _said(is_final=True)
    settings.CACHE_URL = store.address.replace("//", f"//:{SECRET}@")
    assert "不让进" in _said(is_final=True)
    settings.CACHE_URL = store.address.replace("//", "//:right@")
    assert objection() is None


def test_a_number_that_it_has_not(store: StoreServer, settings: Settings) -> None:
    settings.CACHE_URL = store.address.replace("/0", "/9999")
    assert "库号" in _said(is_final=True)


def test_one_that_only_repeats_another(
    store: StoreServer, settings: Settings, tmp_path: Path
) -> None:
    with Redis.from_url(store.address) as opened:
        opened.replicaof("127.0.0.1", 1)
    assert "主节点" in _said(is_final=True)


def test_a_right_that_is_missing(store: StoreServer, settings: Settings) -> None:
    with Redis.from_url(store.address) as opened:
        opened.acl_setuser(
            "reader", enabled=True, passwords=[f"+{SECRET}"], categories=["+@read"], keys=["*"]
        )
    settings.CACHE_URL = store.address.replace("//", f"//reader:{SECRET}@")
    assert "权限" in _said(is_final=True)


@pytest.mark.parametrize("harm", [StoreServer.kill, StoreServer.halt])
def test_one_that_is_away_may_come_back(
    store: StoreServer, settings: Settings, harm: "type[object]"
) -> None:
    harm(store)
    settings.CACHE_URL = store.address.replace("//", f"//:{SECRET}@")
    assert "没有应答" in _said(is_final=False)


def test_one_that_is_full(store: StoreServer) -> None:
    store.fill()
    assert "已满" in _said(is_final=False)


def test_something_that_is_no_store(settings: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        settings.CACHE_URL = f"redis://:{SECRET}@127.0.0.1:{other.getsockname()[1]}/0"
        Thread(target=_speaks_of_pages, args=[other], daemon=True).start()
        _said(is_final=True)


def _speaks_of_pages(other: socket.socket) -> None:
    there, _ = other.accept()
    with there:
        there.recv(1000)
        there.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")


@pytest.mark.parametrize("command", [["-c", "import reportsite.wsgi"], ["manage.py", "migrate"]])
def test_nothing_starts_with_a_store_that_turns_us_away(tmp_path: Path, command: list[str]) -> None:
    with serving(tmp_path) as server:
        server.configure("requirepass", "right")
        address = server.address.replace("//", f"//:{SECRET}@")
        kept = {"DATA_DIR": str(tmp_path), "DEMO": "true", "CACHE_URL": address, "PATH": ""}
        kept["DATABASE_URL"] = ""
        said = subprocess.run(
            [sys.executable, *command], env=kept, capture_output=True, text=True, check=False
        )
    assert said.returncode
    assert "不让进" in said.stderr
    assert SECRET not in said.stderr
    assert "Traceback" not in said.stderr
