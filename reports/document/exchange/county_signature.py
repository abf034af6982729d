"""Who has signed this? Ed25519: a county signs, a city compares one fingerprint by telephone."""

import hashlib

_GROUPS, _GROUP = 6, 5


class WrongPassphrase(Exception):
    """A private key was kept under another secret than the one there is now."""


def new_private_key(secret: bytes) -> tuple[str, str]:
    """A key made by chance: its private half, locked with a secret (PEM), and its public half."""
    from cryptography.hazmat.primitives import serialization as form  # slow to load, rarely needed
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    key = Ed25519PrivateKey.generate()
    locked = key.private_bytes(
        form.Encoding.PEM, form.PrivateFormat.PKCS8, form.BestAvailableEncryption(secret)
    )
    return locked.decode(), key.public_key().public_bytes_raw().hex()


def signature_on(content: bytes, locked: str, secret: bytes) -> str:
    """The signature of a locked key, as hexadecimal digits; the same content, the same signature.

    WrongPassphrase where the secret does not open the key.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        key = load_pem_private_key(locked.encode(), secret)
    except ValueError as fault:
        raise WrongPassphrase from fault
    if not isinstance(key, Ed25519PrivateKey):
        raise WrongPassphrase
    return key.sign(content).hex()


def is_signed(content: bytes, public: str, signature: str) -> bool:
    """Whether the private half of this key has signed exactly this content."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))
        key.verify(bytes.fromhex(signature), content)
    except (InvalidSignature, ValueError):
        return False
    return True


def fingerprint(public: str) -> str:
    """A public key as six groups of five figures, to be read out by telephone.

    Thirty figures are a hundred bits: nobody makes a second key with the same ones.
    """
    number = int.from_bytes(hashlib.sha256(bytes.fromhex(public)).digest(), "big")
    figures = f"{number % 10 ** (_GROUPS * _GROUP):0{_GROUPS * _GROUP}}"
    return " ".join(figures[at : at + _GROUP] for at in range(0, len(figures), _GROUP))
