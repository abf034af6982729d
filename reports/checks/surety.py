"""How sure is a judgement of what it says?"""

from enum import Enum


class Surety(Enum):
    """把握: what a judgement rests on. The engine grades by it what cannot be shown."""

    SEEN = "seen"
    """Something is there and is quoted, or a figure is named by its cell."""
    INFERRED = "inferred"
    """What is quoted is there; that it is wrong follows from how its words were read."""
    GUESSED = "guessed"
    """It may be so: the reading of words leaves a doubt, and one may only ask."""
    ABSENT = "absent"
    """Something was not found; that it is not there is sure only where all was recognised."""
