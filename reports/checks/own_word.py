"""What does a county want looked at wherever it stands?"""

from dataclasses import dataclass


@dataclass(frozen=True)
class OwnWord:
    """本县的词, and what the county advises instead."""

    word: str
    advice: str = ""
