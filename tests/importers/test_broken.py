"""Is a file that is damaged, hostile or no report refused in one Chinese sentence?"""

import random
import zipfile
from io import BytesIO

import pytest

from reports.exporters import docx, web_page
from reports.importers import Unreadable, read
from reports.importers.bounds import MOST_TAGS
from reports.importers.opening.package import LARGEST_MEMBER, MOST_MEMBERS
from tests.exporters.samples import plain
from tests.importers.office import packed, parts_of

WORD = docx.render(plain())
PARTS = parts_of(WORD)
BODY = "word/document.xml"
ENTITIES = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "%s">]><a>&b;</a>' % (b"x" * 9)
OTHER = "<p>关于召开会议的通知</p><p>请准时参加。</p>"


def changed(**parts: bytes | None) -> bytes:
    """The sample Word file with some parts replaced (``None``: left out)."""
    named = {name.replace("__", "/").replace("_xml", ".xml"): part for name, part in parts.items()}
    every = {**PARTS, **named}
    return packed({name: part for name, part in every.items() if part is not None})


def encrypted() -> bytes:
    data = bytearray(WORD)
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    return bytes(data)


def bomb() -> bytes:
    return packed({**PARTS, "word/media/a.bin": bytes(LARGEST_MEMBER + 1)})


def understated_bomb() -> bytes:
    """A member larger than the directory says."""
    data = bytearray(packed({**PARTS, BODY: b"<a>" + b" " * 1_000_000 + b"</a>"}))
    size = (1_000_007).to_bytes(4, "little")
    return bytes(data).replace(size, (100).to_bytes(4, "little"))


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (WORD[:100], "a.docx"),
        (WORD[: len(WORD) // 2], "a.docx"),
        (WORD[:-30], "a.docx"),
        (b"PK\x05\x06" + bytes(18), "a.docx"),
        (b"MZ" + bytes(500), "a.docx"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(500), "a.docx"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(500), "a.xlsx"),
        (encrypted(), "a.docx"),
        (bomb(), "a.docx"),
        (bomb(), "a.xlsx"),
        (understated_bomb(), "a.docx"),
        (packed({**PARTS, **{f"{n}.xml": b"<a/>" for n in range(MOST_MEMBERS)}}), "a.docx"),
        (packed(PARTS, zipfile.ZIP_BZIP2), "a.docx"),
        (changed(word__document_xml=None), "a.docx"),
        (changed(word__document_xml=b""), "a.docx"),
        (changed(word__document_xml=b"<a/>"), "a.docx"),
        (changed(word__document_xml=b"<a>" * 5000), "a.docx"),
        (changed(word__document_xml=b"<a>" * 5000 + b"</a>" * 5000), "a.docx"),
        (changed(word__document_xml=ENTITIES), "a.docx"),
        (changed(word__document_xml=ENTITIES.decode().encode("utf-16")), "a.docx"),
        (changed(word__styles_xml=ENTITIES), "a.docx"),
        (packed({"xl/workbook.xml": ENTITIES}), "a.xlsx"),
        (packed({"xl/workbook.xml": b"<a/>"}), "a.xlsx"),
        (b"text", "a.xlsx"),
        (b"\x00\x01\x02", "a.html"),
        (b"<html></html>", "a.html"),
        (OTHER.encode(), "a.html"),
        (f"<h1>2024年工作总结</h1>{OTHER}".encode(), "a.html"),
        (f"<h1>政府信息公开工作年度报告</h1>{OTHER}".encode(), "a.html"),
        (b"<div>" * 100_000, "a.html"),
        (web_page.render(plain()).replace(b"2024", b"1999").replace(b"2025", b"2000"), "a.html"),
        (b"%PDF-1.7", "a.pdf"),
        (b"<p>" * (MOST_TAGS + 1), "a.html"),
        (changed(word__document_xml=b"<a>" + b"<b/>" * MOST_TAGS + b"</a>"), "a.docx"),
        (b"<table><tr>" + b"<td rowspan=999 colspan=64>1" * 9 + b"<tr>" * 999, "a.html"),
    ],
)
def test_it_is_refused_in_one_chinese_sentence(data: bytes, name: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(data, name)
    sentence = str(refused.value)
    assert sentence.endswith("。")
    assert sentence.count("。") == 1
    assert any("\u4e00" <= char <= "\u9fff" for char in sentence)


@pytest.mark.parametrize("seed", range(60))
def test_bytes_changed_at_random_never_break_a_reader(seed: int) -> None:
    chance = random.Random(seed)
    page = bytearray(web_page.render(plain()))
    body = bytearray(PARTS[BODY])
    for text in (page, body):
        for _ in range(chance.randint(1, 20)):
            at = chance.randrange(len(text))
            text[at : at + chance.randint(0, 40)] = chance.randbytes(chance.randint(0, 4))
    for data, name in ((bytes(page), "a.html"), (packed({**PARTS, BODY: bytes(body)}), "a.docx")):
        try:
            read(data, name)
        except Unreadable:
            continue


def test_a_renamed_file_is_read_by_what_it_is() -> None:
    assert read(WORD, "a.zip").title == plain().title


def test_names_in_a_package_may_be_anything() -> None:
    file = BytesIO(WORD)
    with zipfile.ZipFile(file, "a") as package:
        package.writestr("../../etc/passwd", b"x")
    assert read(file.getvalue(), "a.docx").title == plain().title
