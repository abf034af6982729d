"""Where does a report come from? The kind of file, its hash, and how much of it was read."""

import hashlib
from collections.abc import Mapping

from reports.document import Document


def counted(document: Document) -> Mapping[str, str]:
    """The source, and how many figures of the form were recognised: 187 of 200."""
    found, cells = recognised(document)
    return {**document.source, "recognised": str(found), "cells": str(cells)}


def recognised(document: Document) -> tuple[int, int]:
    """How many cells of the form hold a figure, and how many cells it has."""
    cells = document.edition.cells
    return len(cells) - [*map(document.figures.get, cells)].count(None), len(cells)


def source_of(kind: str, data: bytes) -> Mapping[str, str]:
    """What the report keeps of the file it was read from."""
    return {"kind": kind, "sha256": hashlib.sha256(data).hexdigest()}
