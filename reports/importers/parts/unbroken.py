"""What does no printer break? Brackets and stops stay with their word, and a number is whole."""

import re
from typing import Final

UNBROKEN: Final = re.compile(
    r"[（(《〈“〔【「『]*(?:[!-~]+|.)[，。、：；！？）》〉”〕】」』%％…,.]*"
)
