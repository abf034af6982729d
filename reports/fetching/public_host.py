"""Does a host belong to the open network? What all are to read is not kept inside."""

import ipaddress
import socket
import unicodedata
from urllib.parse import urlsplit

_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
"""IPv4 addresses, internal ones among them, as a translator (NAT64) writes them."""

_INSIDE = {
    *("localhost", "local", "localdomain", "internal", "intranet", "lan", "home", "corp"),
    *("private", "onion", "invalid", "test", "arpa"),
}
"""Last words of names that only one network, or none, knows (RFC 6761, 6762, 8375; ICANN)."""


def objection_to_address(address: str) -> str:
    """Why not everybody can open this well-formed address; empty where nothing says so.

    The name is not looked up: many offices see their own site by an internal address.
    """
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018  # raises for a port that there is none of
    except ValueError:
        return "网址里的主机名或者端口不对，请从浏览器的地址栏里复制。"
    if parts.username is not None or parts.password is not None:
        return "网址里不能带用户名和密码。"
    host = _plain(parts.hostname or "")
    if not host or not _is_open(host):
        return "这是本机或者单位内部网络的地址，公众打不开。请填写对外网站上的网址。"
    return ""


def _plain(host: str) -> str:
    """The name as a browser takes it: other forms of letters, figures and full stops made plain."""
    return unicodedata.normalize("NFKC", host).replace("。", ".").rstrip(".").lower()


def _is_open(host: str) -> bool:
    last = host.split(".")[-1]
    if ":" in host:
        return is_public(host)
    if last[:1] in tuple("0123456789"):
        return _is_open_number(host)
    return "." in host and last not in _INSIDE


def _is_open_number(host: str) -> bool:
    """An IPv4 address in whichever form a browser takes: 127.1, 0177.0.0.1, 2130706433, 0x7f.1."""
    try:
        return is_public(socket.inet_ntoa(socket.inet_aton(host)))
    except OSError:
        return False


def is_public(where: str) -> bool:
    """Whether an address belongs to the open network, also where it wraps another one."""
    try:
        address = ipaddress.ip_address(where.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return is_public(str(address.ipv4_mapped))
        if address in _TRANSLATED or address.sixtofour or address.teredo:
            return False
    return address.is_global and not address.is_multicast
