"""Debian's Firefox, driven by its own remote control (Marionette): Playwright drives only a build
of its own, so the few words that a walk needs are spoken here, over one socket.
"""

import json
import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

BINARY = os.environ.get("FIREFOX", "/usr/bin/firefox-esr")
PATIENCE = 30
"""Seconds in which Firefox opens, and in which a page comes to say what is waited for."""

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""The key under which the protocol names an element."""

PREFERENCES: dict[str, Any] = {
    "marionette.port": 0,
    "intl.accept_languages": "zh-CN, zh",
    "ui.prefersReducedMotion": 1,
    "app.update.disabledForTesting": True,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "",
    "toolkit.telemetry.enabled": False,
}
"""It asks nobody but the site, and shows a Chinese page as an office sees it."""

Found = TypeVar("Found")

KEYS = {"Enter": "\ue007", "Tab": "\ue004", "Control": "\ue009", "End": "\ue010"}


class FirefoxError(Exception):
    """What Firefox objected to."""


class Firefox:
    """A running Firefox; elements are named by selectors of styles and waited for."""

    def __init__(self, link: socket.socket, answers: BinaryIO) -> None:
        self._link = link
        self._answers = answers
        self._number = 0
        self._message()  # it introduces itself
        self.say("WebDriver:NewSession", capabilities={})

    def say(self, command: str, **parameters: Any) -> Any:
        """One command, and what it answers."""
        self._number += 1
        sent = json.dumps([0, self._number, command, parameters]).encode()
        self._link.sendall(b"%d:%s" % (len(sent), sent))
        _, _, wrong, result = self._message()
        if wrong:
            raise FirefoxError(f"{command}: {wrong['message']}")
        return result

    def _message(self) -> Any:
        length = b""
        while (digit := self._answers.read(1)) != b":":
            if not digit:
                raise FirefoxError("Firefox has gone")
            length += digit
        return json.loads(self._answers.read(int(length)))

    def open(self, address: str) -> None:
        self.say("WebDriver:Navigate", url=address)

    def run(self, script: str, *words: Any) -> Any:
        """The body of a function, its arguments in ``arguments``."""
        said = self.say("WebDriver:ExecuteScript", script=script, args=list(words))
        return said["value"]

    def wait(self, script: str, *words: Any) -> Any:
        """What a script says as soon as it says something."""
        return patiently(lambda: self.run(f"return {script}", *words), script)

    def find(self, selector: str) -> str:
        """The first visible element."""
        visible = "[...document.querySelectorAll(arguments[0])].find((one) => one.offsetParent)"
        return str(self.wait(visible, selector)[ELEMENT])

    def value(self, selector: str) -> str:
        return str(self.run("return document.querySelector(arguments[0]).value", selector))

    def text(self, selector: str) -> str:
        said = "[...document.querySelectorAll(arguments[0])].map((one) => one.textContent).join()"
        return str(self.run(f"return {said}", selector))

    def click(self, selector: str) -> None:
        self.say("WebDriver:ElementClick", id=self.find(selector))

    def press(self, words: str, kind: str = "button") -> None:
        """What is called so and can be pressed: a button, or another kind of element."""
        named = """[...document.querySelectorAll(arguments[0])]
            .find((one) => one.offsetParent && one.textContent.includes(arguments[1]))"""
        self.say("WebDriver:ElementClick", id=self.wait(named, kind, words)[ELEMENT])

    def called(self, kind: str, words: str) -> list[str]:
        """What the elements of a kind are called whose names hold the words."""
        named = f"[...document.querySelectorAll({json.dumps(kind)})].map((one) => one.textContent)"
        return [text for text in self.run(f"return {named}") if words in text]

    def write(self, selector: str, text: str) -> None:
        """Type into a box, over what stands there."""
        self.click(selector)
        self.chord("Control", "a")
        self.type(text)

    def hand_in(self, selector: str, path: Path) -> None:
        """A file for a field of files, which is often out of sight."""
        box = self.wait("document.querySelector(arguments[0])", selector)[ELEMENT]
        self.say("WebDriver:ElementSendKeys", id=box, text=str(path))

    def type(self, text: str) -> None:
        """Key by key, to whatever has the focus."""
        self._keys([(kind, key) for key in text for kind in ("keyDown", "keyUp")])

    def chord(self, *names: str) -> None:
        """Keys held together."""
        keys = [KEYS.get(name, name) for name in names]
        self._keys([("keyDown", key) for key in keys] + [("keyUp", key) for key in keys[::-1]])

    def _keys(self, strokes: list[tuple[str, str]]) -> None:
        actions = [{"type": kind, "value": key} for kind, key in strokes]
        keyboard = {"type": "key", "id": "keyboard", "actions": actions}
        self.say("WebDriver:PerformActions", actions=[keyboard])

    def reopen(self) -> None:
        """Close the window without a word, as a person in a hurry does, and open another."""
        old = self.say("WebDriver:GetWindowHandle")["value"]
        new = self.say("WebDriver:NewWindow", type="tab")["handle"]
        self.say("WebDriver:SwitchToWindow", handle=old)
        self.say("WebDriver:CloseWindow")
        self.say("WebDriver:SwitchToWindow", handle=new)


def patiently(ask: Callable[[], Found], what: str) -> Found:
    """Ask until there is an answer; a page that is going away has none."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            if found := ask():
                return found
        except (FirefoxError, OSError, ValueError):
            if time.monotonic() > until:
                raise
        if time.monotonic() > until:
            raise TimeoutError(what)
        time.sleep(0.05)


@contextmanager
def firefox(folder: Path) -> Iterator[Firefox]:
    """Firefox with a profile in an empty folder."""
    known = PREFERENCES.items()
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(one)});\n" for name, one in known)
    (folder / "user.js").write_text("".join(lines))
    command = [BINARY, "--headless", "--marionette", "--no-remote", "--profile", str(folder)]
    surroundings = os.environ | {"HOME": str(folder), "MOZ_CRASHREPORTER_DISABLE": "1"}
    quiet = subprocess.DEVNULL
    running = subprocess.Popen(command, env=surroundings, stdout=quiet, stderr=quiet)
    try:
        written = folder / "MarionetteActivePort"
        port = patiently(lambda: int(written.read_text()), "Firefox opens")
        with socket.create_connection(("127.0.0.1", port)) as link, link.makefile("rb") as answers:
            yield Firefox(link, answers)
    finally:
        running.terminate()
        running.wait()
