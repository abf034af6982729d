"""Which cells behind a label are its figures, where lost spans left empty ones beside them?"""

from collections.abc import Sequence

from reports.importers.flow import Slot


def has_more(values: Sequence[Slot], count: int) -> bool:
    """Whether a line has more cells than the form, so that empty ones need not be its own."""
    return len(values) > count and any(slot.text.strip() for slot in values)


def fitted(values: Sequence[Slot], count: int, is_filled_up: bool) -> list[Slot] | None:
    """The figures of a line; None where they are too few, or may begin at several places.

    In a table that is filled up with empty cells (``is_filled_up``) an empty one at either end
    of a line may be its own or not.
    """
    said = [n for n, slot in enumerate(values) if slot.text.strip()]
    if len(values) < count or not said:
        return None
    if len(values) == count and not is_filled_up:
        return list(values)
    is_whole = said[-1] - said[0] + 1 == count
    return list(values[said[0] : said[-1] + 1]) if is_whole else None
