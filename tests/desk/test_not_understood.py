"""What is typed and not understood is kept, said at its place, shown in drafts; it blocks 报送."""

import html

import pytest
from django.test import Client

from reports.document.boxes import is_text
from reports.document.slots import slots
from reports.exporters import exporter_for
from reports.importers import read
from reports.models import Account, Report, UnreadableEntry
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.files.rendered import rendered
from reports.workflow.judging.dossier import document_of
from reports.workflow.judging.snapshot import judged
from reports.workflow.refusal import NotReady
from reports.workflow.way.submit import submit
from tests.factories import save

ENTRIES = {
    "signature.date": ("0", "1月8日", "不是有效日期，请按“年-月-日”写全，如2025-01-08"),
    "fee.notices": ("6", "约100", "不是数字"),
    "fee.amount": ("6", "1万元", "请换算成元"),
    "fee.received": ("6", "-3", "不能填负数"),
    "requests.granted.natural_person": ("3", "三件", "只能填整数"),
    "disclosure.fees.amount": ("2", "若干", "单位是万元"),
    "overview.management": ("1", "制发{制发规范性文件件。", "花括号没有写对"),
    "overview.on_request": ("1", "新收｛新收申请｝件。", "应为“{新收申请}”"),
    "problems.2": ("5", "一是{上年结转件没有办结。", "花括号没有写对"),
    "other_matters": ("6", "新收新收申请}件。", "花括号没有写对"),
    "table_notes.requests": ("3", "含{部份公开}件。", "应为“{部分公开}”"),
    "lead": ("0", "根据{新收申请编制。", "花括号没有写对"),
}


def _page(chapter: str) -> str:
    return "table" if chapter in "234" else "text"


@pytest.fixture(params=ENTRIES)
def entry(request: pytest.FixtureRequest) -> tuple[str, str, str, str]:
    """Slot, chapter, what is typed, what is said of it."""
    return (request.param, *ENTRIES[request.param])


@pytest.fixture
def unread(ready: Report, wang: Account, entry: tuple[str, str, str, str]) -> Report:
    """A report without fault but for that one entry."""
    name, chapter, typed, _ = entry
    saved = save(ready, chapter, {name: typed}, wang)
    assert saved.errors.keys() == {name}
    assert not saved.unsaved
    return ready


def test_what_is_not_understood_never_leaves_with_the_report(
    unread: Report, wang: Account, entry: tuple[str, str, str, str]
) -> None:
    with pytest.raises(NotReady):
        submit(unread.pk, by=wang)
    (finding,) = judged(unread).open_ones("must_fix")
    assert finding.check == "A04"
    assert entry[3] in finding.message


def test_it_is_kept_as_typed_and_said_at_its_place(
    unread: Report, desk: Client, entry: tuple[str, str, str, str]
) -> None:
    name, chapter, typed, says = entry
    unread.refresh_from_db()
    assert typed_values(unread, chapter)[name] == typed
    page = desk.get(f"/reports/{unread.pk}/{_page(chapter)}/{chapter}/").content.decode()
    field = page.split(f'id="error-{name}"')[1].split("</p>")[0]
    assert "hidden>" not in field
    assert says.partition("，")[2] in html.unescape(field)
    assert "“" in field


def test_the_list_before_sending_leads_to_the_very_place(
    unread: Report, desk: Client, entry: tuple[str, str, str, str]
) -> None:
    name, chapter, _, says = entry
    page = html.unescape(desk.get(f"/reports/{unread.pk}/submit/").content.decode())
    place = {"problems.2": "problems.0"}.get(name, name)
    assert f"/{_page(chapter)}/{chapter}/?checked=1#{place}" in page
    assert says in page


def test_it_is_never_printed_as_nothing_and_never_raw(
    unread: Report, desk: Client, entry: tuple[str, str, str, str]
) -> None:
    bare = entry[2].split("件")[0][-4:].strip("{}。")
    page = html.unescape(desk.get(f"/reports/{unread.pk}/preview/").content.decode())
    paper = page.split('class="paper"')[1]
    marked = [one.split("</mark>")[0] for one in paper.split('<mark class="unread">')[1:]]
    assert len(marked) == 1
    assert marked[0].startswith("【没有看懂：")
    assert bare in marked[0]
    copied = html.unescape(desk.get(f"/reports/{unread.pk}/copy/").content.decode())
    assert marked[0] in copied
    exporter = exporter_for("docx")
    assert exporter
    word = read(rendered(unread, exporter).content, "draft.docx")
    assert "【没有看懂：" in str(word)


def test_once_mended_nothing_of_it_stays(
    unread: Report, wang: Account, desk: Client, entry: tuple[str, str, str, str]
) -> None:
    name, chapter, _, _ = entry
    good = {"signature.date": "2025-01-08", "overview.management": "制发{制发规范性文件}件。"}
    text = good.get(name, "" if is_text(slots(unread.edition, chapter)[name]) else "0")
    saved = save(unread, chapter, {name: text}, wang)
    assert not saved.errors
    assert not UnreadableEntry.objects.exists()
    assert "没有看懂" not in desk.get(f"/reports/{unread.pk}/preview/").content.decode()


def test_every_slot_that_is_parsed_is_judged(draft: Report, wang: Account) -> None:
    """Whatever reader a slot gets: what it refuses is found by a check, and stops the report."""
    for chapter in draft.edition.parts:
        readers = slots(draft.edition, chapter)
        parsed = [name for name, reader in readers.items() if not is_text(reader)]
        save(draft, chapter, dict.fromkeys(parsed, "看不懂"), wang)
    kept = set(UnreadableEntry.objects.values_list("name", flat=True))
    found = [one for one in judged(draft).open_ones("must_fix") if one.check == "A04"]
    assert {cell for one in found for cell in one.cells} | {one.section for one in found} >= kept


def test_ordinary_braces_stop_nobody(ready: Report, wang: Account) -> None:
    text = typed_values(ready, "1")["overview.platform"]
    saved = save(ready, "1", {"overview.platform": f"{text}另有{{专栏一览}}。"}, wang)
    assert not saved.errors
    assert "【没有看懂" not in str(document_of(ready))
