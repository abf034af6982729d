"""S. 结构."""

from reports.checks.structure import s08_aspects, s11_empty_chapter, s14_long_overview
from reports.checks.wording import S15

STRUCTURE = (s08_aspects.CHECK, s11_empty_chapter.CHECK, s14_long_overview.CHECK, S15)
