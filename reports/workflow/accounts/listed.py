"""Who stands in a list of people? Its rows, and those of one person together."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

Wrong = list[tuple[int, str]]
"""What is wrong, by the number of the row."""


@dataclass(frozen=True)
class Listed:
    """One line of the list, and the number of its row."""

    row: int
    unit: str
    short_name: str
    full_name: str
    username: str
    role: str
    email: str = ""


def people_of_list(lines: Sequence[Listed], wrong: Wrong) -> list[list[Listed]]:
    """The rows of each person together; a login with two names is wrong."""
    people: dict[str, list[Listed]] = {}
    for line in lines:
        first = people.setdefault(line.username.lower() or f"#{line.row}", [])
        if first and first[0].full_name != line.full_name:
            wrong.append(
                (line.row, f"登录名“{line.username}”和第{first[0].row}行的重复，姓名不同。")
            )
            continue
        first.append(line)
    for first in people.values():
        _refuse_same_post(first, wrong)
    return list(people.values())


def _refuse_same_post(lines: list[Listed], wrong: Wrong) -> None:
    counted: Counter[tuple[str, str]] = Counter()
    for line in lines:
        counted[line.unit, line.role] += 1
        if counted[line.unit, line.role] > 1:
            wrong.append((line.row, f"和第{lines[0].row}行重复。"))
