"""Where does text stand that was read and is no part of the report?"""

from typing import Final

AROUND: Final = "网页上的其他文字"
"""Lines that a web site prints around a text: no check judges them."""
