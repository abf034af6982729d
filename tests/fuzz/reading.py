"""Does a reader keep its word on a file? A report that can be written, or a sentence why not."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

from reports.document import Document
from reports.document.json_form import dumps, from_json
from reports.importers import Unreadable, assemble, read
from reports.importers.pdf import pdf_flow
from tests.fuzz.mutants import Case


def judge(case: Case) -> str:
    """``read`` or ``refused``; AssertionError, or whatever the reader raised, when it failed."""
    data, name = case
    try:
        document = _in_process(data) if name.endswith(".pdf") else read(data, name)
    except Unreadable as refusal:
        sentence = str(refusal)
        assert sentence.endswith("。"), sentence
        assert "Traceback" not in sentence
        return "refused"
    assert from_json(json.loads(dumps(document))).figures == document.figures
    return "read"


def _in_process(data: bytes) -> Document:
    """A PDF without a process of its own: there a failure would only be a refusal."""
    flow, _ = pdf_flow.flow(data)
    return assemble.assemble(flow, {"kind": "pdf"})


@contextmanager
def named(number: int) -> Iterator[None]:
    """Say which case failed."""
    try:
        yield
    except Exception as fault:
        raise AssertionError(f"mutant({number}) broke a reader: {fault!r}") from fault
