"""Are fonts prepared beforehand, and is a missing one named at the start?"""

from io import StringIO
from pathlib import Path

import pytest
from django.core.checks import run_checks
from django.core.management import call_command

from reports.exporters import fonts


def test_fonts_are_prepared_before_the_first_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    call_command("prepare_fonts", stdout=StringIO())
    assert len(list((tmp_path / "prepared-fonts").glob("*.otf"))) > len(fonts.ROLES)


@pytest.mark.parametrize(("is_replaced", "level"), [(True, "Info"), (False, "Warning")])
def test_the_start_names_the_missing_package(
    is_replaced: bool, level: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lack = fonts.Lack("没有找到字体甲（软件包fonts-jia）。", is_replaced)
    monkeypatch.setattr(fonts, "lacking", lambda: (lack,))
    (message,) = run_checks(tags=["fonts"])
    assert "fonts-jia" in message.msg
    assert type(message).__name__ == level
