"""What a request failed of, in the server's journal: found again by the number on its page."""

import logging

NUMBERED = "request.number"
"""Where the number of a request stands in its META; no header can be called so."""


class FailureLine(logging.Formatter):
    """Begins with the number that the page and the access log show, where a request is known."""

    def format(self, record: logging.LogRecord) -> str:
        said = super().format(record)
        number = getattr(getattr(record, "request", None), "META", {}).get(NUMBERED)
        return f"[{number}] {said}" if number else said
