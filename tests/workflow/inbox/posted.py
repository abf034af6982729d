"""Files as they come: reports of units in every kind, archives and mails around them."""

import datetime
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from email.message import EmailMessage
from io import BytesIO

from reports.document import Document, Signature, default_title
from reports.exporters import exporter_for
from reports.models import Account, Agency, Arrival, InboxBatch
from reports.workflow.inbox.hand_in import hand_in
from tests.documents import sound
from tests.figures import balanced
from tests.workflow.background.hands import do_all


def report_of(name: str, year: int = 2024, seed: int | None = None) -> Document:
    """A sound report of a body; with a seed it has figures of its own."""
    document = sound(year)
    figures = document.figures if seed is None else balanced(document.edition, seed, most=30)
    return as_of(name, replace(document, figures=figures))


def as_of(name: str, document: Document) -> Document:
    """The same report as another body's: its name on it, and its signature."""
    return replace(
        document,
        organisation=name,
        title=default_title(name, document.year),
        signature=Signature(name, datetime.date(document.year + 1, 1, 10)),
    )


def rendered_as(document: Document, kind: str = "docx") -> bytes:
    """The report as a file of this kind."""
    exporter = exporter_for(kind)
    assert exporter
    return exporter.render(document)


def zipped(files: Mapping[str, bytes], encoding: str = "utf-8") -> bytes:
    """An archive; in GBK as Chinese Windows writes names, which says so nowhere."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            info = zipfile.ZipInfo(name)
            archive.writestr(info, data)
    if encoding == "utf-8":
        return out.getvalue()
    data = out.getvalue()
    for name in files:
        data = data.replace(name.encode(), name.encode(encoding).ljust(len(name.encode()), b" "))
    return data.replace(b"\x00\x08\x00\x00", b"\x00\x00\x00\x00")


def mailed(subject: str, sender: str, files: Mapping[str, bytes], text: str = "") -> bytes:
    """A mail with attachments."""
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = subject, sender, "xxgk@linshui.example"
    mail.set_content(text or "附件请查收。")
    for name, data in files.items():
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


def handed_in(county: Agency, by: Account, files: Mapping[str, bytes]) -> InboxBatch:
    """Hand files in, and do all that this asks for."""
    batch = hand_in(county.pk, [(name, BytesIO(data)) for name, data in files.items()], by=by)
    do_all(500)
    return batch


def said(batch: InboxBatch) -> dict[str, tuple[str, str]]:
    """State and outcome of each file, by its name."""
    return {one.name: (one.state, one.outcome) for one in batch.arrivals.all()}


def arrival(batch: InboxBatch, name: str) -> Arrival:
    """The row of one file."""
    return batch.arrivals.get(name=name)
