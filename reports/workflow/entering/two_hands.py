"""What do two readings of one place come to? Nobody alone is believed, and nobody counts twice."""

import datetime

from reports.models import Account, EnteredCell


def put(
    row: EnteredCell, text: str, by: Account, at: datetime.datetime, *, is_words: bool = False
) -> bool:
    """Take in what a person read, tidied; whether the row says something else now.

    Whoever comes first is the first hand, anybody else the second. Each changes her own reading
    only, until both are the same. A third person who reads what one of the two did stands in for
    the other: a dispute never waits for somebody who is away. Of words the second hand is no
    second text but what somebody says of them: words that are changed have to be compared again.
    """
    if row.is_confirmed or text == own_reading(row, by):
        return False
    if row.first_by_id == by.pk or not row.first:
        row.first, row.first_by, row.first_at = text, by, at
        if is_words:
            _nobody_second(row)
        elif not text:
            _move_up(row)
    elif not is_words and text == row.second:
        row.first_by, row.first, row.first_at = by, text, at
    elif text:
        row.second, row.second_by, row.second_at = text, by, at
    else:
        _nobody_second(row)
    if row.second_by_id is not None and row.first == row.second:
        row.confirmed_at = at
    return True


def own_reading(row: EnteredCell, person: Account) -> str:
    """What this very person read there; blank where she has not."""
    if row.first_by_id == person.pk:
        return row.first
    return row.second if row.second_by_id == person.pk else ""


def _move_up(row: EnteredCell) -> None:
    """The first took hers back: the second is the only reading now."""
    if row.second_by is not None and row.second_at is not None:
        row.first, row.first_by, row.first_at = row.second, row.second_by, row.second_at
        _nobody_second(row)


def _nobody_second(row: EnteredCell) -> None:
    row.second, row.second_by, row.second_at = "", None, None
