"""How is an entry of the record read? Its act in words, and before → after."""

from dataclasses import dataclass
from datetime import datetime

from reports.models import AdministrativeEntry
from reports.workflow.administration import Administration


@dataclass(frozen=True)
class EntryInWords:
    """One line of 管理记录."""

    number: int
    at: datetime
    by: str
    address: str
    action: str
    subject: str
    comment: str
    changes: tuple[str, ...]
    digest: str
    place: str = ""
    """The county in whose record it stands, or the platform; where several are shown."""

    @property
    def is_alarming(self) -> bool:
        return self.action == Administration.SIGN_IN_FAILED.label


def spoken(entry: AdministrativeEntry, place: str = "") -> EntryInWords:
    """The entry for people."""
    return EntryInWords(
        number=entry.number,
        at=entry.at,
        by=str(entry.by) if entry.by else "—",
        address=entry.address,
        action=Administration(entry.action).label,
        subject=entry.subject,
        comment=entry.comment,
        changes=tuple(
            f"{place}：{_word(before)} → {_word(after)}" if before else f"{place}：{_word(after)}"
            for place, before, after in entry.changes
        ),
        digest=entry.digest,
        place=place,
    )


def _word(text: str | None) -> str:
    return text or "（空）"
