"""Whatever a clerk saves, every page on which it could be read or mended opens."""

import re
import sys
import unicodedata
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reports.document.slots import slots
from reports.exporters import EXPORTERS
from reports.models import Account, Report, State
from reports.workflow.judging.dossier import document_of
from tests import factories

NUMBERS = "".join(
    sign for sign in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(sign)[0] == "N"
)
"""Every digit, numeral and number sign of every script."""

SAID = (
    "全年收到政府信息公开申请{}件，办结{}件，结转{}件。",
    "制发规范性文件{}件，废止{}件，现行有效{}件。",
    "（{}）主动公开。公开信息{}条，其中网站{}条，比上年增长{}%。",
    "{}年{}月{}日，收取信息处理费{}元，占{}%，约{}余件。",
    "{}、存在问题。电话{}，身份证{}，第{}条第（{}）项。",
    "行政复议{}件，行政诉讼{}件，维持{}件，尚未审结{}件。",
)
ODD = (
    *("\x00", "\x0b", "\ud800", "\udfff", "\ufffe", "\uffff", "\u202e", "\u200f", "\u2028", "\x85"),
    *("]]>", "<!--", "&#0;", "{", "}", "{制发规范性文件件}", "\U0010ffff", "😀", "\u0300"),
    *("9" * 200, "0.0000000000000001", "1e999", "Infinity", "NaN", "-0", "½", "㊿", "拾", "\ufeff"),
)
pieces = st.one_of(
    st.builds(
        lambda said, signs: re.sub(re.escape("{}"), lambda _: signs, said),
        st.sampled_from(SAID),
        st.text(NUMBERS, min_size=1, max_size=3),
    ),
    st.sampled_from(ODD),
    st.text(st.characters(), max_size=30),
)
texts = st.lists(pieces, min_size=1, max_size=12).map("".join)
once = settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
WORST = "".join(said.replace("{}", sign) for said in SAID for sign in "३٣\U0001d7d1５²①")


def _fill(report: Report, text: str, clerk: Account) -> None:
    """Type a text into every slot there is."""
    for chapter in report.chapter_records.values_list("chapter", flat=True):
        factories.save(report, chapter, dict.fromkeys(slots(report.edition, chapter), text), clerk)


def _pages(report: Report) -> list[str]:
    found = [reverse("desk:narrative", args=(report.pk, chapter)) for chapter in "0156"]
    found += [reverse("desk:table", args=(report.pk, chapter)) for chapter in "234"]
    names = ("home", "preview", "copying", "submit", "remarks", "last_year", "zeros")
    return found + [reverse(f"desk:{name}", args=(report.pk,)) for name in names]


def _behind_the_verbs(report: Report, **values: Any) -> None:
    Report.objects.filter(pk=report.pk).update(**values)


@once
@given(texts)
@example(WORST)
def test_whatever_is_saved_can_be_opened_on_every_page_of_the_desk(
    desk: Client, draft: Report, wang: Account, text: str
) -> None:
    _fill(draft, text, wang)
    for page in _pages(draft):
        assert desk.get(page).status_code == 200, page


@once
@given(texts)
@example(WORST)
def test_whatever_was_sent_in_can_be_opened_by_the_reviewer(
    client: Client, draft: Report, wang: Account, li: Account, text: str
) -> None:
    _behind_the_verbs(draft, state=State.DRAFT)
    _fill(draft, text, wang)
    _behind_the_verbs(draft, state=State.REVIEWING, submitted_by=wang, submitted_at=timezone.now())
    client.force_login(li)
    for page in (reverse("review:queue"), reverse("review:report", args=(draft.pk,))):
        assert client.get(page).status_code == 200, page


@pytest.mark.parametrize("identifier", [one.identifier for one in EXPORTERS])
@once
@given(texts)
@example(WORST)
def test_whatever_is_saved_can_be_written_as_a_file(
    draft: Report, wang: Account, identifier: str, text: str
) -> None:
    _fill(draft, text, wang)
    (exporter,) = [one for one in EXPORTERS if one.identifier == identifier]
    assert exporter.render(document_of(draft))
