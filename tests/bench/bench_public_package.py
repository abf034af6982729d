"""How fast is a county's public package made, in how much memory, and how fast is it checked?"""

import atexit
import json
import shutil
import subprocess
import sys
import tempfile
import time
from functools import cache
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.bench import Figure
from tests.browser.conftest import ARGUMENTS, CHROMIUM


@cache
def _made() -> dict[str, float | str]:
    """A package of 100 units, made by a process of its own."""
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    told = subprocess.run(
        [sys.executable, "-m", "tests.bench.package_at_scale", folder],
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, float | str] = json.loads(told.stdout)
    return found


def _seconds() -> float:
    return float(_made()["seconds"])


def _megabytes() -> float:
    return float(_made()["megabytes"])


@cache
def _checked() -> tuple[float, float]:
    """Milliseconds until Chromium has opened and checked 核验.html, and an empty page."""
    folder = Path(str(_made()["folder"]))
    empty = folder.parent / "empty.html"
    empty.write_text("<!DOCTYPE html><body data-checked>", encoding="utf-8")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = chromium.new_page()
        times = []
        for path in (empty, folder / "核验.html", empty):
            began = time.perf_counter()
            page.goto(path.as_uri())
            page.wait_for_selector("body[data-checked]", state="attached")
            times.append((time.perf_counter() - began) * 1000)
        chromium.close()
    return times[1], times[2]


FIGURES = [
    Figure("公开数据包，100个单位", 60, _seconds, "", lambda: None, unit="s"),
    Figure("公开数据包，100个单位，内存", 400, _megabytes, "", lambda: None, unit="MB"),
    Figure(
        "核验.html，100份报告",
        2000,
        lambda: _checked()[0],
        "空页",
        lambda: _checked()[1],
    ),
]
