"""Can the shared store be used? Asked at the start; what is wrong is one sentence."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from redis.exceptions import (
    AuthenticationError,
    AuthenticationWrongNumberOfArgsError,
    AuthorizationError,
    BusyLoadingError,
    ConnectionError,
    OutOfMemoryError,
    RedisError,
    TimeoutError,
)

from reports.workflow.turns.store_line import line


@dataclass(frozen=True)
class StoreLack:
    """What is wrong; final where waiting does not help."""

    sentence: str
    is_final: bool


_TURNED_AWAY = (AuthenticationError, AuthorizationError, AuthenticationWrongNumberOfArgsError)
_AWAY = (BusyLoadingError, ConnectionError, TimeoutError)


def objection() -> StoreLack | None:
    """What keeps the store of CACHE_URL from use; None where all is well or none is set."""
    if not settings.CACHE_URL:
        return None
    where = _where(settings.CACHE_URL)
    try:
        line(settings.CACHE_URL).set(f"{settings.CACHE_PREFIX}:start", 1, ex=1)
    except _TURNED_AWAY:
        return StoreLack(f"共享缓存 {where} 不让进：请核对 CACHE_URL 里的用户名和密码。", True)
    except _AWAY:
        return StoreLack(
            f"共享缓存 {where} 没有应答：请核对 CACHE_URL，看它是否在运行。"
            "在它应答之前网站照常工作，次数由每台服务器各自计。",
            False,
        )
    except OutOfMemoryError:
        return StoreLack(f"共享缓存 {where} 已满：请调大它的 maxmemory。网站照常工作。", False)
    except (RedisError, OSError) as failure:
        return StoreLack(
            f"共享缓存 {where} 不能写（{type(failure).__name__}）：请核对 CACHE_URL 的主机、端口、"
            "库号和这个用户的权限，它应当是 Redis 或 Valkey 的主节点。",
            True,
        )
    return None


def _where(address: str) -> str:
    """Host and port, never the password."""
    parts = urlsplit(address)
    return f"{parts.hostname}:{parts.port or 6379}"
