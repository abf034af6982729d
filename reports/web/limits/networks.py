"""Which addresses are one place? One of IPv4, a household's of IPv6, and the net around them."""

from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)

from django.http import HttpRequest

from reports.web.came_from import address_of

A_PLACE = 64
"""Bits that all IPv6 addresses of one household or office share."""

_AROUND = {4: 24, 6: 48}
"""Bits that neighbours share: what one office, one customer of a provider can have of them."""


def counted_address(request: HttpRequest) -> str | None:
    """The address under which failures are counted; None where there is none that can be read."""
    return place_of(address_of(request))


def place_of(text: str) -> str | None:
    """The address that stands for the place of one; None for what cannot be read."""
    try:
        address: IPv4Address | IPv6Address = ip_address(text.partition("%")[0])
    except ValueError:
        return None
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        return str(address.ipv4_mapped)
    if isinstance(address, IPv6Address):
        return str(ip_network((address, A_PLACE), strict=False).network_address)
    return str(address)


def net_around(place: str) -> IPv4Network | IPv6Network:
    """The net of a place and its neighbours."""
    address = ip_address(place)
    return ip_network((address, _AROUND[address.version]), strict=False)


def beginning(net: IPv4Network | IPv6Network) -> str:
    """With what the addresses of a net begin as text; others may begin so, too."""
    text = str(net.network_address)
    return text.removesuffix("0") if net.version == 4 else text.rstrip(":")
