"""The worker with a reader that takes what it can get: memory, time, or a process of its own."""

import subprocess
from tempfile import TemporaryFile
from typing import NoReturn

from reports.workflow.foreign import worker


def hungry(data: bytes, name: str, year: int | None) -> NoReturn:
    if name == "memory":
        held = []
        while True:
            held.append(bytearray(10 * 1024 * 1024))
    if name == "file":
        with TemporaryFile() as file:
            while True:
                file.write(bytes(10 * 1024 * 1024))
    if name == "child":
        subprocess.run(["sleep", "300"], check=False)
    while True:
        pass


if __name__ == "__main__":
    worker.read = hungry
    worker.main()
