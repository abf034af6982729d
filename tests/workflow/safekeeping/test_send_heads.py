"""At each backup the ends of the record leave the machine, and a cut tail shows by them."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from django.core import mail
from pytest_django import Settings

from reports.workflow.refusal import Refused
from reports.workflow.safekeeping.back_up import Backup
from reports.workflow.safekeeping.send_heads import refuse_nonsense, send_heads
from reports.workflow.verification.heads import read_heads
from tests.workflow.safekeeping.office import Office

BACKUP = Backup(Path("/backups/b.zip"), {"report:1": (3, "ab" * 32)})


def test_a_tail_that_was_cut_shows_by_the_ends_that_were_sent(
    office: Office, tmp_path: Path
) -> None:
    sent = tmp_path / "elsewhere"
    sent.mkdir()
    said = office.done("backup", str(tmp_path / "b.zip"), HEADS_TO=str(sent))
    [heads] = sent.iterdir()
    assert str(heads) in said
    office.ask("delete from reports_bounddigest")
    office.ask(
        "delete from reports_ledgerentry where id = (select max(id) from reports_ledgerentry)"
    )
    (office.folder / "ledger_heads.json").unlink(missing_ok=True)
    ended = office.run("verify_ledger", "--heads", str(heads))
    assert (ended.returncode, "末尾被删去" in ended.stdout) == (1, True)


def test_without_a_place_it_is_said_that_nothing_left(office: Office, tmp_path: Path) -> None:
    assert "没有送出本机" in office.done("backup", str(tmp_path / "b.zip"))


def test_ends_that_do_not_arrive_are_told_and_the_backup_stays(
    office: Office, tmp_path: Path
) -> None:
    path = tmp_path / "b.zip"
    said = office.refused("backup", str(path), HEADS_TO="http://127.0.0.1:1/heads")
    assert "链尾没有送出" in said
    assert path.exists()


def test_a_place_that_means_nothing_is_refused_before_anything_is_done(
    office: Office, tmp_path: Path
) -> None:
    assert "HEADS_TO" in office.refused("backup", str(tmp_path / "b.zip"), HEADS_TO="ftp://x/y")
    assert not (tmp_path / "b.zip").exists()


@pytest.mark.parametrize("to", ["folder", "mailto:nobody", "http://", "ftp://a.example/"])
def test_nonsense_is_no_place(to: str) -> None:
    with pytest.raises(Refused, match="HEADS_TO"):
        refuse_nonsense(to)


def test_they_go_by_mail(settings: Settings) -> None:
    memory = "django.core.mail.backends.locmem.EmailBackend"
    settings.POST_OFFICE = {**settings.POST_OFFICE, "BACKENDS": {"default": memory}}
    assert send_heads("mailto:office@county.example", BACKUP) == "office@county.example"
    [sent] = mail.outbox
    assert sent.to == ["office@county.example"]
    [(_, attached, _)] = sent.attachments
    assert json.loads(str(attached)) == {"report:1": [3, "ab" * 32]}


def test_each_time_they_are_another_file(tmp_path: Path) -> None:
    first, second = (send_heads(str(tmp_path), BACKUP) for _ in range(2))
    assert first != second
    assert read_heads(Path(first)) == BACKUP.heads


class _Taking(BaseHTTPRequestHandler):
    taken: list[bytes] = []  # noqa: RUF012

    def do_POST(self) -> None:
        self.taken.append(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(500 if "refuse" in self.path else 204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture
def receiver() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), _Taking) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_they_are_posted(receiver: str) -> None:
    send_heads(f"{receiver}/heads", BACKUP)
    assert json.loads(_Taking.taken[-1])["heads"] == {"report:1": [3, "ab" * 32]}


def test_a_receiver_that_refuses_is_told(receiver: str) -> None:
    with pytest.raises(Refused, match="链尾没有送出"):
        send_heads(f"{receiver}/refuse", BACKUP)
