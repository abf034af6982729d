"""The address of the shared store is read, or refused with one sentence that hides its password."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from reportsite.caches import cache_address, caches

SECRET = "a-secret-of-the-store"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("", ""),
        (" redis://store:6379/0 ", "redis://store:6379/0"),
        ("rediss://me:p%40ss@store/1", "rediss://me:p%40ss@store/1"),
        ("valkey://:pass@[::1]:7000", "redis://:pass@[::1]:7000"),
        ("VALKEYS://store", "rediss://store"),
        ("rediss://store?ssl_ca_certs=/etc/ca.pem", "rediss://store?ssl_ca_certs=/etc/ca.pem"),
    ],
)
def test_an_address_is_read(monkeypatch: pytest.MonkeyPatch, text: str, address: str) -> None:
    monkeypatch.setenv("STORE", text)
    assert cache_address("STORE") == address


@pytest.mark.parametrize(
    "text",
    [
        f"http://:{SECRET}@store",
        f":{SECRET}@store",
        f"redis://:{SECRET}@",
        f"redis://:{SECRET}@store:many",
        f"redis://:{SECRET}@store:99999",
        f"redis://:{SECRET}@store/first",
        f"redis://:{SECRET}@store/0/1",
        f"redis://:{SECRET}@store/0?socket_timeout=60",
        f"redis://:{SECRET}#hash@store:6379/0",
        f"redis://[:{SECRET}@store",
    ],
)
def test_what_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("STORE", text)
    with pytest.raises(ImproperlyConfigured, match="STORE 不是共享缓存的地址") as refused:
        cache_address("STORE")
    assert SECRET not in str(refused.value)


def test_sessions_in_a_cache_need_one() -> None:
    with pytest.raises(ImproperlyConfigured, match="CACHE_URL"):
        caches("", sessions_too=True)


def test_a_session_is_every_version_s_and_what_is_computed_is_one_program_s() -> None:
    kept = caches("redis://store", sessions_too=True)
    assert kept["sessions"]["KEY_PREFIX"] == "annual-report"
    assert str(kept["default"]["KEY_PREFIX"]).startswith("annual-report:")
    assert kept["default"]["KEY_PREFIX"] != "annual-report:"
