"""What is printed around the figures of a table, and what the form prints there?"""

from reports.checks.reading.labels.printed_labels import (
    PrintedLabel,
    Token,
    are_glued,
    labels_of,
    names_in,
    tokens,
)

__all__ = ["PrintedLabel", "Token", "are_glued", "labels_of", "names_in", "tokens"]
