"""The worker with a reader that fails, repeating what the file says."""

from typing import NoReturn

from reports.workflow.foreign import worker


def failing(data: bytes, name: str, year: int | None) -> NoReturn:
    raise ZeroDivisionError(data.decode())


if __name__ == "__main__":
    worker.read = failing
    worker.main()
