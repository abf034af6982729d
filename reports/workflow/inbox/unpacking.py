"""What lies in what was handed in? Files as they are, archives and mails opened."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import IO

from reports.importers import MOST_BYTES
from reports.workflow.inbox.handed_file import HandedFile, told
from reports.workflow.inbox.mail_parts import in_mail
from reports.workflow.inbox.zip_members import in_zip

MOST_LAYERS = 3
"""Archives and mails in each other that are opened."""

DEEPER = "压缩包套了太多层，请解开后把文件直接交来。"
_NOT_READ = {
    ".rar": "RAR压缩包读不了，请另存为ZIP，或者解开后把文件直接交来。",
    ".7z": "7Z压缩包读不了，请另存为ZIP，或者解开后把文件直接交来。",
    ".msg": "Outlook的MSG邮件读不了，请另存为EML，或者把附件直接交来。",
}
_NOBODYS = ("thumbs.db", "desktop.ini", ".ds_store", "winmail.dat")


def unpacked(name: str, file: IO[bytes], hint: str = "") -> Iterator[HandedFile]:
    """The files in one that was handed in; nothing is held but the one that is asked for."""
    return _unpacked(name, file, hint, MOST_LAYERS)


def _unpacked(name: str, file: IO[bytes], hint: str, layers: int) -> Iterator[HandedFile]:
    ending = PurePosixPath(name).suffix.lower()
    if skipped := _nobodys(name):
        yield HandedFile(name, skipped=skipped)
    elif ending in _NOT_READ:
        yield HandedFile(name, refused=_NOT_READ[ending])
    elif ending == ".eml":
        yield from _opened(name, in_mail(file), layers)
    elif ending == ".zip":
        yield from _opened(name, in_zip(file), layers)
    else:
        yield replace(told(name, file.read(MOST_BYTES + 1)), hint=hint)


def _opened(
    name: str, inside: Iterator[tuple[HandedFile, IO[bytes] | None]], layers: int
) -> Iterator[HandedFile]:
    """What lies in an archive or a mail, each opened again where it is one."""
    if not layers:
        yield HandedFile(name, refused=DEEPER)
        return
    for one, file in inside:
        if file is None:
            yield one.within(name)
        else:
            with file:
                further = _unpacked(one.name, file, one.hint, layers - 1)
                yield from (each.within(name, one.hint) for each in further)


def _nobodys(name: str) -> str:
    path = PurePosixPath(name)
    last = path.name.lower()
    if last in _NOBODYS or last.startswith(("~$", "._")) or "__MACOSX" in path.parts:
        return "系统自己生成的文件，不是报告。"
    return ""
