"""Has every character a shape, is a licensed font used, and is a missing one named?"""

import shutil
from hashlib import sha256
from pathlib import Path

import pytest
import uharfbuzz
from weasyprint.text import ffi

from reports.exporters import fonts
from reports.exporters.font_files import FontFile, dropped_in, installed
from reports.exporters.font_subset import EVERYDAY, RARE, has_rare, prepared
from reports.statute import EDITIONS
from tests.exporters.samples import LONG_NAME
from tests.exporters.samples import RARE as RARE_CHARACTERS

OF_0_1_0 = "1e829ddfa383ebe202113b629e84794bebaecee43edcfd148af85605fd203e92"
"""SHA-256 of the code points that the prepared fonts hold since the first release."""

EVERY_ROLE = pytest.mark.parametrize("role", fonts.ROLES.values(), ids=lambda role: role.name)


def _held(path: Path) -> frozenset[int]:
    return FontFile(path).characters


@EVERY_ROLE
def test_every_role_has_its_fonts_installed(role: fonts.FontRole) -> None:
    assert [one for one in fonts.lacking() if role.name in one.sentence] == []
    assert next(fonts.faces(role)).is_file()


@EVERY_ROLE
def test_the_form_itself_can_be_set_in_every_role(role: fonts.FontRole) -> None:
    held = frozenset().union(*map(_held, fonts.faces(role)))
    chinese = {one for one in fonts.statutory_characters() if one >= 0x4E00}
    assert chinese <= held


def test_the_prepared_characters_are_those_of_0_1_0(monkeypatch: pytest.MonkeyPatch) -> None:
    """A prepared font with others numbers its glyphs otherwise: every PDF would be another."""
    monkeypatch.setattr(fonts, "EDITIONS", (EDITIONS.named("2021"),))
    held = repr(sorted(fonts.statutory_characters())).encode()
    assert sha256(held).hexdigest() == OF_0_1_0


@pytest.mark.parametrize("name", ["小标宋", "仿宋"])
def test_no_place_name_is_ever_a_box(name: str) -> None:
    held = frozenset().union(*map(_held, fonts.faces(fonts.ROLES[name], with_rare=True)))
    assert set(map(ord, RARE_CHARACTERS + LONG_NAME)) <= held


def test_the_everyday_fonts_hold_all_of_gb2312() -> None:
    gb2312 = {
        ord(bytes((row, cell)).decode("gb2312"))
        for row in range(0xB0, 0xD7)
        for cell in range(0xA1, 0xFF)
    }
    for name in ("小标宋", "仿宋"):
        assert gb2312 <= frozenset().union(*map(_held, fonts.faces(fonts.ROLES[name])))


def test_rare_characters_are_recognised() -> None:
    assert has_rare("磜头乡")
    assert not has_rare("城口县蓼子乡人民政府2024年“报告”——")


def test_glyphs_are_numbered_as_they_are_named() -> None:
    """Else strict readers show other glyphs than those meant."""
    from fontTools.ttLib import TTFont

    for role in fonts.ROLES.values():
        for path in fonts.faces(role, with_rare=True):
            with TTFont(path) as font:
                names = font.getGlyphOrder()
                if "CFF " in font and hasattr(font["CFF "].cff[0], "ROS"):
                    assert names[1:] == [f"cid{number:05}" for number in range(1, len(names))]


def test_a_prepared_file_is_made_once(tmp_path: Path) -> None:
    source = installed("AR PL KaitiM GB", "Regular")
    assert source
    first = prepared(source, EVERYDAY, (), tmp_path)
    assert first
    made = first.stat().st_mtime_ns
    assert prepared(source, EVERYDAY, (), tmp_path) == first
    assert first.stat().st_mtime_ns == made


def test_a_font_brings_only_what_those_before_it_lack(tmp_path: Path) -> None:
    kaiti, wenkai = installed("AR PL KaitiM GB", "Regular"), installed("LXGW WenKai", "Regular")
    assert kaiti
    assert wenkai
    path = prepared(wenkai, EVERYDAY, (kaiti,), tmp_path)
    assert path is None or not _held(path) & kaiti.characters
    assert prepared(kaiti, RARE, (kaiti,), tmp_path) is None


def test_a_licensed_font_that_is_dropped_in_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _renamed(tmp_path / "licensed.ttf", "仿宋_GB2312")
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    monkeypatch.setenv("FONT_DIR", str(tmp_path))
    used = next(fonts.faces(fonts.ROLES["仿宋"]))
    source = installed("AR PL KaitiM GB", "Regular")
    assert source
    assert _held(used) == source.characters & {
        one for one in range(0x110000) if EVERYDAY.holds(one)
    }


def test_a_font_that_may_not_be_embedded_is_left_alone(tmp_path: Path) -> None:
    _renamed(tmp_path / "restricted.ttf", "仿宋_GB2312", permission=2)
    assert dropped_in(tmp_path, ("仿宋_GB2312",)) is None


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FONT_DIR", str(tmp_path))
    monkeypatch.setattr(fonts, "installed", lambda family, style: None)
    said = "\n".join(one.sentence for one in fonts.lacking())
    for package in ("fonts-noto-cjk-extra", "fonts-noto-cjk", "fonts-arphic-gkai00mp"):
        assert package in said


def test_a_folder_of_licensed_fonts_hides_no_fetched_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Else 仿宋 is printed in another face as soon as one licensed file lies elsewhere."""
    (tmp_path / "fonts").mkdir()
    _renamed(tmp_path / "fonts" / "fetched.ttf", "FandolFang")
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setenv("FONT_DIR", str(tmp_path / "licensed"))
    monkeypatch.setattr(fonts, "installed", lambda family, style: None)
    assert not any("FandolFang" in one.sentence for one in fonts.lacking())


def test_fonts_are_subset_by_harfbuzz() -> None:
    """Without libharfbuzz-subset every PDF takes ten times as long and only a warning tells."""
    assert ffi.harfbuzz_subset, "libharfbuzz-subset0 is missing: run make test"
    assert shutil.which("fc-match")


def test_a_missing_harfbuzz_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_loads", lambda library: "harfbuzz" not in library)
    said = [one.sentence for one in fonts.lacking()]
    assert any("libharfbuzz-subset0" in one for one in said)


def _renamed(path: Path, family: str, permission: int = 0) -> None:
    """A font file that bears another family name."""
    from fontTools.ttLib import TTFont

    source = installed("AR PL KaitiM GB", "Regular")
    assert source
    with TTFont(source.path) as font:
        font["OS/2"].fsType = permission
        for record in font["name"].names:
            if record.nameID == 1:
                record.string = family.encode(record.getEncoding("utf_16_be"), "replace")
        font["name"].setName(family, 1, 3, 1, 0x804)
        font.save(path)
    assert uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))).glyph_count
