"""What came with a mail (.eml)? Its attachments; where it has none, what is written in it."""

from collections.abc import Iterator
from email import message_from_binary_file, policy
from email.errors import MessageError
from email.message import EmailMessage
from io import BytesIO
from typing import IO

from reports.workflow.inbox.handed_file import EMPTY, HandedFile
from reports.workflow.inbox.zip_members import Inside

BODY = "邮件正文"
NOTHING = "邮件里没有附件，也没有正文。请把报告文件直接交来。"
BROKEN_MAIL = "邮件打不开，请把附件另存后直接交来。"


def in_mail(file: IO[bytes]) -> Iterator[Inside]:
    """The attachments of a mail, and those of mails in it; the body where there are none."""
    try:
        mail = message_from_binary_file(file, policy=policy.default)
        found = [*_attachments(mail)] or [*_body(mail)]
        hint = hint_of(mail)
    except (MessageError, LookupError, ValueError, RecursionError, AttributeError):
        yield HandedFile("", refused=BROKEN_MAIL), None
        return
    if not found:
        yield HandedFile("", refused=NOTHING), None
    for name, data in found:
        if data:
            yield HandedFile(name, hint=hint), BytesIO(data)
        else:
            yield HandedFile(name, refused=EMPTY, hint=hint), None


def hint_of(mail: EmailMessage) -> str:
    """Who sent it, and on what: a unit is often named there and nowhere else."""
    said = (str(mail.get(name, "")) for name in ("from", "subject"))
    return " ".join(" ".join(said).split())


def _attachments(mail: EmailMessage) -> Iterator[tuple[str, bytes]]:
    for part in mail.walk():
        name = part.get_filename()
        if name and not part.is_multipart():
            data = part.get_payload(decode=True)
            yield name.replace("/", "_"), data if isinstance(data, bytes) else b""


def _body(mail: EmailMessage) -> Iterator[tuple[str, bytes]]:
    body = mail.get_body(("html", "plain"))
    if body is None:
        return
    text = body.get_content()
    if text.strip():
        ending = "html" if body.get_content_subtype() == "html" else "txt"
        yield f"{BODY}.{ending}", text.encode()
