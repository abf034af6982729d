"""How is an exchange package written? JSON with hashes of its parts, signed by the county."""

from collections.abc import Callable

from reports.document.exchange.package_form import package_bytes, package_values, signed_bytes
from reports.document.exchange.sent_package import ExchangePackage

Signer = Callable[[bytes], str]
"""What gives a signature, as hexadecimal digits, on some bytes."""


def package_file(package: ExchangePackage, key: str, sign: Signer) -> bytes:
    """The bytes of a package; ``key`` is the public half of the key that ``sign`` signs with."""
    values = package_values(package) | {"key": key}
    return package_bytes(values | {"signature": sign(signed_bytes(values))})
