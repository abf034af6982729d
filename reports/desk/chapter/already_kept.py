"""Which of the texts that came too late stand there already, as the server keeps them?"""

from collections.abc import Mapping, Sequence

from reports.document.boxes import Reader
from reports.document.entry import Misread, writable
from reports.document.slots import slots
from reports.document.typed import as_typed
from reports.statute.schema import Edition


def already_kept(
    edition: Edition,
    stands: Mapping[str, str],
    posted: Mapping[str, str],
    sent: Mapping[str, Sequence[str]],
) -> list[str]:
    """The names where what stands is what she posted, or ``sent`` before and got no answer to.

    09 is kept as 9: compared is what would be kept, not what was typed. Where that is so nobody
    else wrote anything, whoever saved last.
    """
    readers: dict[str, Reader] = {}
    for part in edition.parts:
        readers |= slots(edition, part)
    return [
        name
        for name, text in posted.items()
        if name in stands
        and stands[name]
        in {_as_kept(readers.get(name), one) for one in (text, *sent.get(name, ()))}
    ]


def _as_kept(reader: Reader | None, typed: str) -> str:
    text = writable(typed)
    try:
        return as_typed(reader(text)) if reader else text
    except Misread:
        return text
