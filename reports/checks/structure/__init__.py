"""S. 结构."""

from reports.checks.structure import (
    s01_no_title,
    s02_title,
    s03_name_in_title,
    s04_chapter_titles,
    s05_chapter_order,
    s06_run_on_heading,
    s07_extra_chapter,
    s08_aspects,
    s09_aspect_order,
    s10_no_table,
    s11_empty_chapter,
    s12_parts_listed,
    s13_lead_inside,
    s14_long_overview,
)
from reports.checks.wording import S15

STRUCTURE = (
    s01_no_title.CHECK,
    s02_title.CHECK,
    s03_name_in_title.CHECK,
    s04_chapter_titles.CHECK,
    s05_chapter_order.CHECK,
    s06_run_on_heading.CHECK,
    s07_extra_chapter.CHECK,
    s08_aspects.CHECK,
    s09_aspect_order.CHECK,
    s10_no_table.CHECK,
    s11_empty_chapter.CHECK,
    s12_parts_listed.CHECK,
    s13_lead_inside.CHECK,
    s14_long_overview.CHECK,
    S15,
)
