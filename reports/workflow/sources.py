"""What is a part of the program made of? Its files, each with a hash of what stands in it."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

TOP = Path(__file__).parents[1]


def sources(folders: tuple[str, ...]) -> Iterator[str]:
    """A line for each file below these folders of the program, in one order on every machine."""
    for folder in folders:
        for path in sorted((TOP / folder).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                content = hashlib.sha256(path.read_bytes()).hexdigest()
                yield f"{path.relative_to(TOP).as_posix()} {content}"
