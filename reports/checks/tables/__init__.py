"""T. 表格标签与单元格."""

from reports.checks.tables import t05_blank

TABLES = (t05_blank.CHECK,)
