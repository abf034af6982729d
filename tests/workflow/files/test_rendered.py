"""A file is rendered once for what is printed, kept whole, and never served when it is old."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import connection, connections
from pytest_django import Settings

from reports.document import Document
from reports.document.json_form import content_hash
from reports.document.printed import printed_form
from reports.exporters import EXPORTERS, Exporter, exporter_for
from reports.exporters.blocks import AS_ISSUED, Printing
from reports.models import Account, Agency, Report, Section
from reports.workflow.files import rendered as rendering
from reports.workflow.files import rendered_store
from reports.workflow.files.rendered import NotRendered, etag_of, rendered
from reports.workflow.judging.dossier import document_of
from reports.workflow.way.submit import submit
from tests.factories import save
from tests.stores import ADDRESS, rendered_at

FILES = [one for one in EXPORTERS if one.identifier != "pdf"]


@pytest.fixture(autouse=True)
def rendered_folder(settings: Settings, tmp_path: Path) -> Path:
    """Where rendered files are kept: a folder, or a place in a bucket that is named for it."""
    folder = tmp_path / "rendered"
    settings.STORAGES = {**settings.STORAGES, "rendered": rendered_at(folder)}
    return folder


def _names() -> list[str]:
    return [one.name for one in storages["rendered"].kept()]  # type: ignore[attr-defined]


on_a_disk = pytest.mark.skipif(bool(ADDRESS), reason="speaks of a folder")


@dataclass
class Press:
    """A renderer that counts; what it prints is the hash of what it got."""

    printed: list[Document] = field(default_factory=list)
    before: Callable[[], object] = lambda: None

    def __call__(self, document: Document, printing: Printing = AS_ISSUED) -> bytes:
        self.printed.append(document)
        self.before()
        return f"{content_hash(printed_form(document))} {printing}".encode()


@pytest.fixture
def press() -> Press:
    return Press()


@pytest.fixture
def word(press: Press) -> Exporter:
    """A kind of file made by the counting renderer."""
    return Exporter("docx", "Word", "docx", "application/octet-stream", press)


def _reread(report: Report) -> Report:
    return Report.objects.select_related("agency").get(pk=report.pk)


def test_a_second_file_is_not_rendered(ready: Report, word: Exporter, press: Press) -> None:
    first = rendered(_reread(ready), word)
    assert rendered(_reread(ready), word) == first
    assert len(press.printed) == 1


def test_a_new_process_finds_the_file(ready: Report, word: Exporter, press: Press) -> None:
    first = rendered(_reread(ready), word)
    cache.clear()
    assert rendered(_reread(ready), word) == first
    assert len(press.printed) == 1


def test_what_is_not_printed_renders_nothing(
    ready: Report, wang: Account, word: Exporter, press: Press
) -> None:
    first = rendered(_reread(ready), word)
    save(ready, "3", {"confirmed_by": "镇司法所"}, wang)
    submit(ready.pk, by=wang)
    assert rendered(_reread(ready), word) == first
    assert len(press.printed) == 1


CHANGES: dict[str, tuple[str, dict[str, str]]] = {
    "title": ("0", {"title": "临水县青石镇人民政府2024年度政府信息公开工作年度报告"}),
    "lead": ("0", {"lead": "依据条例编制本报告。"}),
    "signature": ("0", {"signature.organisation": "青石镇人民政府"}),
    "date": ("0", {"signature.date": "2025-01-16"}),
    "intro": ("1", {"overview.intro": "另起一段。"}),
    "aspect": ("1", {"overview.platform": "维护公开专栏2个。"}),
    "count": ("2", {"disclosure.licences.decisions": "3"}),
    "amount": ("2", {"disclosure.fees.amount": "0.0001"}),
    "blank": ("2", {"disclosure.licences.decisions": ""}),
    "request": ("3", {"requests.granted.natural_person": "1"}),
    "dispute": ("4", {"disputes.reconsideration.upheld": "1"}),
    "note": ("3", {"table_notes.requests": "注：含街道办事处。"}),
    "problem": ("5", {"problems.0": "解读不够。"}),
    "measure": ("5", {"measures.1": "每周检查。"}),
    "fee": ("6", {"fee.notices": "1", "fee.amount": "20", "fee.received": "20"}),
    "other": ("6", {"other_matters": "无。"}),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_is_changed_makes_a_new_file(
    ready: Report, wang: Account, word: Exporter, change: str
) -> None:
    before = rendered(_reread(ready), word)
    chapter, values = CHANGES[change]
    save(ready, chapter, values, wang)
    after = rendered(_reread(ready), word)
    assert after.content != before.content
    assert after.etag != before.etag
    assert etag_of(_reread(ready), word) == after.etag


def test_a_unit_that_is_renamed_makes_a_new_file(ready: Report, wang: Account) -> None:
    save(ready, "0", {"title": ""}, wang)
    word = exporter_for("docx")
    assert word
    before = rendered(_reread(ready), word)
    Agency.objects.filter(pk=ready.agency_id).update(name="临水县青石街道办事处")
    assert rendered(_reread(ready), word).content != before.content


def test_an_old_text_brought_back_brings_the_old_file_back(
    ready: Report, wang: Account, word: Exporter, press: Press
) -> None:
    before = rendered(_reread(ready), word)
    save(ready, "6", {"other_matters": "无。"}, wang)
    rendered(_reread(ready), word)
    save(ready, "6", {"other_matters": ""}, wang)
    assert rendered(_reread(ready), word) == before
    assert len(press.printed) == 2


@pytest.mark.parametrize("printing", [Printing(review_copy=True), Printing(sealed=False)])
def test_each_way_of_printing_is_a_file_of_its_own(
    ready: Report, word: Exporter, printing: Printing
) -> None:
    issued, other = rendered(_reread(ready), word), rendered(_reread(ready), word, printing)
    assert issued.etag != other.etag
    assert str(printing) in other.content.decode()
    assert rendered(_reread(ready), word, printing) == other


def test_another_program_renders_anew(
    ready: Report, word: Exporter, press: Press, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = rendered(_reread(ready), word)
    monkeypatch.setattr(rendering, "program", lambda: "another")
    assert rendered(_reread(ready), word).etag != before.etag
    assert len(press.printed) == 2


def test_a_save_while_it_is_rendered_is_not_lost(
    ready: Report, wang: Account, word: Exporter, press: Press
) -> None:
    """The file keeps the key of what was read for it; the next one has the new text."""
    press.before = lambda: save(ready, "6", {"other_matters": "后来的话。"}, wang)
    old = rendered(_reread(ready), word)
    press.before = lambda: None
    new = rendered(_reread(ready), word)
    assert content_hash(printed_form(press.printed[0])) in old.content.decode()
    assert new.content != old.content
    assert press.printed[1].text("other_matters") == ("后来的话。",)


def _meanwhile(monkeypatch: pytest.MonkeyPatch, look: int, write: Callable[[], object]) -> None:
    """Let somebody write just before the report is read for the given time."""
    read = rendering.document_of
    looks = count(1)

    def read_later(report: Report) -> Document:
        if next(looks) == look:
            write()
        return read(report)

    monkeypatch.setattr(rendering, "document_of", read_later)


@pytest.mark.parametrize("look", [1, 2])
def test_a_text_that_changes_between_two_looks_is_never_taken_for_the_old_one(
    ready: Report, word: Exporter, monkeypatch: pytest.MonkeyPatch, look: int
) -> None:
    """Written past the verbs, so that not even a version tells; then put back as it was."""
    lead = Section.objects.filter(report=ready, name="lead")
    before = lead.get().text
    _meanwhile(monkeypatch, look, lambda: lead.update(text="插进来的话。"))
    rendered(_reread(ready), word)
    lead.update(text=before)
    found = rendered(_reread(ready), word)
    assert content_hash(printed_form(document_of(_reread(ready)))) in found.content.decode()


@pytest.mark.parametrize("exporter", FILES, ids=lambda one: str(one.identifier))
def test_the_key_covers_every_byte(
    ready: Report, exporter: Exporter, wang: Account, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever an exporter may see is in the key: other bytes under the same tag cannot be."""
    seen: list[Document] = []

    def look(document: Document, printing: Printing = AS_ISSUED) -> bytes:
        seen.append(document)
        return exporter.render(document, printing)

    Agency.objects.filter(pk=ready.agency_id).update(level="county")
    save(ready, "3", {"requests.granted.natural_person": "三件半"}, wang)
    rendered(_reread(ready), replace(exporter, render=look))
    is_whole = exporter.identifier in rendering.WHOLE
    assert is_whole or seen == [printed_form(seen[0])]
    assert bool(seen[0].unreadable) is is_whole


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[:-1],
        lambda content: content[:40],
        lambda content: b"",
        lambda content: content.replace(b"a", b"b"),
        lambda content: content + b"x",
    ],
    ids=["truncated", "cut short", "empty", "changed", "grown"],
)
def test_a_damaged_file_is_made_anew(
    ready: Report,
    word: Exporter,
    press: Press,
    damage: Callable[[bytes], bytes],
) -> None:
    first = rendered(_reread(ready), word)
    (name,) = _names()
    with storages["rendered"].open(name) as file:
        damaged = damage(file.read())
    storages["rendered"].save(name, ContentFile(damaged))
    assert rendered(_reread(ready), word) == first
    assert rendered(_reread(ready), word) == first
    assert len(press.printed) == 2


@on_a_disk
def test_a_disk_that_takes_nothing_hinders_nobody(
    ready: Report, word: Exporter, press: Press, rendered_folder: Path
) -> None:
    rendered_folder.write_text("a file where the folder should be")
    assert rendered(_reread(ready), word) == rendered(_reread(ready), word)
    assert len(press.printed) == 2


@on_a_disk
def test_files_are_read_by_nobody_else(
    ready: Report, word: Exporter, rendered_folder: Path
) -> None:
    rendered(_reread(ready), word)
    (path,) = rendered_folder.iterdir()
    assert path.stat().st_mode & 0o077 == 0
    assert rendered_folder.stat().st_mode & 0o077 == 0


def test_the_oldest_files_make_room(
    ready: Report,
    wang: Account,
    word: Exporter,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(type(storages["rendered"]), "shelf", 0)
    monkeypatch.setattr(rendered_store, "MOST_FILES", 4)
    monkeypatch.setattr(rendered_store, "SPARE", 1)
    counts = []
    for number in range(12):
        save(ready, "6", {"other_matters": f"第{number}稿。"}, wang)
        last = rendered(_reread(ready), word)
        counts.append(len(_names()))
    assert counts == [1, 2, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4]
    assert last.etag.strip('"') in _names()


def test_a_failure_keeps_nothing(ready: Report, word: Exporter, press: Press) -> None:
    def fail() -> None:
        raise OSError("no fonts")

    press.before = fail
    with pytest.raises(NotRendered):
        rendered(_reread(ready), word)
    assert _names() == []
    press.before = lambda: None
    assert rendered(_reread(ready), word).content


@pytest.mark.django_db(transaction=True)
def test_two_first_downloads_at_once_keep_one_whole_file(
    ready: Report, word: Exporter, press: Press
) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("an in-memory SQLite database is one connection; PostgreSQL runs this")
    press.before = threading.Barrier(2, timeout=10).wait
    files = []

    def download() -> None:
        files.append(rendered(_reread(ready), word))
        connections.close_all()

    both = [threading.Thread(target=download) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    press.before = lambda: None
    assert len(press.printed) == 2
    assert len(_names()) == 1
    assert {*files, rendered(_reread(ready), word)} == {files[0]}
    assert len(press.printed) == 2
