"""Is the kept file whole? Nothing leaves in part."""

from reports.workflow.files.under_hash import Damaged, StoreAway, kept_bytes
from reports.workflow.refusal import Refused


def whole(digest: str) -> bytes:
    """The bytes under a hash; Refused, in words, where the store has lost them or is away."""
    try:
        return kept_bytes(digest)
    except Damaged as lost:
        raise Refused(f"定稿文件 {digest[:12]}… 丢失或者损坏，请先从备份恢复。") from lost
    except StoreAway as away:
        raise Refused(f"文件存储没有应答，或者拒绝了（{away}），请恢复以后再试。") from away
