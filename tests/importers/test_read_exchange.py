"""An exchange package is read back as it was written; whatever is not exactly one is refused."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.document.exchange.county_signature import fingerprint
from reports.document.exchange.package_schema import exchange_schema
from reports.document.exchange.sent_package import SendingCounty
from reports.document.json_form import to_json
from reports.importers.read_exchange import MOST_PACKAGE, read_package
from reports.importers.unreadable import Unreadable
from tests.documents import sound
from tests.workflow.exchange.two_installations import Installation, changed, packed

SCHEMA = Path(__file__).resolve().parents[2] / "docs" / "exchange.schema.json"
SENDER = Installation(SendingCounty("临水县人民政府", "341234", ("临水区人民政府",)))
PACKAGE = SENDER.package(version=2)
VALUES: dict[str, Any] = json.loads(PACKAGE)


def refusal(data: bytes) -> str:
    with pytest.raises(Unreadable) as reason:
        read_package(data)
    return str(reason.value)


def test_a_package_reads_back_as_it_was_written() -> None:
    read = read_package(PACKAGE)
    sent = packed(sound(2024), SENDER.county, 2)
    assert (read.package.county, read.package.year) == (sent.county, 2024)
    assert (read.package.report, read.package.fixed) == (sent.report, sent.fixed)
    assert read.package.units == sent.units
    assert read.package.document
    assert to_json(read.package.document) == sent.report.values
    assert read.package.cells_off_sum == ()
    assert read.key == SENDER.key


def test_the_same_package_is_the_same_bytes() -> None:
    assert SENDER.package(version=2) == PACKAGE


@given(at=st.integers(0, len(PACKAGE) - 1), byte=st.integers(1, 255))
def test_whichever_byte_is_changed_the_package_is_refused(at: int, byte: int) -> None:
    other = bytes([PACKAGE[at] ^ byte])
    assert refusal(PACKAGE[:at] + other + PACKAGE[at + 1 :]).endswith("。")


@settings(max_examples=30)
@given(end=st.integers(0, len(PACKAGE) - 1))
def test_a_package_that_was_cut_off_is_refused(end: int) -> None:
    assert refusal(PACKAGE[:end]).endswith("。")


@pytest.mark.parametrize("more", [b"\n", b" ", b"{}", b"\x00"])
def test_a_package_with_something_behind_it_is_refused(more: bytes) -> None:
    assert refusal(PACKAGE + more)


def _one_more(values: dict[str, Any]) -> None:
    values["report"]["document"]["requests"]["new_received"]["natural_person"] += 1


def test_other_figures_under_recomputed_hashes_are_refused() -> None:
    forged = SENDER.forged(changed(VALUES, _one_more), resigned=False)
    assert "签名不对" in refusal(forged)


def test_the_key_of_another_under_the_same_signature_is_refused() -> None:
    other = changed(VALUES, lambda values: values.update(key=Installation().key))
    assert "签名不对" in refusal(SENDER.forged(other, resigned=False))


def test_a_report_without_its_digest_is_refused_though_it_is_signed() -> None:
    assert "对不上" in refusal(SENDER.forged(changed(VALUES, _one_more), resigned=True))


def test_a_package_of_a_later_program_is_told_from_a_broken_one() -> None:
    later = changed(VALUES, lambda values: values.update(schema="2"))
    assert "请先升级" in refusal(SENDER.forged(later, resigned=True))


def test_a_year_that_its_report_has_not_is_refused() -> None:
    other = changed(VALUES, lambda values: values["about"].update(year=2023))
    assert "2023年" in refusal(SENDER.forged(other, resigned=True))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04" + bytes(200),
        b"\xff\xfe",
        b"[]",
        b"12",
        b"null",
        b'{"kind": "exchange_package"}',
        b'{"kind": "exchange_package", "schema": "1", "about": NaN}',
        b'{"kind": "exchange_package", "schema": "' + b"9" * 5000 + b'"}',
        b'{"kind": "exchange_package", "schema": ' + b"9" * 5000 + b"}",
        b'{"kind": "\\ud800"}',
        b"[" * 200_000,
        b'{"a":' * 200_000,
        b" " * (MOST_PACKAGE + 1),
        json.dumps(to_json(sound(2024))).encode(),
    ],
    ids=range(15),
)
def test_what_is_no_package_gets_a_sentence(data: bytes) -> None:
    assert refusal(data).endswith("。")


def test_half_characters_and_strange_shapes_that_are_signed_get_a_sentence() -> None:
    spoiled = (
        ("about", {"county": {"name": "\ud800"}}),
        ("units", [{"name": 1}]),
        ("sum", {"figures": {"a": "1e999999"}}),
        ("report", []),
    )
    for name, value in spoiled:
        data = json.dumps({**VALUES, name: value}).encode()
        assert refusal(data).endswith("。")


def test_a_report_that_is_not_its_sum_shows_where() -> None:
    def more(values: dict[str, Any]) -> None:
        cell = "requests.new_received.natural_person"
        values["sum"]["figures"][cell] = str(Decimal(values["sum"]["figures"][cell]) + 1)

    read = read_package(SENDER.forged(changed(VALUES, more), resigned=True))
    assert read.package.cells_off_sum == ("requests.new_received.natural_person",)


def test_the_published_schema_is_the_current_one() -> None:
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == exchange_schema()


def test_two_keys_have_two_fingerprints_of_thirty_figures() -> None:
    one, other = fingerprint(SENDER.key), fingerprint(Installation().key)
    assert one != other
    assert [len(group) for group in one.split()] == [5] * 6
