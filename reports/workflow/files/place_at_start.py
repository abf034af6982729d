"""Does the store of the files take this program's key, when a web server starts?"""

import errno
from typing import Any, cast

from django.core.files.storage import storages

_NO_SUCH_FILE = "0" * 64


def refusal_of_the_store() -> tuple[str, bool]:
    """Why not, in one sentence, and whether waiting will not help; empty where all is well."""
    try:
        next(cast(Any, storages["frozen"]).kept(_NO_SUCH_FILE), None)
    except OSError as failure:
        is_away = failure.errno == errno.ETIMEDOUT
        todo = "请看它开着没有、网络通不通" if is_away else "请核对FILES_URL里的桶、钥匙和密钥"
        return f"文件存储：{failure.strerror}。{todo}；定稿文件和扫描件要存在那里。", not is_away
    return "", False
