"""What does a reader say of a file that holds no report?"""


class Unreadable(ValueError):
    """The file cannot be read as a report; the message is for the person who gave it."""


class YearUnknown(Unreadable):
    """The file holds a report, but nothing in it says on which year: the person is asked."""
