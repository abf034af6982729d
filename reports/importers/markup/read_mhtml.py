"""How is a saved web page (MHTML) read? The page inside it, as any other page."""

from email import message_from_bytes, policy
from email.message import Message

from reports.document import Document
from reports.importers.assemble import assemble
from reports.importers.markup import read_html
from reports.importers.source import source_of
from reports.importers.unreadable import Unreadable

_MOST_PARTS = 500
_TOO_MANY = (
    f"这个网页存档（MHTML）的前{_MOST_PARTS}个部分里没有网页，后面的没有读，"
    "请把网页另存为HTML再试。"
)


def read(data: bytes, year: int | None = None) -> Document:
    """Read the first page of an MHTML file."""
    return assemble(read_html.flow(page_of(data)), source_of("mhtml", data), year)


def page_of(data: bytes) -> bytes:
    """The bytes of the page, in an encoding that they declare or that can be told."""
    number = 0
    try:
        message: Message = message_from_bytes(data, policy=policy.compat32)
        for number, part in enumerate(message.walk()):
            if number > _MOST_PARTS:
                break
            if part.get_content_type() == "text/html":
                return _content(part)
    except (ValueError, LookupError, RecursionError, AttributeError) as fault:
        raise Unreadable("这个网页存档（MHTML）已经损坏，请重新保存后再试。") from fault
    raise Unreadable(_TOO_MANY if number > _MOST_PARTS else "这个网页存档（MHTML）里没有网页。")


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return b""
    charset = part.get_content_charset()
    if not charset or charset in {"utf-8", "gb2312", "gbk", "gb18030"}:
        return content
    try:
        return content.decode(charset).encode()
    except (UnicodeError, LookupError):
        return content
