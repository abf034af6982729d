"""Send the ends of the record off the machine: whoever cuts its tail here cannot cut it there."""

import json
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from reports.fetching.posting import NotPosted, post_json
from reports.models import clock
from reports.workflow.refusal import Refused
from reports.workflow.safekeeping.back_up import Backup
from reports.workflow.verification.chains import Head
from reports.workflow.verification.heads import digest_of_heads, text_of_heads, write_heads

NOT_UNDERSTOOD = (
    "HEADS_TO 看不懂：请写一个别的磁盘上的文件夹（/…）、mailto:地址，或者 http(s)://网址。"
)


def refuse_nonsense(to: str) -> None:
    """Refused, before any work, for a place to which nothing can be sent."""
    parts = urlsplit(to)
    known = {"mailto": "@" in parts.path, "http": parts.hostname, "https": parts.hostname}
    if to and not to.startswith("/") and not known.get(parts.scheme):
        raise Refused(NOT_UNDERSTOOD)


def send_heads(to: str, backup: Backup) -> str:
    """Send them where ``HEADS_TO`` says; where they are now. Refused with the reason if not."""
    refuse_nonsense(to)
    try:
        if to.startswith("/"):
            return _written(Path(to), backup.heads)
        if to.startswith("mailto:"):
            return _mailed(to.removeprefix("mailto:"), backup)
        return _posted(to, backup)
    except (OSError, NotPosted) as failure:  # what a mail server refuses is an OSError, too
        raise Refused(f"链尾没有送出（{failure}）：请查看 HEADS_TO，再运行一次。") from failure


def _written(folder: Path, heads: dict[str, Head]) -> str:
    """A new file each time: nothing that is there is written over."""
    path = folder / f"heads-{clock.now():%Y%m%dT%H%M%S%f}.json"
    write_heads(path, heads)
    return str(path)


def _mailed(address: str, backup: Backup) -> str:
    """At once, past the queue: the operator is told whether it went."""
    digest, post_office = digest_of_heads(backup.heads), cast(dict[str, Any], settings.POST_OFFICE)
    backend = post_office["BACKENDS"]["default"]
    mail = EmailMessage(
        f"办理记录的总校验值 {digest[:16]}",
        f"备份：{backup.path.name}\n总校验值：{digest}\n"
        "附件是各串记录的末尾，请保存；核对时用 manage.py verify_ledger --heads 附件。",
        to=[address],
        connection=get_connection(backend),
    )
    mail.attach("heads.json", text_of_heads(backup.heads), "application/json")
    mail.send()
    return address


def _posted(address: str, backup: Backup) -> str:
    digest = digest_of_heads(backup.heads)
    said = {"backup": backup.path.name, "digest": digest, "heads": backup.heads}
    post_json(address, json.dumps(said))
    return urlsplit(address).hostname or ""
