"""A returned report on one page: each remark with the box it speaks of, its answer, and 报送."""

import json
import re
from html import unescape

from django.test import Client

from reports.models import Account, PageDraft, Remark, Report, State
from reports.workflow.chapters.chapter_store import typed_values
from tests.desk.conftest import CELL
from tests.factories import save

MEASURE = "一是由党政办每季度至少制作一期图解，六月底前完成第一期。"


def _page(desk: Client, report: Report) -> str:
    return desk.get(f"/reports/{report.pk}/remarks/").content.decode()


def _form(desk: Client, report: Report) -> dict[str, str]:
    """What a browser without scripts would send of the hidden boxes."""
    hidden = re.findall(
        r'type="hidden"\s+name="(version|shown|back)"\s+value="([^"]*)"', _page(desk, report)
    )
    return {name: unescape(value) for name, value in hidden}


def _all_answered(on_cell: Remark, on_sentence: Remark) -> dict[str, str]:
    said = "已按意见修改。"
    return {f"answer-{on_cell.pk}": said, f"answer-{on_sentence.pk}": said}


def test_the_list_leads_there_and_each_remark_has_its_box(desk: Client, returned: Report) -> None:
    assert f'href="/reports/{returned.pk}/remarks/"' in desk.get("/").content.decode()
    page = _page(desk, returned)
    assert re.search(rf'<input[^>]*name="{re.escape(CELL)}"[^>]*value="0"', page) or re.search(
        rf'value="0"[^>]*name="{re.escape(CELL)}"', page
    )
    assert re.search(r'<textarea[^>]*name="measures\.0"', page)


def test_mended_answered_and_sent_in_one_go(
    desk: Client, returned: Report, on_cell: Remark, on_sentence: Remark
) -> None:
    form = _form(desk, returned) | _all_answered(on_cell, on_sentence)
    form |= {"measures.0": MEASURE, CELL: "0", "then": "send"}
    desk.post(f"/reports/{returned.pk}/remarks/", form)
    returned.refresh_from_db()
    assert returned.state == State.SUBMITTED
    assert typed_values(returned, "5")["measures.0"] == MEASURE


def test_without_every_answer_it_is_kept_and_not_sent(
    desk: Client, returned: Report, on_cell: Remark
) -> None:
    form = _form(desk, returned) | {f"answer-{on_cell.pk}": "已核对台账。", "then": "send"}
    form |= {"measures.0": MEASURE}
    text = desk.post(f"/reports/{returned.pk}/remarks/", form, follow=True).content.decode()
    assert "还有1条没有回复" in text
    returned.refresh_from_db()
    assert returned.state == State.RETURNED
    assert typed_values(returned, "5")["measures.0"] == MEASURE


def test_what_cannot_be_sent_yet_is_listed(
    desk: Client, returned: Report, on_cell: Remark, on_sentence: Remark
) -> None:
    form = _form(desk, returned) | _all_answered(on_cell, on_sentence)
    form |= {CELL: "7", "then": "send"}
    answer = desk.post(f"/reports/{returned.pk}/remarks/", form)
    assert answer["Location"] == f"/reports/{returned.pk}/submit/"
    returned.refresh_from_db()
    assert returned.state == State.RETURNED


def test_what_is_no_figure_is_said_at_its_box(desk: Client, returned: Report) -> None:
    form = _form(desk, returned) | {CELL: "约2", "then": "stay"}
    desk.post(f"/reports/{returned.pk}/remarks/", form)
    page = _page(desk, returned)
    assert 'value="约2"' in page
    assert re.search(rf'data-error-for="{re.escape(CELL)}"\s*>\S', page)


def test_nothing_is_written_over_what_was_saved_meanwhile(
    desk: Client, returned: Report, wang: Account
) -> None:
    form = _form(desk, returned) | {"measures.0": MEASURE, "then": "stay"}
    save(returned, "5", {"measures.0": "别人写的。"}, wang)
    answer = desk.post(f"/reports/{returned.pk}/remarks/", form)
    assert answer.status_code == 409
    assert MEASURE in answer.content.decode()
    assert typed_values(returned, "5")["measures.0"] == "别人写的。"


def test_answers_are_kept_as_they_are_typed(
    desk: Client, returned: Report, on_cell: Remark, on_sentence: Remark
) -> None:
    box = f"answer-{on_cell.pk}"
    seen = json.loads(_form(desk, returned)["version"])
    body = json.dumps({"version": seen, "values": {box: "正在核对"}})
    desk.post(f"/reports/{returned.pk}/save/", body, content_type="application/json")
    assert "正在核对" in _page(desk, returned)
    form = _form(desk, returned) | _all_answered(on_cell, on_sentence) | {"then": "stay"}
    desk.post(f"/reports/{returned.pk}/remarks/", form)
    assert PageDraft.objects.get(report=returned).typed == {}


def test_what_is_too_long_to_be_kept_stays_on_the_page(desk: Client, returned: Report) -> None:
    long = "改" * 20_001
    form = _form(desk, returned) | {"measures.0": long, "back": "remarks"}
    answer = desk.post(f"/reports/{returned.pk}/remarks/", form)
    assert answer.status_code == 409
    assert long in answer.content.decode()
    assert "写得太长" in answer.content.decode()


def test_a_colleague_who_was_faster_is_never_overwritten_unseen(
    desk: Client, returned: Report, on_sentence: Remark, zhao: Account
) -> None:
    zhao.appointments.update(agency=returned.agency)
    form = _form(desk, returned) | {"measures.0": MEASURE, f"answer-{on_sentence.pk}": "已改。"}
    save(returned, "5", {"measures.0": "同事先写了别的。"}, zhao)
    address = f"/reports/{returned.pk}/remarks/"
    answer = desk.post(address, form)
    text = unescape(answer.content.decode())
    assert answer.status_code == 409
    assert "同事先写了别的。" in text
    assert MEASURE in text
    assert typed_values(returned, "5")["measures.0"] == "同事先写了别的。"
    hidden = re.findall(
        r'type="hidden"\s+name="([^"]+)"\s+value="([^"]*)"', answer.content.decode()
    )
    again = {name: unescape(value) for name, value in hidden}
    desk.post(address, again | {"choose.measures.0": "mine"})
    assert typed_values(returned, "5")["measures.0"] == MEASURE
    on_sentence.refresh_from_db()
    assert on_sentence.state == "answered"
