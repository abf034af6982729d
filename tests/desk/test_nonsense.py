"""Whatever is sent to the desk, it answers with a page or a refusal, never with a failure."""

import json
from itertools import product
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from reports.desk.urls import desk_patterns, report_patterns
from reports.document.json_form import dumps, to_json
from reports.models import Account, CarriedSentence, Report
from tests.documents import sound

NONSENSE = {
    "nothing": "",
    "no number": "-1.5e9²x",
    "a number of 6000 digits": "9" * 6000,
    "a number too large to be kept": "9" * 25,
    "control characters": "a\x00b\x1f\x7f甲乙丙丁",
    "a text too long": "长" * 30_000,
    "markup": "<script>{{ x }}</script>",
    "another shape": "[{}]",
}

SLOTS = (
    *("title", "lead", "signature.organisation", "signature.date", "overview.intro"),
    *("problems.0", "fee.notices", "fee.amount", "other_matters", "confirmed_by"),
    *("requests.granted.total", "disputes.reconsideration.total", "table_notes.requests"),
)

BUTTONS = ("then", "pairs")

FIELDS = (
    *("agency", "year", "source", "sure", "use", "document", "name", "text"),
    *("version", "sentence", "answer", "reason", "overwrite", "2", "3", "explain-abc+"),
    *("username", "password", "next", *SLOTS, *BUTTONS),
)

CHAPTERS = {
    "narrative": ("0", "1", "5", "6"),
    "table": ("2", "3", "4"),
    "repair": ("2", "3", "9", "\x00"),
    "save": ("0", "1", "3", "6", "9", "\x00"),
    "marks": ("0", "1", "3", "6", "9", "\x00"),
}


def _addresses(report: Report, sentence: CarriedSentence) -> list[str]:
    """Every address of the desk; one that takes something new must be named here first."""
    found = [reverse("login")]
    more = {"fill_in": (2023, report.agency_id)}
    found += [
        reverse(f"desk:{one.name}", args=more.get(one.name, ()))
        for one in desk_patterns
        if getattr(one, "name", "")
    ]
    for one in report_patterns:
        lasts = {
            "carried_sentence": (sentence.pk, 10**30),
            "download": ("docx", "none"),
            "scan": (1, 10**30),
        }
        rest = CHAPTERS.get(one.name) or lasts.get(one.name) or (None,)
        for last in rest:
            args = [report.pk] if last is None else [report.pk, last]
            found.append(reverse(f"desk:{one.name}", args=args))
    return found


@pytest.fixture
def addresses(draft: Report) -> list[str]:
    sentence = CarriedSentence.objects.create(
        report=draft, name="overview.intro", position=0, opens_paragraph=True, text="旧。"
    )
    return _addresses(draft, sentence)


@pytest.mark.parametrize("kind", NONSENSE)
def test_a_form_of_nonsense_is_answered(desk: Client, addresses: list[str], kind: str) -> None:
    every, buttons = (dict.fromkeys(names, NONSENSE[kind]) for names in (FIELDS, BUTTONS))
    for address in addresses:
        for form in ({"version": "0", **buttons}, {**every, "version": "0"}, every):
            assert desk.post(address, form).status_code < 500


@pytest.mark.parametrize("kind", NONSENSE)
def test_a_question_of_nonsense_is_answered(desk: Client, addresses: list[str], kind: str) -> None:
    asked = dict.fromkeys(("pairs", "chapter", "checked", "review-copy", "inline"), NONSENSE[kind])
    short = {name: text[:3000] for name, text in asked.items()}
    for address in addresses:
        assert desk.get(address, short).status_code < 500


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\x00" * 5000, b'{"schema": "1"}'])
@pytest.mark.parametrize("name", ["a.docx", "年报" * 200 + ".json", "a\x00.txt"])
def test_a_file_of_nonsense_is_answered(
    desk: Client, draft: Report, content: bytes, name: str
) -> None:
    form = {"agency": draft.agency_id, "year": "2023", "source": "file"}
    for address in ("/体检/", "/start/", f"/reports/{draft.pk}/last-year/"):
        files = {one: SimpleUploadedFile(name, content) for one in ("file", "last_year")}
        assert desk.post(address, {**files, **form}).status_code in {409, 422}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"values": 1, "version": 0}',
        b'{"values": {"lead": ""}, "version": 1e999}',
        b'{"values": {}, "version": null}',
        *(
            json.dumps({"values": dict.fromkeys(SLOTS, text), "version": 0}).encode()
            for text in (*NONSENSE.values(), "\ud83d", "甲\ud83d乙")
        ),
    ],
)
def test_an_autosave_of_nonsense_is_answered(desk: Client, draft: Report, body: bytes) -> None:
    for name, chapter in product(("save", "marks"), CHAPTERS["save"]):
        address = reverse(f"desk:{name}", args=[draft.pk, chapter])
        answer = desk.post(address, body, content_type="application/json")
        assert answer.status_code < 500


@pytest.mark.parametrize("use", ["next", "same", ""])
@pytest.mark.parametrize(
    "change",
    [
        {"year": 1},
        {"year": 2018},
        {"year": 2019, "format": "2019"},
        {"year": 2020},
        {"year": 2049},
        {"year": 9999},
        {"year": 10**30},
        {"year": "2024"},
        {"organisation": "甲\ud83d\x00"},
        {"title": "甲\ud83d\x00" * 200, "signature": {"organisation": "\x00" * 300}},
        {"lead": ["长" * 30_000]},
        {"problems": ["一"] * 60},
    ],
    ids=str,
)
def test_a_report_of_nonsense_starts_nothing_and_is_answered(
    desk: Client, wang: Account, change: dict[str, Any], use: str
) -> None:
    agency = wang.appointments.get().agency_id
    document = json.dumps({**to_json(sound(2023)), **change})
    form = {"document": document, "agency": agency, "use": use, "sure": "on", "name": "\x00甲"}
    assert desk.post(reverse("desk:start_from_checkup"), form).status_code < 500


@pytest.mark.parametrize("agency", ["", "x", "9" * 25, "9" * 6000, "-1", "\x00", "１"])
def test_a_unit_that_is_none_is_answered(desk: Client, wang: Account, agency: str) -> None:
    form = {"document": dumps(sound(2023)), "agency": agency, "year": "2023"}
    for name in ("start", "start_from_checkup"):
        assert desk.post(reverse(f"desk:{name}"), form).status_code < 500
        assert not Report.objects.exists()
